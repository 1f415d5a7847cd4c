import type { GetAnswer } from '../../base/api/client';
import { shown } from '../../base/asking/line';
import type { Paper } from '../../base/asking/saver';
import { isRows } from '../../base/asking/values';

export type Report = GetAnswer<'/applications/{reference}/report'>;

/** What is told beside a line of the budget; what was not in that says on which side it stands. */
export interface Told {
  amount?: number;
  side?: string;
  what?: string;
}
export type Accounts = Record<string, Told>;

/** In øre: a thousand million kroner. */
export const MOST_ORE = 100_000_000_000;
export const MOST_WHAT = 80;
export const MOST_TEXT = 3000;
export const MOST_COUNTED = 1_000_000;
/** What may be told in numbers, and may be left out. */
export const COUNTS = ['volunteers', 'activities', 'hours'] as const;

/** Whether it may be sent as it is: what is not finished yet is no flaw. */
export function fits(_: string, value: unknown): boolean {
  if (value === undefined) return true;
  if (typeof value === 'string') return [...value].length <= MOST_TEXT;
  if (typeof value === 'number') return value >= 0 && value <= MOST_COUNTED;
  return (
    isRows(value) &&
    Object.values(value as Accounts).every(({ amount = 0, what = '' }) => amount >= 0 && amount <= MOST_ORE && [...what].length <= MOST_WHAT)
  );
}

/** What is told, as it is shown. */
export function accountsOf({ lines }: Paper): Accounts {
  return (shown(lines['accounts']) ?? {}) as Accounts;
}

/** What the accounts come to, in øre; the side that comes in is called so, or stands last. */
export function sums({ sides, lines }: Pick<Report, 'sides' | 'lines'>, accounts: Accounts): { cost: number; income: number } {
  const incoming = (sides.find(({ id }) => id === 'income') ?? sides.at(-1))?.id;
  const found = { cost: 0, income: 0 };
  for (const [row, { amount = 0, side }] of Object.entries(accounts)) {
    const on = lines.find((line) => line.row === row)?.side ?? side;
    found[on === incoming ? 'income' : 'cost'] += amount;
  }
  return found;
}

/** What is missing before it can be delivered, by the parts' names. */
export function missing({ lines }: Pick<Report, 'lines'>, paper: Paper): string[] {
  const accounts = accountsOf(paper);
  const untold = lines.some(({ row }) => accounts[row]?.amount === undefined);
  const halfTold = Object.entries(accounts).some(
    ([row, { amount, what }]) => !lines.some((line) => line.row === row) && (amount === undefined || !what?.trim()),
  );
  const text = shown(paper.lines['text']);
  return [...(text === undefined ? ['text'] : []), ...(untold || halfTold ? ['accounts'] : [])];
}
