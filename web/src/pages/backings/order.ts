import type { components } from '../../base/api/schema';

type Fund = components['schemas']['Fund'];

/** A request at a place, with why it is there. */
export interface Place {
  reference: string;
  reason: string;
}

/** The order as it stands. */
export function placesOf({ ranked }: Fund): Place[] {
  return ranked.map(({ reference = '', reason = '' }) => ({ reference, reason }));
}

/** With one moved so many places. */
export function moved(places: readonly Place[], reference: string, by: number): Place[] {
  const from = places.findIndex((place) => place.reference === reference);
  const to = from + by;
  const one = places[from];
  if (!one || to < 0 || to >= places.length) return [...places];
  const others = places.filter((place) => place !== one);
  return [...others.slice(0, to), one, ...others.slice(to)];
}

/** Those that could have a place and have none. */
export function unranked({ ranked, others }: Fund, places: readonly Place[]) {
  return [...ranked, ...others].filter(
    ({ reference, state }) =>
      (state === 'asked' || state === 'backed') && !places.some((place) => place.reference === reference),
  );
}
