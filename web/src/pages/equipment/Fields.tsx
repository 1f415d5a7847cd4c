import { useState } from 'preact/hooks';
import type { Draft } from '../../base/api/draft';
import type { Trouble } from '../../base/api/outcome';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Select } from '../../base/ui/Select';
import { TextField } from '../../base/ui/TextField';
import { GROUPS, MOST_OTHERS, type Form, type Person } from './together';

interface Props {
  draft: Draft<Form>;
  /** Whether it was tried to send it; then what is missing is told. */
  tried: boolean;
  /** Whether it has been sent, so that it must stay as it is. */
  locked: boolean;
  trouble: Trouble | undefined;
  /** Whether one may borrow for somebody without a login. */
  forOthers: boolean;
}

/** What for, who will use it, and who may fetch it. */
export function Fields({ draft, tried, locked, trouble, forOthers }: Props) {
  const { purpose, group, responsible, others, behalf } = draft.value;
  const [begun] = useState(behalf.name !== '');
  return (
    <fieldset class="basket-fields" disabled={locked}>
      <legend class="ds-sr-only">{t('basket.about')}</legend>
      <TextField
        label={t('basket.purpose')}
        value={purpose}
        change={(now) => draft.change({ purpose: now })}
        most={200}
        required
        wrong={tried && !purpose.trim() ? t('book.purposeMissing') : undefined}
        pointer="/purpose"
        trouble={trouble}
      />
      {forOthers && (
        <details open={begun}>
          <summary>{t('basket.behalf')}</summary>
          <div class="basket-fields">
            <Reachable
              label={t('basket.behalfName')}
              person={behalf}
              change={(now) => draft.change({ behalf: now })}
              pointer="/onBehalfOf"
              trouble={trouble}
            />
          </div>
        </details>
      )}
      <Select
        label={t('basket.who')}
        value={group}
        values={GROUPS}
        text={(each) => t(`basket.${each}`)}
        choose={(now) => draft.change({ group: now })}
      />
      {group !== 'adult' && (
        <Reachable
          label={t(group === 'class' ? 'basket.teacher' : 'basket.responsible')}
          person={responsible}
          change={(now) => draft.change({ responsible: now })}
          pointer="/loans/0/responsible"
          trouble={trouble}
        />
      )}
      <details open={others.length > 0}>
        <summary>{t('basket.others')}</summary>
        {others.map((person, at) => (
          <div key={at} class="basket-fields">
            <Reachable
              label={t('basket.other', { n: at + 1 })}
              person={person}
              change={(now) => draft.change({ others: others.map((each, i) => (i === at ? now : each)) })}
              pointer={`/loans/0/others/${at}`}
              trouble={trouble}
            />
            <Button look="tertiary" press={() => draft.change({ others: others.filter((_, i) => i !== at) })} about={person.name}>
              {t('basket.remove')}
            </Button>
          </div>
        ))}
        {others.length < MOST_OTHERS && (
          <Button look="secondary" press={() => draft.change({ others: [...others, { name: '', phone: '' }] })}>
            {t('basket.addOther')}
          </Button>
        )}
      </details>
    </fieldset>
  );
}

interface Who {
  label: string;
  person: Person;
  change: (person: Person) => void;
  pointer: string;
  trouble: Trouble | undefined;
}

/** Somebody whom the lending point can reach. */
function Reachable({ label, person, change, pointer, trouble }: Who) {
  const { name, phone } = person;
  return (
    <>
      <TextField
        label={label}
        value={name}
        change={(now) => change({ name: now, phone })}
        most={80}
        required
        pointer={`${pointer}/name`}
        trouble={trouble}
      />
      <TextField
        label={t('basket.phone')}
        value={phone}
        change={(now) => change({ name, phone: now })}
        most={20}
        type="tel"
        required
        pointer={`${pointer}/phone`}
        trouble={trouble}
      />
    </>
  );
}
