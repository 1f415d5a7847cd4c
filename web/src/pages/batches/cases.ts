import type { components } from '../../base/api/schema';

export type Batch = components['schemas']['Batch'];
export type Case = Batch['cases'][number];
export type Wish = components['schemas']['BatchWish'];

/** What somebody has written about a case, and not saved. */
export interface Written {
  recommended?: number | undefined;
  /** Nothing where the committee gives what is recommended. */
  granted?: number | undefined;
  grounds: string;
}

/** By reference. */
export type Edits = Readonly<Record<string, Written>>;

/** What stands of a case. */
export function standing({ recommended, granted, grounds = '' }: Case): Written {
  return { recommended, granted, grounds };
}

/** What stands, or has been written since. */
export function writtenOf(one: Case, edits: Edits): Written {
  return edits[one.reference] ?? standing(one);
}

/** Whether it is still to be decided, and may be written. */
export function isOpen({ state }: Case): boolean {
  return state === 'submitted' || state === 'changes-requested';
}

/** What is sent. What is decided goes along as it stands. */
export function wishOf({ name, meets, cases }: Batch, edits: Edits): Wish {
  return {
    name,
    ...(meets && { meets }),
    cases: cases.map((one) => {
      const { recommended = 0, granted, grounds } = isOpen(one) ? writtenOf(one, edits) : standing(one);
      return {
        reference: one.reference,
        recommended,
        ...(granted !== undefined && { granted }),
        ...(grounds.trim() && { grounds: grounds.trim() }),
      };
    }),
  };
}

/** What all cases come to, in øre: what is decided, or else what is written. */
export function sumOf({ cases }: Batch, edits: Edits): number {
  return cases.reduce((sum, one) => {
    if (one.state === 'withdrawn') return sum;
    const { recommended = 0, granted = recommended } = writtenOf(one, edits);
    return sum + (one.decided?.granted ?? granted);
  }, 0);
}
