import { useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { useDraft, type Draft } from '../../base/api/draft';
import type { components } from '../../base/api/schema';
import { address, navigate } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { StaffTabs } from '../../base/staff/StaffTabs';
import type { BookedTime, Premises } from '../../base/staff/wording';
import { language, t } from '../../base/texts/texts';
import { instantOf, isDate, minutes, plusDays, span, today } from '../../base/time/oslo';
import { Heading } from '../../base/ui/Heading';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { TextField } from '../../base/ui/TextField';
import { Taken } from './Taken';

interface Blocking {
  premises: string;
  parts: string[];
  date: string;
  from: string;
  until: string;
  title: string;
  showInCalendar: boolean;
}

/** Takes premises out of use; what is booked there is listed first, and gives way only when that is accepted. */
export default function BlockPage({ query }: PageProps) {
  const [round, setRound] = useState(0);
  return (
    <>
      <StaffTabs current="/staff/block" />
      <Heading text={t('block.title')} />
      <BlockForm key={round} query={query} anew={() => setRound(round + 1)} />
      <p class="ds-paragraph">
        {t('block.liftInDay')}{' '}
        <a class="ds-link" href={address('/staff/day')}>
          {t('block.toDay')}
        </a>
      </p>
    </>
  );
}

function BlockForm({ query, anew }: { query: URLSearchParams; anew: () => void }) {
  const catalogue = useAnswer('/premises', {}, { open: true });
  const premises = catalogue.data?.premises ?? [];
  const date = query.get('date') ?? '';
  const draft = useDraft<Blocking>(`block:${query}`, {
    premises: query.get('premises') ?? '',
    parts: (query.get('parts') ?? '').split(',').filter(Boolean),
    date: isDate(date) ? date : plusDays(today(), 1),
    from: query.get('from') ?? '08:00',
    until: midnight(query.get('until') ?? '16:00'),
    title: '',
    showInCalendar: false,
  });
  const { value, change } = draft;
  const command = useCommand();
  const [tried, setTried] = useState(false);
  const refused = command.trouble?.kind === 'refused' ? command.trouble.problem : undefined;
  const affected = refused?.affected ?? [];
  const chosen = premises.find(({ id }) => id === value.premises);
  const times = interval(value);
  // What was accepted was accepted for this very time and place.
  const edit = (part: Partial<Blocking>) => {
    command.forget();
    change(part);
  };

  const block = (displace: string[]) => {
    const body = { ...newBlock(value), ...(displace.length ? { displace } : {}) };
    command.run(
      () => send('post', '/blocks', { body, key: draft.key, retries: 2 }),
      ({ reference }) => {
        draft.done();
        navigate(address(`/staff/blocks/${reference}`));
      },
    );
  };

  return (
    <>
      <form
        class="ds-card card"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (value.premises && value.title.trim()) block([]);
          else setTried(true);
        }}
      >
        {catalogue.trouble && <TroubleNotice trouble={catalogue.trouble} again={catalogue.again} />}
        <label class="field">
          <span class="ds-label">{t('block.premises')}</span>
          <select
            class="ds-input"
            aria-invalid={tried && !value.premises ? 'true' : undefined}
            aria-describedby={tried && !value.premises ? 'block-where' : undefined}
            value={value.premises}
            onChange={({ currentTarget }) => edit({ premises: currentTarget.value, parts: [] })}
          >
            <option value="">{t('block.choose')}</option>
            {premises.map(({ id, terms }) => (
              <option key={id} value={id}>
                {terms.name}
              </option>
            ))}
          </select>
          {tried && !value.premises && (
            <span class="wrong" id="block-where">
              {t('block.premisesMissing')}
            </span>
          )}
        </label>
        {chosen && <Parts premises={chosen} chosen={value.parts} choose={(parts) => edit({ parts })} />}
        <Times draft={{ ...draft, change: edit }} />
        <TextField
          label={t('block.why')}
          value={value.title}
          change={(title) => change({ title })}
          most={80}
          wrong={tried && !value.title.trim() ? t('block.whyMissing') : undefined}
        />
        <label class="check">
          <input
            type="checkbox"
            class="ds-input"
            checked={value.showInCalendar}
            onChange={({ currentTarget }) => change({ showInCalendar: currentTarget.checked })}
          />
          {t('block.inCalendar')}
        </label>
        {chosen && !affected.length && <Taken premises={chosen} parts={value.parts} {...times} date={value.date} />}
        {!affected.length && (
          <button type="submit" class="ds-button" disabled={command.busy}>
            {t('block.block')}
          </button>
        )}
      </form>
      {affected.length > 0 && (
        <Displacing
          key={affected.map(({ reference }) => reference).join()}
          affected={affected}
          sending={command.busy}
          accept={() => block([...new Set(affected.map(({ reference }) => reference))])}
        />
      )}
      {command.trouble && !affected.length && <TroubleNotice trouble={command.trouble} again={command.again} />}
      {command.refusedWith('idempotency-key-reused') && (
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          onClick={() => {
            draft.done();
            anew();
          }}
        >
          {t('block.anew')}
        </button>
      )}
    </>
  );
}

/** Who must give way. Nothing happens to them until that is accepted, and the list is still the right one. */
function Displacing({ affected, sending, accept }: { affected: BookedTime[]; sending: boolean; accept: () => void }) {
  const [accepted, setAccepted] = useState(false);
  return (
    <Notice colour="warning">
      <p class="ds-paragraph">{t('block.affected', { n: affected.length })}</p>
      <ul>
        {affected.map(({ reference, start, end, name }) => (
          <li key={reference + start}>
            {span(start, end, language.get())} <strong>{name ?? t('staff.private')}</strong>{' '}
            <span class="facts">{reference}</span>
          </li>
        ))}
      </ul>
      <label class="check">
        <input
          type="checkbox"
          class="ds-input"
          checked={accepted}
          onChange={({ currentTarget }) => setAccepted(currentTarget.checked)}
        />
        {t('block.accept')}
      </label>
      <button type="button" class="ds-button" data-color="danger" disabled={!accepted || sending} onClick={accept}>
        {t('block.displace', { n: affected.length })}
      </button>
    </Notice>
  );
}

function Parts({ premises, chosen, choose }: { premises: Premises; chosen: string[]; choose: (parts: string[]) => void }) {
  const parts = premises.terms.parts ?? [];
  if (!parts.length) return null;
  return (
    <fieldset>
      <legend class="ds-label">{t('block.parts')}</legend>
      {parts.map(({ id, name }) => (
        <label key={id} class="check">
          <input
            type="checkbox"
            class="ds-input"
            checked={chosen.includes(id)}
            onChange={({ currentTarget: { checked } }) =>
              choose(parts.map((part) => part.id).filter((each) => (each === id ? checked : chosen.includes(each))))
            }
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

function Times({ draft: { value, change } }: { draft: Draft<Blocking> }) {
  return (
    <div class="when">
      <label class="field">
        <span class="ds-label">{t('staff.date')}</span>
        <input
          type="date"
          class="ds-input"
          required
          min={today()}
          value={value.date}
          onChange={({ currentTarget }) => currentTarget.value && change({ date: currentTarget.value })}
        />
      </label>
      {(['from', 'until'] as const).map((each) => (
        <label key={each} class="field">
          <span class="ds-label">{t(`free.${each}`)}</span>
          <input
            type="time"
            class="ds-input"
            required
            value={value[each]}
            onChange={({ currentTarget }) => currentTarget.value && change({ [each]: currentTarget.value })}
          />
        </label>
      ))}
    </div>
  );
}

/** What ends by the clock before it begins, ends the day after. */
function interval({ date, from, until }: Blocking): { start: string; end: string } {
  const next = minutes(until) <= minutes(from);
  return { start: instantOf(date, from), end: instantOf(next ? plusDays(date, 1) : date, until) };
}

function newBlock(value: Blocking): components['schemas']['NewBlock'] {
  const { premises, parts, title, showInCalendar } = value;
  return { premises, title: title.trim(), showInCalendar, ...interval(value), ...(parts.length ? { parts } : {}) };
}

/** The clock of a form has no 24:00. */
function midnight(time: string): string {
  return time === '24:00' ? '00:00' : time;
}
