import type { components } from '../api/schema';
import { dateOf, plusMinutes } from '../time/oslo';

export type Offer = components['schemas']['Offer'];
export type Slot = components['schemas']['Slot'];

/** Every time of the offers by itself, the soonest first. */
export function slots(offers: readonly Offer[]): Slot[] {
  return offers
    .flatMap(({ starts, minutes, ...same }) =>
      starts.map((start) => ({ ...same, date: dateOf(start), start, end: plusMinutes(start, minutes) })),
    )
    .sort((one, other) => Date.parse(one.start) - Date.parse(other.start));
}
