import type { components } from '../../base/api/schema';

export type Ranked = components['schemas']['RankedApplication'];
export type Budget = components['schemas']['Budget'];

/** What is tried on each application as it is on this screen, in øre; nothing where nothing is any more. */
export type Tried = ReadonlyMap<string, number | undefined>;

/** What is tried on an application. */
export function triedOn({ reference, planned }: Ranked, tried: Tried): number | undefined {
  return tried.has(reference) ? tried.get(reference) : planned;
}

/** What stands of what is granted, or is tried, on each and all before it, and whether the round has it beside what is bound of it. */
export function sums(rows: readonly Ranked[], tried: Tried, { total, bound }: Pick<Budget, 'total' | 'bound'>) {
  let sum = 0;
  return rows.map((row) => {
    sum += (row.answer === 'declined' || row.answer === 'lapsed' ? 0 : row.granted) ?? triedOn(row, tried) ?? 0;
    return { row, sum, within: total === undefined || sum + bound <= total };
  });
}

/** What is tried in sum, of the whole round: what stands on the server, and what has been saved here since. */
export function triedInAll(budget: Budget, rows: readonly Ranked[], tried: Tried): number {
  return rows.reduce((sum, row) => sum + (triedOn(row, tried) ?? 0) - (row.planned ?? 0), budget.planned);
}
