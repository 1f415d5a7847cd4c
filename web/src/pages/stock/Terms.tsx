import { useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { address, navigate } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { CATEGORIES } from '../../base/lending/kinds';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { language, t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Check } from '../../base/ui/Check';
import { Heading } from '../../base/ui/Heading';
import { Icon } from '../../base/ui/Icon';
import { Known } from '../../base/ui/Introduction';
import { TroubleNotice } from '../../base/ui/Notice';
import { NumberField } from '../../base/ui/NumberField';
import { Select } from '../../base/ui/Select';
import { Skeletons } from '../../base/ui/Skeletons';
import { TextField } from '../../base/ui/TextField';
import { ServiceFields } from './ServiceFields';
import { formOf, rewritten, type Written } from './terms';
import './stock.css';

/** On what terms something is lent, to be changed; what is lent already stays so. */
export default function TermsPage({ params: { model = '' } }: PageProps) {
  return (
    <Known why={t('stock.signInFirst')}>
      <Terms model={model} />
    </Known>
  );
}

function Terms({ model }: { model: string }) {
  const found = useAnswer('/equipment/{model}/copies', { values: { model } });
  const thing = found.data?.model;
  return (
    <>
      <StaffTabs current="/staff/equipment" />
      <a class="back-to" href={address(`/staff/equipment/${model}`)}>
        <Icon name="back" />
        {thing?.name[language.get()] ?? t('stock.title')}
      </a>
      <Heading text={t('terms.title')} />
      {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
      {!thing && !found.trouble && <Skeletons count={4} size="small" />}
      {thing && <Change key={thing.version} thing={thing} changed={found.again} />}
    </>
  );
}

function Change({ thing, changed }: { thing: Written; changed: () => void }) {
  const points = useAnswer('/lending-points', {}, { open: true }).data?.points ?? [];
  const [form, setForm] = useState(() => formOf(thing));
  const command = useCommand();
  const change = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }));
  const number = (key: 'leadDays' | 'mostEach' | 'perDay' | 'worthPerDay' | 'value', most: number) => (
    <NumberField
      label={t(`terms.${key}`)}
      value={form[key]}
      least={0}
      most={most}
      choose={(given) => change({ [key]: given })}
    />
  );
  return (
    <form
      class="stock-add"
      onSubmit={(event) => {
        event.preventDefault();
        const wrong = event.currentTarget.querySelector<HTMLElement>('[aria-invalid]');
        if (wrong) {
          wrong.focus();
          return;
        }
        command.run(
          () =>
            send('put', '/equipment/{model}', {
              values: { model: thing.id },
              body: rewritten(thing, form),
              etag: `"${thing.version}"`,
              retries: 2,
            }),
          () => navigate(address(`/staff/equipment/${thing.id}`)),
          // Somebody else has changed it: what stands there now is shown.
          (trouble) => trouble.kind === 'refused' && trouble.problem.status === 412 && changed(),
        );
      }}
    >
      <TextField
        label={t('stock.name')}
        value={form.name}
        change={(name) => change({ name })}
        most={80}
        required
        pointer="/name/nb"
        trouble={command.trouble}
      />
      <TextField
        label={t('terms.description')}
        value={form.description}
        change={(description) => change({ description })}
        most={2000}
        long
      />
      <TextField
        label={t('equipment.instructions')}
        value={form.instructions}
        change={(instructions) => change({ instructions })}
        most={2000}
        long
      />
      <Select
        label={t('stock.kind')}
        value={form.category}
        values={CATEGORIES}
        text={(each) => t(`equipmentKind.${each}`)}
        choose={(category) => change({ category })}
      />
      <Select
        label={t('stock.point')}
        value={form.point}
        values={points.length ? points.map(({ id }) => id) : [form.point]}
        text={(id) => points.find((each) => each.id === id)?.name ?? ''}
        choose={(point) => change({ point })}
      />
      {/* Each thing in a set has terms of its own. */}
      {!thing.members && (
        <>
          <Select
            label={t('stock.mode')}
            value={form.mode}
            values={['instant', 'request']}
            text={(mode) => t(`mode.${mode === 'instant' ? 'direct' : 'request'}`)}
            choose={(mode) => change({ mode })}
          />
          {thing.service ? (
            <ServiceFields form={form} change={change} />
          ) : (
            <NumberField
              label={t('stock.longest')}
              value={form.longestDays}
              least={1}
              most={120}
              choose={(longestDays) => change({ longestDays })}
            />
          )}
          {number('leadDays', 60)}
          {number('mostEach', 300)}
          {!thing.service && (
            <>
              {number('perDay', 100_000)}
              {number('worthPerDay', 100_000)}
            </>
          )}
        </>
      )}
      {!thing.service && number('value', 10_000_000)}
      <Check label={t('terms.retired')} on={form.retired} change={(retired) => change({ retired })} />
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      <Button busy={command.busy}>{t('terms.save')}</Button>
    </form>
  );
}
