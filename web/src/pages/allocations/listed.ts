import type { components } from '../../base/api/schema';

type Award = components['schemas']['Award'];

/** Something that was given without an application, as staff see it. */
export type Allocation = Pick<Award, 'reference' | 'associationName' | 'amount' | 'decidedOn'> & { purpose: string; basis: string };

/**
 * What was given without an application, by what is open to all and may be a minute old.
 *
 * @param here entered on this screen, the latest first
 * @param removed taken away on this screen, by their references
 */
export function listed(here: readonly Allocation[], awards: readonly Award[], removed: readonly string[]): Allocation[] {
  const open = awards
    .filter(({ kind, reference }) => kind === 'allocation' && !here.some((each) => each.reference === reference))
    .map((award) => ({ ...award, purpose: award.purpose ?? '', basis: award.basis ?? '' }));
  return [...here, ...open].filter(({ reference }) => !removed.includes(reference));
}
