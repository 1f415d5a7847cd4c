import type { components } from '../../base/api/schema';
import { gaps } from '../../base/booking/gaps';
import { slots, type Slot } from '../../base/booking/offers';
import { minutesInto, plusDays, timeOfDay, type LocalDate, type TimeOfDay } from '../../base/time/oslo';

type Schemas = components['schemas'];
export type Day = Schemas['Day'];
export type Taken = Schemas['TakenStretch'];

/** A stretch of a day in which a booking of the wanted length can begin, all of it had in the same way. */
export interface Free {
  /** Minutes after midnight; what goes on after the next one ends there. */
  from: number;
  until: number;
  start: string;
  end: string;
  mode: Slot['mode'];
  slots: [Slot, ...Slot[]];
}

/** The Monday of a date's week. */
export function monday(date: LocalDate): LocalDate {
  return plusDays(date, -((new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7));
}

/** The number of a date's week, as calendars in Norway count them. */
export function weekNumber(date: LocalDate): number {
  const thursday = plusDays(monday(date), 3);
  const first = monday(`${thursday.slice(0, 4)}-01-04`);
  return Math.round((Date.parse(monday(thursday)) - Date.parse(first)) / (7 * 86_400_000)) + 1;
}

/** What is free in a day; where the way it is had changes within a stretch, it is two. */
export function free({ date, offers = [] }: Day): Free[] {
  return gaps(slots(offers)).flatMap((gap) => {
    const runs: [Slot, ...Slot[]][] = [];
    for (const slot of gap.slots) {
      const last = runs.at(-1);
      if (last?.[0].mode === slot.mode) last.push(slot);
      else runs.push([slot]);
    }
    return runs.map((run, index): Free => {
      const end = runs[index + 1]?.[0].start ?? gap.end;
      const [{ start, mode }] = run;
      return { from: minutesInto(date, start), until: minutesInto(date, end), start, end, mode, slots: run };
    });
  });
}

/** Of a stretch the time that begins nearest to a moment, in minutes after midnight. */
export function nearest({ slots: [first, ...more] }: Free, wanted: number): Slot {
  const distance = ({ start, date }: Slot) => Math.abs(minutesInto(date, start) - wanted);
  return more.reduce((best, each) => (distance(each) < distance(best) ? each : best), first);
}

/** The time that is chosen, if it is free. */
export function chosen(days: readonly Day[], date: LocalDate, from: TimeOfDay): Slot | undefined {
  const day = days.find((each) => each.date === date);
  return slots(day?.offers ?? []).find(({ start }) => timeOfDay(start) === from);
}

/** Between which hours the week is drawn, in minutes after midnight: what is open in it, and no less than most days are. */
export function hoursOf(days: readonly Day[]): { from: number; until: number } {
  const open = days.flatMap(({ date, open: all }) => all.map(({ start, end }) => ({ date, start, end })));
  const hour = 60;
  return {
    from: Math.floor(Math.min(8 * hour, ...open.map(({ date, start }) => minutesInto(date, start))) / hour) * hour,
    until: Math.ceil(Math.max(23 * hour, ...open.map(({ date, end }) => minutesInto(date, end))) / hour) * hour,
  };
}

/** What is taken of the wanted parts. */
export function taken(day: Day, parts: readonly string[]): Taken[] {
  return day.taken.filter(
    (each) => !parts.length || !each.parts.length || each.parts.some((part) => parts.includes(part)),
  );
}

/** Weekdays with the same hours together: Monday to Thursday 08–22. */
export function hours(weekly: readonly Schemas['WeeklyHours'][]): { days: Schemas['Weekday'][]; hours: string[] }[] {
  const byDay = WEEK.map((day) => ({
    day,
    hours: weekly
      .filter(({ days }) => days.includes(day))
      .map(({ from, to }) => `${from}–${to}`)
      .sort(),
  }));
  const found: { days: Schemas['Weekday'][]; hours: string[] }[] = [];
  for (const { day, hours: those } of byDay) {
    const last = found.at(-1);
    if (last && last.hours.join() === those.join()) last.days.push(day);
    else found.push({ days: [day], hours: those });
  }
  return found;
}

export const WEEK: readonly Schemas['Weekday'][] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];
