import type { components } from '../../base/api/schema';

export type Row = components['schemas']['CouncilProposal']['applications'][number];

/** The field of a council that is there for all of them. */
export const ALL = 'all';

/** What is proposed for each, as the list came and as it has been written here since. */
export type Written = ReadonlyMap<string, number | undefined>;

export function proposedOn({ reference, proposed }: Row, written: Written): number | undefined {
  return written.has(reference) ? written.get(reference) : proposed;
}

/** Those that belong to an umbrella, and those that belong to none. */
export function sides(rows: readonly Row[]): { members: Row[]; alone: Row[] } {
  return { members: rows.filter(({ umbrella }) => umbrella), alone: rows.filter(({ umbrella }) => !umbrella) };
}
