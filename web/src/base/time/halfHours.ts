import { atMinutes, minutes, type TimeOfDay } from './oslo';

const STEP = 30;

/** Every half-hour at which one may begin, and the one that is chosen. */
export function starts(chosen: TimeOfDay): TimeOfDay[] {
  return halfHours(6 * 60, 23 * 60 + STEP, chosen);
}

/** Every half-hour after the start. */
export function ends(from: TimeOfDay, chosen: TimeOfDay): TimeOfDay[] {
  return halfHours(minutes(from) + STEP, 24 * 60, chosen);
}

function halfHours(first: number, last: number, chosen: TimeOfDay): TimeOfDay[] {
  const all = new Set([chosen]);
  for (let time = Math.ceil(first / STEP) * STEP; time <= last; time += STEP) all.add(atMinutes(time));
  return [...all].sort();
}
