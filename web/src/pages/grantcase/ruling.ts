import type { components } from '../../base/api/schema';
import type { Assessment } from './application';

export type Body = components['schemas']['Ruling'];

/** What somebody is about to decide, as they have it on the screen. */
export interface Weighing {
  /** All that is applied for, a part of it, or nothing. */
  how?: 'full' | 'part' | 'refused' | undefined;
  /** In øre, of a part. */
  granted?: number | undefined;
  /** By the criteria's places: whether each is met; those that were not looked at are left out. */
  met: Readonly<Record<number, boolean>>;
  later?: Later | undefined;
  grounds: string;
  /** A line each. */
  conditions: string;
  payBy: string;
}

/** By year, in øre: what is given for years after the round's. */
export type Later = Readonly<Record<number, number | undefined>>;

/** What takes the place of a decision that is appealed. */
export interface Change {
  /** In øre. */
  granted: number | undefined;
  later: Later;
  grounds: string;
}

export const EMPTY: Weighing = { met: {}, grounds: '', conditions: '', payBy: '' };

/** How much that is, in øre; nothing while it is not said. */
export function grantedOf({ how, granted }: Weighing, { sought }: Assessment): number | undefined {
  if (how === 'refused') return 0;
  return how === 'full' ? sought : how === 'part' && granted ? granted : undefined;
}

/** What is sent; nothing while it is not said how much. What only goes with money is left out where none is given. */
export function bodyOf(weighing: Weighing, assessment: Assessment, revision: number): Body | undefined {
  const granted = grantedOf(weighing, assessment);
  if (granted === undefined) return undefined;
  const { met, payBy } = weighing;
  const grounds = weighing.grounds.trim();
  const later = given(weighing.later, assessment);
  const conditions = weighing.conditions.split('\n').map((each) => each.trim()).filter(Boolean);
  return {
    revision,
    granted,
    ...(granted > 0 && later.length > 0 && { later }),
    criteria: Object.entries(met).map(([criterion, each]) => ({ criterion: Number(criterion), met: each })),
    ...(grounds && { grounds }),
    ...(granted > 0 && assessment.conditionsOnUse && conditions.length > 0 && { conditions }),
    ...(granted > 0 && assessment.payment !== 'none' && payBy && { payBy }),
  };
}

/** What is sent to decide anew after an appeal; nothing while something is missing. A year that is left out would be taken from them. */
export function changeOf({ granted, later, grounds }: Change, assessment: Assessment, revision: number): Body | undefined {
  if (granted === undefined || !grounds) return undefined;
  const years = given(later, assessment);
  return { revision, granted, ...(years.length > 0 && { later: years }), grounds };
}

/** What was decided for the years after the round's, as it is changed. */
export function laterOf(decided: readonly { year: number; granted: number }[] = []): Later {
  return Object.fromEntries(decided.map(({ year, granted }) => [year, granted]));
}

/** The years that something is given for. */
function given(later: Later = {}, assessment: Assessment): { year: number; granted: number }[] {
  return assessment.later.flatMap(({ year }) => {
    const granted = later[year];
    return granted ? [{ year, granted }] : [];
  });
}

/** What is left of the round then, in øre; nothing where it has no bound. */
export function leftAfter({ budget }: Assessment, granted: number | undefined): number | undefined {
  return budget.left === undefined ? undefined : budget.left - (granted ?? 0);
}
