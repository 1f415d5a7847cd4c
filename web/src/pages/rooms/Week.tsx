import type { Shown } from '../../base/api/answers';
import type { GetAnswer } from '../../base/api/client';
import type { Slot } from '../../base/booking/offers';
import { language, t } from '../../base/texts/texts';
import {
  hours as hoursText,
  interval,
  longDate,
  minutes,
  minutesInto,
  plusDays,
  timeOfDay,
  today,
  words,
  type LocalDate,
  type TimeOfDay,
} from '../../base/time/oslo';
import { DayAxis } from '../../base/ui/DayBar';
import { Icon } from '../../base/ui/Icon';
import { Legend } from '../../base/ui/Legend';
import { AsOf, TroubleNotice } from '../../base/ui/Notice';
import { free, hoursOf, monday as mondayOf, nearest, taken, weekNumber, type Day, type Free } from './week';

interface Props {
  week: Shown<GetAnswer<'/premises/{premises}/days'>>;
  date: LocalDate;
  from: TimeOfDay;
  parts: string[];
  /** The time that is chosen. */
  slot: Slot | undefined;
  turn: (date: LocalDate) => void;
  choose: (time: { date: LocalDate; from: TimeOfDay; until: TimeOfDay }) => void;
}

/** A week as seven bars, with the hours that are free written in them; a press chooses the time it points at. */
export function Week({ week, date, from, parts, slot, turn, choose }: Props) {
  const tongue = language.get();
  const monday = mondayOf(date);
  const known = week.data?.days ?? [];
  const drawn = hoursOf(known);
  const take = ({ date: day, start, end }: Slot) => {
    const until = timeOfDay(end);
    choose({ date: day, from: timeOfDay(start), until: until === '00:00' ? '24:00' : until });
  };
  const share = (at: number) => (at - drawn.from) / (drawn.until - drawn.from);
  const place = (start: number, end: number) => ({ '--from': share(start), '--until': share(end) });
  /** Where in the bar it was pressed, in minutes after midnight; by keyboard, the hour that one came with. */
  const pressed = (event: MouseEvent & { currentTarget: HTMLElement }, stretch: Free) => {
    if (!event.detail) return minutes(from);
    const bar = event.currentTarget.getBoundingClientRect();
    const half = slot ? (Date.parse(slot.end) - Date.parse(slot.start)) / 120_000 : 0;
    return stretch.from + ((event.clientX - bar.left) / bar.width) * (stretch.until - stretch.from) - half;
  };
  return (
    <section class="week" aria-labelledby="week-title" aria-busy={week.loading}>
      <div class="week-head">
        <h2 id="week-title" class="head">
          {t('room.week', { n: weekNumber(date) })}
        </h2>
        <span class="ds-sr-only" role="status">
          {t('room.between', { from: longDate(monday, tongue), to: longDate(plusDays(monday, 6), tongue) })}
        </span>
        <button
          type="button"
          class="icon-button turn-back"
          aria-label={t('room.before')}
          disabled={monday <= mondayOf(today())}
          onClick={() => turn(plusDays(monday, -7) < today() ? today() : plusDays(date, -7))}
        >
          <Icon name="on" />
        </button>
        <button type="button" class="icon-button" aria-label={t('room.after')} onClick={() => turn(plusDays(date, 7))}>
          <Icon name="on" />
        </button>
      </div>
      <Legend of={['free', 'request', 'taken']} />
      {week.trouble && <TroubleNotice trouble={week.trouble} again={week.again} />}
      {week.trouble && week.asOf !== undefined && <AsOf at={week.asOf} />}
      <div class="bars">
        <div class="bar-row" aria-hidden="true">
          <span />
          <DayAxis {...drawn} />
        </div>
        <ol>
          {Array.from({ length: 7 }, (_, index) => plusDays(monday, index)).map((each) => {
            const day = known.find(({ date: other }) => other === each);
            const stretches = day ? free(day) : [];
            return (
              <li key={each} class="bar-row" data-chosen={each === date}>
                <span>
                  <span aria-hidden="true">
                    {`${words(each, tongue, { weekday: 'short' }).replace('.', '')} ${Number(each.slice(8))}`}
                  </span>
                  <span class="ds-sr-only">{longDate(each, tongue)}</span>
                </span>
                <div class="day-bar">
                  {day && !stretches.length && <span class="ds-sr-only">{t(reason(day))}</span>}
                  {stretches.map((stretch) => (
                    <button
                      key={stretch.start}
                      type="button"
                      data-look={stretch.mode === 'direct' ? 'free' : 'request'}
                      style={place(stretch.from, stretch.until)}
                      onClick={(event) => take(nearest(stretch, pressed(event, stretch)))}
                    >
                      {!(slot?.date === each && meets(stretch, slot)) && (
                        <span class="stretch-hours" aria-hidden="true" data-long={name(stretch).length > 6}>
                          {name(stretch)}
                        </span>
                      )}
                      <span class="ds-sr-only">
                        {t('room.take', {
                          day: longDate(each, tongue),
                          hours: name(stretch),
                          terms: t(`mode.${stretch.mode}`),
                        })}
                      </span>
                    </button>
                  ))}
                  {slot?.date === each && (
                    <span
                      data-look="mine"
                      style={place(minutesInto(each, slot.start), minutesInto(each, slot.end))}
                    >
                      <span class="ds-sr-only">{t('room.chosen')} </span>
                      {hoursText(slot.start, slot.end)}
                    </span>
                  )}
                </div>
              </li>
            );
          })}
        </ol>
      </div>
      <TakenThen days={known} parts={parts} />
    </section>
  );
}

function name({ start, end }: Free): string {
  return hoursText(start, end);
}

function meets({ start, end }: Free, slot: Slot): boolean {
  return Date.parse(start) < Date.parse(slot.end) && Date.parse(slot.start) < Date.parse(end);
}

function reason({ open }: Day): 'room.nothingFree' | 'room.closed' {
  return open.length ? 'room.nothingFree' : 'room.closed';
}

/** Who has it, and for what, as far as they wanted it shown. */
function TakenThen({ days, parts }: { days: readonly Day[]; parts: readonly string[] }) {
  const all = days.flatMap((day) => taken(day, parts).map((each) => ({ ...each, date: day.date })));
  if (!all.length) return null;
  return (
    <details class="taken-then">
      <summary>{t('room.taken')}</summary>
      <ul class="lines">
        {all.map((each) => (
          <li key={each.start + each.parts.join()}>
            {longDate(each.date, language.get())}{' '}
            {t(`taken.${each.kind}`, { hours: interval(each.start, each.end) })}
            {each.label && <span class="facts"> {each.label}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
