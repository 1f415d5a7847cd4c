import type { components } from '../api/schema';

/** A loan, as those whose it is and the counter see it. */
export type Loan = components['schemas']['Loan'];

/** What a loan is of: "2 Kajakk, Redningsvest". */
export function things({ lines }: Loan): string {
  return lines
    .map(({ name, variant, quantity }) => [quantity > 1 ? quantity : '', name, variant].filter(Boolean).join(' '))
    .join(', ');
}

/** The moment that is next in a loan: when it is fetched, or once it is out when it is due. */
export function next({ state, start, end }: Loan): string {
  return state === 'out' ? end : start;
}
