import { useState } from 'preact/hooks';
import { MYSELF, type Holder } from '../../base/api/holder';
import { t } from '../../base/texts/texts';
import { dateOf, plusDays } from '../../base/time/oslo';
import { Count } from '../../base/ui/Count';
import { Select } from '../../base/ui/Select';
import { TextField } from '../../base/ui/TextField';
import { MOST_PEOPLE, type Form, type Slot } from './wish';

interface Props {
  form: Form;
  change: (part: Partial<Form>) => void;
  holders: Holder[];
  holder: Holder;
  slot: Slot;
  /** Whether it has been sent, so that it must stay as it is. */
  locked: boolean;
}

/** Ten weeks are what most courses and terms last. */
const FIRST_WEEKS = 9;

/** For whom, what for, for how many: all of it as last time, and then only told; and what the caretaker is asked for this time. */
export function Fields(props: Omit<Props, 'slot'>) {
  return (
    <>
      <About {...props} />
      <Needs {...props} />
    </>
  );
}

function About({ form, change, holders, holder, locked }: Omit<Props, 'slot'>) {
  const [open, setOpen] = useState(!form.purpose);
  const name = ({ id, name: given }: Holder) => (id === MYSELF ? t('book.private', { name: given }) : given);
  return (
    <details
      class="ds-card card told"
      open={open || !form.purpose.trim()}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span>
          {[name(holder), form.purpose.trim(), t('one.people', { n: form.people })].filter(Boolean).join(' · ')}
        </span>{' '}
        <span class="ds-link">{t('book.change')}</span>
      </summary>
      <fieldset class="fields" disabled={locked}>
        <legend class="ds-sr-only">{t('book.about')}</legend>
        <Select
          label={t('book.holder')}
          value={holder.id}
          values={holders.map(({ id }) => id)}
          text={(id) => name(holders.find((each) => each.id === id) ?? { id, name: id })}
          choose={(id) => change({ holder: id })}
        />
        <label class="field">
          <span class="ds-label">{t('book.purpose')}</span>
          <input
            class="ds-input"
            required
            maxLength={200}
            value={form.purpose}
            onInput={(event) => change({ purpose: event.currentTarget.value })}
          />
        </label>
        <Count
          label={t('book.people')}
          value={form.people}
          least={1}
          most={MOST_PEOPLE}
          choose={(people) =>
            change({ people, young: form.young === form.people ? people : Math.min(form.young, people) })
          }
        />
        <Count
          label={t('book.young')}
          value={form.young}
          least={0}
          most={form.people}
          choose={(young) => change({ young })}
        />
        {holder.id !== MYSELF && (
          <label class="check">
            <input
              type="checkbox"
              class="ds-input"
              checked={form.shown}
              onChange={(event) => change({ shown: event.currentTarget.checked })}
            />
            {t('book.shown')}
          </label>
        )}
      </fieldset>
    </details>
  );
}

/** What the caretaker is asked for: chairs, a projector, the key. */
function Needs({ form, change, locked }: Pick<Props, 'form' | 'change' | 'locked'>) {
  return (
    <fieldset class="fields" disabled={locked}>
      <legend class="ds-sr-only">{t('needs.title')}</legend>
      <TextField
        label={t('needs.label')}
        hint={t('needs.hint')}
        value={form.needs ?? ''}
        change={(needs) => change({ needs })}
        most={300}
        long
      />
    </fieldset>
  );
}

/** Once, or again and again until a date. */
export function Repetition({ form, change, slot, locked }: Pick<Props, 'form' | 'change' | 'slot' | 'locked'>) {
  const day = dateOf(slot.start);
  return (
    <fieldset class="fields" disabled={locked}>
      <legend class="ds-sr-only">{t('book.howOften')}</legend>
      <label class="check">
        <input
          type="checkbox"
          class="ds-input"
          checked={form.until !== undefined}
          onChange={(event) =>
            change({ until: event.currentTarget.checked ? plusDays(day, 7 * FIRST_WEEKS) : undefined })
          }
        />
        {t('book.repeat')}
      </label>
      {form.until && (
        <>
          <Select
            label={t('book.howOften')}
            value={form.everyWeeks === 1 ? 'weekly' : 'biweekly'}
            values={['weekly', 'biweekly']}
            text={(often) => t(`book.${often}`)}
            choose={(often) => change({ everyWeeks: often === 'weekly' ? 1 : 2 })}
          />
          <label class="field">
            <span class="ds-label">{t('book.until')}</span>
            <input
              type="date"
              class="ds-input"
              required
              min={day}
              value={form.until}
              onChange={(event) => event.currentTarget.value && change({ until: event.currentTarget.value })}
            />
          </label>
        </>
      )}
    </fieldset>
  );
}
