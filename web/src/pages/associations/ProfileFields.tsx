import { FIELDS } from '../../base/api/fields';
import type { Trouble } from '../../base/api/outcome';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Check } from '../../base/ui/Check';
import { Choices } from '../../base/ui/Choices';
import { TextField } from '../../base/ui/TextField';
import { AGES } from './catalogue';
import type { Typed } from './profile';

interface Filling {
  form: Typed;
  change: (part: Partial<Typed>) => void;
  trouble: Trouble | undefined;
}

/** What an association tells of itself. */
export function ProfileFields({ form, change, trouble }: Filling) {
  return (
    <>
      <TextField
        label={t('association.name')}
        value={form.name}
        change={(name) => change({ name })}
        most={80}
        required
        pointer="/name"
        trouble={trouble}
      />
      <TextField
        label={t('association.about')}
        hint={t('association.aboutHint')}
        value={form.about}
        change={(about) => change({ about })}
        most={600}
        long
        pointer="/about"
        trouble={trouble}
      />
      <Choices
        label={t('association.fields')}
        values={FIELDS}
        chosen={form.fields}
        text={(each) => t(`field.${each}`)}
        choose={(fields) => change({ fields })}
      />
      <Choices
        label={t('association.ages')}
        values={AGES}
        chosen={form.ages}
        text={(each) => t(`ages.${each}`)}
        choose={(ages) => change({ ages })}
      />
      <TextField
        label={t('association.places')}
        hint={t('association.placesHint')}
        value={form.places}
        change={(places) => change({ places })}
        most={330}
        pointer="/places"
        trouble={trouble}
      />
      <Check
        label={t('association.welcomesMembers')}
        on={form.welcomesMembers}
        change={(welcomesMembers) => change({ welcomesMembers })}
      />
      <fieldset class="group">
        <legend class="ds-label">{t('association.contact')}</legend>
        <p class="ds-paragraph facts">{t('association.contactHint')}</p>
        <TextField
          label={t('association.email')}
          type="email"
          value={form.email}
          change={(email) => change({ email })}
          most={120}
          pointer="/contact/email"
          trouble={trouble}
        />
        <TextField
          label={t('association.phone')}
          type="tel"
          value={form.phone}
          change={(phone) => change({ phone })}
          most={20}
          pointer="/contact/phone"
          trouble={trouble}
        />
        <TextField
          label={t('association.web')}
          value={form.web}
          change={(web) => change({ web })}
          most={190}
          pointer="/contact/web"
          trouble={trouble}
        />
      </fieldset>
      <Groups form={form} change={change} trouble={trouble} />
    </>
  );
}

/** Groups and what the association belongs to: for those who have them. */
function Groups({ form, change, trouble }: Filling) {
  const put = (at: number, part: Partial<Typed['groups'][number]>) =>
    change({ groups: form.groups.map((group, index) => (index === at ? { ...group, ...part } : group)) });
  return (
    <details class="filters" open={form.groups.length > 0 || Boolean(form.umbrellas)}>
      <summary>{t('association.groups')}</summary>
      {form.groups.map((group, index) => (
        <fieldset key={index} class="group">
          <legend class="ds-label">{t('association.group', { n: index + 1 })}</legend>
          <TextField
            label={t('association.groupName')}
            value={group.name}
            change={(name) => put(index, { name })}
            most={60}
            pointer={`/groups/${index}/name`}
            trouble={trouble}
          />
          <Choices
            label={t('association.ages')}
            values={AGES}
            chosen={group.ages}
            text={(each) => t(`ages.${each}`)}
            choose={(ages) => put(index, { ages })}
          />
          <Button
            look="tertiary"
            about={group.name}
            press={() => change({ groups: form.groups.filter((_, other) => other !== index) })}
          >
            {t('association.groupRemove')}
          </Button>
        </fieldset>
      ))}
      {form.groups.length < 20 && (
        <Button look="secondary" press={() => change({ groups: [...form.groups, { name: '', ages: [] }] })}>
          {t('association.groupAdd')}
        </Button>
      )}
      <TextField
        label={t('association.umbrellas')}
        hint={t('association.umbrellasHint')}
        value={form.umbrellas}
        change={(umbrellas) => change({ umbrellas })}
        most={400}
        pointer="/umbrellas"
        trouble={trouble}
      />
    </details>
  );
}
