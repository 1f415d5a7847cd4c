import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { MYSELF, type Holder } from '../../base/api/holder';
import { useMe } from '../../base/api/me';
import type { Group } from '../../base/booking/habits';
import { address } from '../../base/browser/router';
import { language, t } from '../../base/texts/texts';
import { dateOf, longDate, plusDays } from '../../base/time/oslo';
import { Check } from '../../base/ui/Check';
import { NumberField } from '../../base/ui/NumberField';
import { Select } from '../../base/ui/Select';
import { TextField } from '../../base/ui/TextField';
import { daysOf, MOST_PEOPLE, mistakes, type Form, type Slot } from './wish';

/** What stands in a line of its own. */
export type LineName = 'holder' | 'what' | 'needs' | 'repeat';

interface Props {
  slot: Slot;
  form: Form;
  change: (part: Partial<Form>) => void;
  holders: Holder[];
  holder: Holder;
  /** Nobody is logged in: then only the kind of holder is chosen, which decides the price. */
  group: { chosen: Group; choose: (group: Group) => void } | undefined;
  open: readonly LineName[];
  toggle: (name: LineName) => void;
  /** Whether it has been sent, so that it must stay as it is. */
  locked: boolean;
  /** So often it was tried to send it; then what is wrong is told. */
  tried: number;
  /** Whether a series can be chosen. */
  repeatable: boolean;
}

const GROUPS: readonly Group[] = ['association', 'youth', 'private'];
/** Ten weeks are what most courses and terms last. */
const FIRST_WEEKS = 9;

/** Everything that was chosen, a line each, with a way to change it in its place. */
export function Lines(props: Props) {
  const { slot, form, holders, holder, group, open, toggle, tried, repeatable } = props;
  const me = useMe();
  const all = useRef<HTMLDivElement>(null);
  // What is wrong is where one goes on.
  useEffect(() => {
    if (tried) all.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [tried]);
  const name = ({ id, name: given }: Holder) => (id === MYSELF ? t('book.private', { name: given }) : given);
  const line = (which: LineName) => ({
    open: open.includes(which),
    locked: props.locked,
    toggle: () => toggle(which),
  });
  return (
    <div class="checked" ref={all}>
      {group ? (
        <Select
          label={t('free.group')}
          value={group.chosen}
          values={GROUPS}
          text={(each) => t(`group.${each}`)}
          choose={group.choose}
        />
      ) : (
        <Line {...line('holder')} label={t('book.for')} value={name(holder)} about={t('book.aboutHolder')}>
          <Select
            label={t('book.holder')}
            value={holder.id}
            values={holders.map(({ id }) => id)}
            text={(id) => name(holders.find((each) => each.id === id) ?? { id, name: id })}
            choose={(id) => props.change({ holder: id })}
          />
        </Line>
      )}
      <Line
        {...line('what')}
        label={t('book.what')}
        value={[form.purpose.trim(), t('one.people', { n: form.people })].filter(Boolean).join(', ')}
        about={t('book.aboutWhat')}
      >
        <What {...props} />
      </Line>
      <Line
        {...line('needs')}
        label={t('book.needs')}
        value={form.needs?.trim() || t('book.noNeeds')}
        act={form.needs?.trim() ? undefined : t('needs.write')}
        about={t('book.aboutNeeds')}
      >
        <TextField
          label={t('needs.label')}
          hint={t('needs.hint')}
          value={form.needs ?? ''}
          change={(needs) => props.change({ needs })}
          most={300}
          long
        />
      </Line>
      {!group && me?.introduced && (
        <div class="line">
          <span class="facts small">{t('book.contact')}</span>
          <span>{[me.name, me.phone ?? me.email].filter(Boolean).join(', ')}</span>
          <a class="ds-link small" href={address('/me', { back: window.location.pathname + window.location.search })}>
            {t('book.change')}
            <span class="ds-sr-only"> {t('book.aboutContact')}</span>
          </a>
        </div>
      )}
      {repeatable && (
        <Line
          {...line('repeat')}
          label={t('book.howOftenShort')}
          value={
            form.until
              ? t('book.timesUntil', { n: daysOf(slot, form).length, day: longDate(form.until, language.get()) })
              : t('book.once')
          }
          act={form.until ? undefined : t('book.repeat')}
          about={t('book.aboutRepeat')}
        >
          <Repetition {...props} />
        </Line>
      )}
    </div>
  );
}

interface OneLine {
  label: string;
  value: string;
  /** What the button says; to change it, when left out. */
  act?: string | undefined;
  /** What it changes, for those who hear it apart from its line. */
  about: string;
  open: boolean;
  locked: boolean;
  toggle: () => void;
  children: ComponentChildren;
}

function Line({ label, value, act, about, open, locked, toggle, children }: OneLine) {
  const line = useRef<HTMLDivElement>(null);
  const press = () => {
    const wrong = open && line.current?.querySelector<HTMLElement>('[aria-invalid=true]');
    if (wrong) wrong.focus();
    else toggle();
  };
  return (
    <div class="line" ref={line}>
      <span class="facts small">{label}</span>
      <span>{value}</span>
      <button type="button" class="plain-button small" aria-expanded={open} disabled={locked} onClick={press}>
        {open ? t('book.close') : (act ?? t('book.change'))}
        <span class="ds-sr-only"> {about}</span>
      </button>
      {open && (
        <fieldset class="fields" disabled={locked}>
          <legend class="ds-sr-only">{about}</legend>
          {children}
        </fieldset>
      )}
    </div>
  );
}

/** What for, for how many, and whether others see it. */
function What({ slot, form, change, holder, group, tried }: Props) {
  const wrong = mistakes(slot, form);
  const missing = tried > 0 && wrong.purpose;
  return (
    <>
      <div class="field">
        <label class="ds-label" for="purpose">
          {t('book.purpose')}
        </label>
        <input
          id="purpose"
          class="ds-input"
          maxLength={200}
          value={form.purpose}
          aria-invalid={missing ? 'true' : undefined}
          aria-describedby={missing ? 'purpose-wrong' : undefined}
          onInput={(event) => change({ purpose: event.currentTarget.value })}
        />
        {missing && (
          <span id="purpose-wrong" class="wrong" role="status">
            {t('book.purposeMissing')}
          </span>
        )}
      </div>
      <NumberField
        label={t('book.people')}
        value={form.people}
        least={1}
        most={MOST_PEOPLE}
        choose={(people) => change({ people })}
      />
      <NumberField
        label={t('book.young')}
        value={form.young}
        least={0}
        most={MOST_PEOPLE}
        choose={(young) => change({ young })}
        wrong={wrong.young && t('book.youngTooMany', { n: form.people })}
      />
      {!group && holder.id !== MYSELF && (
        <Check label={t('book.shown')} on={form.shown} change={(shown) => change({ shown })} />
      )}
    </>
  );
}

/** Once, or again and again until a date. */
function Repetition({ slot, form, change, toggle }: Props) {
  const day = dateOf(slot.start);
  const { until } = form;
  // To open the line is to want more than once. At once: what is typed here is never written over.
  useLayoutEffect(() => {
    if (!until) change({ until: plusDays(day, 7 * FIRST_WEEKS) });
  }, []);
  const wrong = mistakes(slot, form).until;
  return (
    <>
      <Select
        label={t('book.howOften')}
        value={form.everyWeeks === 1 ? 'weekly' : 'biweekly'}
        values={['weekly', 'biweekly']}
        text={(often) => t(`book.${often}`)}
        choose={(often) => change({ everyWeeks: often === 'weekly' ? 1 : 2 })}
      />
      <div class="field">
        <label class="ds-label" for="until">
          {t('book.until')}
        </label>
        <input
          id="until"
          type="date"
          class="ds-input"
          value={until ?? ''}
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby={wrong ? 'until-wrong' : undefined}
          onChange={(event) => event.currentTarget.value && change({ until: event.currentTarget.value })}
        />
        {wrong && (
          <span id="until-wrong" class="wrong" role="status">
            {t('book.untilEarly', { day: longDate(day, language.get()) })}
          </span>
        )}
      </div>
      <button
        type="button"
        class="plain-button"
        onClick={() => {
          change({ until: undefined });
          toggle('repeat');
        }}
      >
        {t('book.onlyOnce')}
      </button>
    </>
  );
}
