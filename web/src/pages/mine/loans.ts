import type { components } from '../../base/api/schema';
import type { Loan } from '../../base/lending/loan';

/** Something that staff did to a loan: a change of it, or without one that they gave it up. */
export interface LoanTold {
  loan: Loan;
  change?: components['schemas']['LoanChange'];
  /** Tells it from all other news. */
  key: string;
}

/** What staff did to loans that nobody has fetched, the latest change first. */
export function news(loans: readonly Loan[]): LoanTold[] {
  const changed = loans
    .filter(({ state }) => state === 'requested' || state === 'reserved')
    .flatMap((loan) => (loan.changes ?? []).map((change) => ({ loan, change, key: [loan.reference, change.at].join() })))
    .sort((one, other) => Date.parse(other.change.at) - Date.parse(one.change.at));
  const gone = loans
    .filter(({ state, grounds }) => state === 'cancelled' && grounds)
    .map((loan) => ({ loan, key: [loan.reference, 'cancelled'].join() }));
  return [...changed, ...gone];
}
