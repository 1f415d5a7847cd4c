import type { Slot } from './offers';

/** A stretch of a day in which a booking of the wanted length can begin, perhaps at several times. */
export interface Gap {
  kind: 'free';
  start: string;
  end: string;
  slots: Slot[];
}

/** The starts that follow upon one another, as one gap each; the soonest first. */
export function gaps(all: readonly Slot[]): Gap[] {
  const found: Gap[] = [];
  for (const slot of all) {
    const last = found.at(-1);
    if (last && Date.parse(slot.start) <= Date.parse(last.end)) {
      last.slots.push(slot);
      if (Date.parse(slot.end) > Date.parse(last.end)) last.end = slot.end;
    } else {
      found.push({ kind: 'free', start: slot.start, end: slot.end, slots: [slot] });
    }
  }
  return found;
}
