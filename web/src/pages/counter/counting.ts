import type { GetAnswer } from '../../base/api/client';

/** A day at a lending point's counter. */
export type Day = GetAnswer<'/lending-points/{point}/counter'>;

/** A loan at the counter, and whom to ring about it. */
export type Row = Day['out'][number];

export type Loan = Row['loan'];

/** What tells who has it, or wants it. */
export type Theirs = Pick<Row, 'loan' | 'contact'>;

/** How a copy comes back. */
export const CONDITIONS = ['good', 'worn', 'broken', 'lost'] as const;

export type Condition = (typeof CONDITIONS)[number];

/** Whoever has the loan, as the counter calls them. */
export function whose({ loan, contact }: Theirs): string {
  return loan.associationName ?? loan.borrower?.name ?? contact?.name ?? '';
}

/** A copy that somebody has. */
export interface Lent {
  label: string;
  name: string;
}

/** The copies that are out, in the order in which they went. */
export function lent({ lines }: Loan): Lent[] {
  return lines.flatMap(({ name, variant, copies }) =>
    copies.filter(({ back }) => !back).map(({ label }) => ({ label, name: [name, variant].filter(Boolean).join(' ') })),
  );
}

/** How many nobody has fetched yet. */
export function unfetched({ lines }: Loan): number {
  return lines.reduce((sum, line) => sum + line.unfetched, 0);
}

/** The label in what was scanned or typed: the address that a label's code has, or the number itself. */
export function labelIn(text: string): string {
  return text.trim().replace(/^.*\/copy\//, '').replaceAll(/[^0-9A-Za-z]/g, '');
}

/** So many models are looked at at once for whom they hit. */
const AT_ONCE = 12;

/** Those of the models that are looked at for whom they hit, after staff have asked for more so many times; and how many are left. */
export function lookedAt(models: readonly string[], asked: number): { shown: string[]; left: number } {
  const all = [...new Set(models)];
  const shown = all.slice(0, AT_ONCE * (1 + asked));
  return { shown, left: all.length - shown.length };
}

/** The models of which something is out, each once. */
export function modelsOut({ lines }: Loan): string[] {
  return [...new Set(lines.filter(({ out }) => out > 0).map(({ model }) => model))];
}

/** The models of some of its copies, each once. */
export function modelsOf({ lines }: Loan, labels: readonly string[]): string[] {
  const some = lines.filter(({ copies }) => copies.some(({ label }) => labels.includes(label)));
  return [...new Set(some.map(({ model }) => model))];
}
