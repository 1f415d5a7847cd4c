import { useAnswer } from '../../base/api/answers';
import type { components } from '../../base/api/schema';
import { where, type Booking, type Premises } from '../../base/staff/wording';
import { language, t } from '../../base/texts/texts';
import { dateOf, interval, span, timeOfDay } from '../../base/time/oslo';
import { Notice } from '../../base/ui/Notice';
import { TextField } from '../../base/ui/TextField';
import { inTheWay, own, wanted, type Taken, type Writing } from './answers';

interface Props {
  booking: Booking;
  premises: Premises | undefined;
  writing: Writing;
  change: (part: Partial<Writing>) => void;
  /** Other times that the service offers. */
  alternatives: components['schemas']['Slot'][];
}

/** Another time or other parts, with what stands in its way while one chooses, and a word to the applicant. */
export function Changing({ booking, premises, writing, change, alternatives }: Props) {
  const now = wanted(booking, writing);
  const day = useAnswer(
    '/premises/{premises}/days',
    { values: { premises: booking.premises }, query: { from: now.date, to: dateOf(now.end) } },
    { open: true },
  );
  const taken = (day.data?.days ?? []).flatMap((each) => each.taken).filter((each) => !own(each, booking));
  const obstacles = inTheWay(taken, booking, now);
  const parts = premises?.terms.parts ?? [];
  return (
    <>
      {booking.occurrences.length > 1 && <p class="ds-paragraph">{t('staff.allMove')}</p>}
      <div class="when">
        <label class="field">
          <span class="ds-label">{t('staff.date')}</span>
          <input
            type="date"
            class="ds-input"
            required
            value={now.date}
            onChange={({ currentTarget: { value } }) => value && change({ date: value })}
          />
        </label>
        <label class="field">
          <span class="ds-label">{t('free.from')}</span>
          <input
            type="time"
            class="ds-input"
            step={300}
            required
            value={now.from}
            onChange={({ currentTarget: { value } }) => value && change({ from: value })}
          />
        </label>
        <label class="field">
          <span class="ds-label">{t('free.until')}</span>
          <input
            type="time"
            class="ds-input"
            step={300}
            required
            value={now.until}
            onChange={({ currentTarget: { value } }) => value && change({ until: value })}
          />
        </label>
      </div>
      {parts.length > 0 && (
        <fieldset>
          <legend class="ds-label">{t('staff.parts')}</legend>
          {parts.map(({ id, name }) => (
            <label key={id} class="check">
              <input
                type="checkbox"
                class="ds-input"
                checked={now.parts.length === 0 || now.parts.includes(id)}
                onChange={({ currentTarget: { checked } }) => change({ parts: toggled(now.parts, id, checked, premises) })}
              />
              {name}
            </label>
          ))}
        </fieldset>
      )}
      {obstacles.length > 0 && (
        <Notice colour="warning">
          <p class="ds-paragraph">{t('staff.inTheWay')}</p>
          <Stretches stretches={obstacles} premises={premises} />
        </Notice>
      )}
      {obstacles.length === 0 && day.data && (
        <p class="ds-paragraph" role="status">
          {t('staff.free', { when: span(now.start, now.end, language.get()) })}
        </p>
      )}
      {taken.length > obstacles.length && (
        <details>
          <summary>{t('staff.takenThen', { n: taken.length })}</summary>
          <Stretches stretches={taken} premises={premises} />
        </details>
      )}
      {alternatives.length > 0 && (
        <div class="actions">
          {alternatives.map((slot) => (
            <button
              key={slot.start}
              type="button"
              class="ds-button"
              data-variant="secondary"
              onClick={() =>
                change({ date: slot.date, from: timeOfDay(slot.start), until: timeOfDay(slot.end), parts: slot.parts })
              }
            >
              {span(slot.start, slot.end, language.get())}
            </button>
          ))}
        </div>
      )}
      <TextField label={t('staff.note')} value={writing.note} change={(note) => change({ note })} most={500} long />
    </>
  );
}

/** No parts are all parts; the last one cannot be taken away. */
function toggled(chosen: string[], id: string, wantedNow: boolean, premises: Premises | undefined): string[] {
  const all = (premises?.terms.parts ?? []).map((part) => part.id);
  const before = chosen.length ? chosen : all;
  const after = all.filter((each) => (each === id ? wantedNow : before.includes(each)));
  if (after.length === all.length) return [];
  return after.length ? after : chosen;
}

interface Stretching {
  stretches: Taken[];
  premises: Premises | undefined;
}

function Stretches({ stretches, premises }: Stretching) {
  return (
    <ul>
      {stretches.map(({ start, end, parts, kind, label }) => (
        <li key={start + parts.join()}>
          {interval(start, end)} {label ?? t(`kind.${kind}`)}
          {parts.length > 0 && ` · ${where('', parts, premises)}`}
        </li>
      ))}
    </ul>
  );
}
