import { useAnswer } from '../../base/api/answers';
import type { Group } from '../../base/booking/habits';
import type { Slot } from '../../base/booking/offers';
import { address } from '../../base/browser/router';
import { language, t } from '../../base/texts/texts';
import { interval, longDate, plusDays, timeOfDay, today, words, type LocalDate } from '../../base/time/oslo';
import { AsOf, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { monday as mondayOf, stretches, type Day, type Gap } from './week';

interface Props {
  premises: string;
  monday: LocalDate;
  minutes: number;
  parts: string[];
  group: Group;
  people: number;
  choose: (date: LocalDate) => void;
}

/** A week, day by day: a list on phones and to the ear, seven columns on a wide screen. */
export function Week({ premises, monday, minutes, parts, group, people, choose }: Props) {
  const sunday = plusDays(monday, 6);
  const first = monday < today() ? today() : monday;
  const found = useAnswer(
    '/premises/{premises}/days',
    {
      values: { premises },
      query: { from: first, to: sunday, minutes, group, ...(parts.length && { parts: parts.join() }) },
    },
    { open: true },
  );
  const tongue = language.get();
  const short = (date: LocalDate) => words(date, tongue, { day: 'numeric', month: 'short' });
  return (
    <>
      <div class="turn">
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          disabled={monday <= mondayOf(today())}
          onClick={() => choose(plusDays(monday, -7))}
        >
          {t('room.before')}
        </button>
        <p class="ds-paragraph" role="status">
          {t('room.between', { from: short(monday), to: short(sunday) })}
        </p>
        <button type="button" class="ds-button" data-variant="secondary" onClick={() => choose(plusDays(monday, 7))}>
          {t('room.after')}
        </button>
      </div>
      {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
      {found.trouble && found.asOf !== undefined && <AsOf at={found.asOf} />}
      {!found.data && !found.trouble && <Skeletons count={3} />}
      <ol class="week" aria-busy={found.loading}>
        {found.data?.days.map((day) => (
          <li key={day.date} class="ds-card card">
            <h3 class="ds-heading" data-size="2xs">
              {longDate(day.date, tongue)}
            </h3>
            <p class="ds-paragraph facts" data-size="sm">
              {day.open.length
                ? t('room.openHours', { hours: day.open.map(({ start, end }) => interval(start, end)).join(', ') })
                : t('room.closed')}
            </p>
            <Stretches day={day} parts={parts} to={(slot) => bookable(slot, people, group)} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Stretches({ day, parts, to }: { day: Day; parts: string[]; to: (slot: Slot) => string }) {
  const all = stretches(day, parts);
  if (!all.length) return day.open.length ? <p class="ds-paragraph">{t('room.nothingFree')}</p> : null;
  return (
    <ul class="stretches">
      {all.map((each) =>
        each.kind === 'free' ? (
          <li
            key={each.start}
            class="stretch"
            data-kind={each.slots.some(({ mode }) => mode === 'direct') ? 'direct' : 'request'}
          >
            <Free gap={each} to={to} />
          </li>
        ) : (
          <li key={each.start + each.parts.join()} class="stretch" data-kind="taken">
            {t(`taken.${each.kind}`, { hours: interval(each.start, each.end) })}
            {each.label && <span class="facts"> {each.label}</span>}
          </li>
        ),
      )}
    </ul>
  );
}

const MODES = ['direct', 'request'] as const;

/** A gap that fits just once is tapped at once; in a longer one, the start is chosen first. */
function Free({ gap, to }: { gap: Gap; to: (slot: Slot) => string }) {
  const [only, another] = gap.slots;
  const modes = MODES.filter((mode) => gap.slots.some((slot) => slot.mode === mode));
  const text = (
    <>
      <strong>{t('room.free', { hours: interval(gap.start, gap.end) })}</strong>
      <span class="terms"> {modes.map((mode) => t(`mode.${mode}`)).join(' · ')}</span>
    </>
  );
  if (only && !another) return <a href={to(only)}>{text}</a>;
  return (
    <details>
      <summary>{text}</summary>
      {modes.map((mode) => (
        <div key={mode}>
          <p class="ds-paragraph">{t(modes.length > 1 ? `start.${mode}` : 'room.chooseStart')}</p>
          <ul class="chips">
            {gap.slots
              .filter((slot) => slot.mode === mode)
              .map((slot) => (
                <li key={slot.start}>
                  <a class="ds-button start" data-variant="secondary" data-size="sm" href={to(slot)}>
                    {timeOfDay(slot.start)}
                  </a>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

function bookable(slot: Slot, people: number, group: Group): string {
  const { premises, parts, start, end } = slot;
  return address('/book', { premises, parts: parts.join(), start, end, people, group });
}
