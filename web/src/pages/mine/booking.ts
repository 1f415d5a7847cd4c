import { remember } from '../../base/booking/habits';
import { holds, type Booking, type Occurrence } from '../../base/booking/occurrences';
import { address } from '../../base/browser/router';
import { dateOf, instantOf, plusDays, timeOfDay, today, type LocalDate } from '../../base/time/oslo';

export type { Booking, Occurrence } from '../../base/booking/occurrences';
export { cost, holds } from '../../base/booking/occurrences';

/** Which occurrences a change is about. */
export type Scope = 'this' | 'rest' | 'all';

/** What can still be changed: held, and not begun. */
export function open(occurrence: Occurrence): boolean {
  return holds(occurrence) && occurrence.cancellation !== undefined;
}

/** The one that the list shows: the next to come, or else the last there was. */
export function nearest(booking: Booking, now = Date.now()): Occurrence {
  const coming = booking.occurrences.filter((each) => holds(each) && Date.parse(each.end) > now);
  return coming[0] ?? booking.occurrences.at(-1)!;
}

/** The one that was chosen by its number, or the first that can still be changed, or else the nearest. */
export function chosen(booking: Booking, number: number): Occurrence {
  const { occurrences } = booking;
  return occurrences.find((each) => each.number === number) ?? occurrences.find(open) ?? nearest(booking);
}

/** Whether there is something to pay for it, or would be if it cost something. */
export function owed(occurrence: Occurrence): boolean {
  return holds(occurrence) || occurrence.status === 'no-show' || occurrence.status === 'cancelled-late';
}

export function within(booking: Booking, number: number, scope: Scope): Occurrence[] {
  return booking.occurrences.filter(
    (each) => open(each) && (scope === 'all' || each.number === number || (scope === 'rest' && each.number > number)),
  );
}

/**
 * The same weekday and hours, the next time that there is one; of a series, as many times in the season after its last; and
 * everything else as it was.
 */
export function again(booking: Booking, occurrence: Occurrence, now = today()): { to: string; prepare: () => void } {
  const hours = timeOfDay(occurrence.start);
  const day = dateOf(occurrence.start);
  const days = daysBetween(day, dateOf(occurrence.end));
  const series = repeats(booking);
  const next = series ? nextSeason(day, later(series.last, now)) : weeksOn(day, later(day, now));
  const people = booking.people ?? 1;
  return {
    to: address('/book', {
      premises: booking.premises,
      parts: occurrence.parts.join(','),
      start: instantOf(next, hours),
      end: instantOf(plusDays(next, days), timeOfDay(occurrence.end)),
      people,
      ...(booking.association ? { for: booking.association.id } : { group: 'private' }),
      ...(series && { until: plusDays(next, daysBetween(series.first, series.last)), weeks: series.everyWeeks }),
    }),
    prepare: () =>
      remember({
        purpose: booking.purpose,
        people,
        young: Math.floor(((booking.shareUnder18 ?? 0) * people) / 100),
        shown: booking.showInCalendar,
      }),
  };
}

/** When a series begins and ends, and how often it is; nothing when it is only once. */
function repeats({ occurrences }: Booking): { first: LocalDate; last: LocalDate; everyWeeks: 1 | 2 } | undefined {
  const days = [...new Set(occurrences.map(({ start }) => dateOf(start)))].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || first === last) return undefined;
  const gaps = days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day));
  return { first, last, everyWeeks: Math.min(...gaps) >= 14 ? 2 : 1 };
}

/** Seasons begin in the second week of January, and when school does in August. */
const SEASONS = ['-01-08', '-08-18'];

/** The first day of the same weekday in the season that begins next. */
function nextSeason(day: LocalDate, after: LocalDate): LocalDate {
  const year = Number(after.slice(0, 4));
  const begins = [year, year + 1].flatMap((each) => SEASONS.map((season) => each + season)).find((each) => each > after);
  return weeksOn(day, plusDays(begins ?? after, -1));
}

/** The first day of the same weekday after another day. */
function weeksOn(day: LocalDate, after: LocalDate): LocalDate {
  const weeks = Math.floor(daysBetween(day, after) / 7) + 1;
  return plusDays(day, 7 * weeks);
}

function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function later(one: LocalDate, other: LocalDate): LocalDate {
  return one > other ? one : other;
}
