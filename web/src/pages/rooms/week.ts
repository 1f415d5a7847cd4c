import type { components } from '../../base/api/schema';
import { slots, type Slot } from '../../base/booking/offers';
import { plusDays, type LocalDate } from '../../base/time/oslo';

type Schemas = components['schemas'];
export type Day = Schemas['Day'];
export type Taken = Schemas['TakenStretch'];

/** A stretch of a day in which a booking of the wanted length can begin, perhaps at several times. */
export interface Gap {
  kind: 'free';
  start: string;
  end: string;
  slots: Slot[];
}

/** The Monday of a date's week. */
export function monday(date: LocalDate): LocalDate {
  return plusDays(date, -((new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7));
}

/** The starts that follow upon one another, as one gap each. */
export function gaps(all: readonly Slot[]): Gap[] {
  const found: Gap[] = [];
  for (const slot of all) {
    const last = found.at(-1);
    if (last && Date.parse(slot.start) <= Date.parse(last.end)) {
      last.slots.push(slot);
      last.end = slot.end;
    } else {
      found.push({ kind: 'free', start: slot.start, end: slot.end, slots: [slot] });
    }
  }
  return found;
}

/** What the day has of free and taken stretches, in order. */
export function stretches(day: Day, parts: readonly string[]): (Gap | Taken)[] {
  const meets = (taken: Taken) =>
    !parts.length || !taken.parts.length || taken.parts.some((part) => parts.includes(part));
  const all: (Gap | Taken)[] = [...gaps(slots(day.offers ?? [])), ...day.taken.filter(meets)];
  return all.sort((one, other) => Date.parse(one.start) - Date.parse(other.start));
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
