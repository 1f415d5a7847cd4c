import { atMinutes, minutes, type TimeOfDay } from './oslo';

const STEP = 30;
const DAY = 24 * 60;
/** So long a time over midnight is meant; what would be longer is a slip. */
const LONGEST_NIGHT = 12 * 60;

/** Every half-hour at which one may begin, and the one that is chosen. */
export function starts(chosen: TimeOfDay): TimeOfDay[] {
  return halfHours(6 * 60, 23 * 60 + STEP, chosen);
}

/** Every half-hour after the start. */
export function ends(from: TimeOfDay, chosen: TimeOfDay): TimeOfDay[] {
  return halfHours(minutes(from) + STEP, DAY, isNextDay(from, chosen) ? '24:00' : chosen);
}

/** Those of the day after, as far as a night lasts. */
export function nightEnds(from: TimeOfDay): TimeOfDay[] {
  const last = minutes(from) + LONGEST_NIGHT - DAY;
  return last < STEP ? [] : halfHours(STEP, last, atMinutes(STEP));
}

/** Whether an end by the clock is on the day after the start. */
export function isNextDay(from: TimeOfDay, until: TimeOfDay): boolean {
  return minutes(until) <= minutes(from);
}

/** How long it is in minutes, over midnight if need be. */
export function lasting(from: TimeOfDay, until: TimeOfDay): number {
  return minutes(until) - minutes(from) + (isNextDay(from, until) ? DAY : 0);
}

/** Whether it is a time that somebody means: within the day, or a night. */
export function isSensible(from: TimeOfDay, until: TimeOfDay): boolean {
  return from !== until && lasting(from, until) <= (isNextDay(from, until) ? LONGEST_NIGHT : DAY);
}

function halfHours(first: number, last: number, chosen: TimeOfDay): TimeOfDay[] {
  const all = new Set([chosen]);
  for (let time = Math.ceil(first / STEP) * STEP; time <= last; time += STEP) all.add(atMinutes(time));
  return [...all].sort();
}
