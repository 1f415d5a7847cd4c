import { t } from '../texts/texts';
import { Mark, type Shape } from '../ui/Mark';
import type { Loan } from './loan';

const SHAPES: Record<Loan['state'], Shape> = {
  requested: 'waits',
  reserved: 'done',
  out: 'partly',
  returned: 'done',
  cancelled: 'no',
  denied: 'no',
  lapsed: 'no',
};

/** How far a loan has come. */
export function LoanMark({ loan: { state, late, lines } }: { loan: Loan }) {
  const lost = lines.some(({ copies }) => copies.some(({ condition }) => condition === 'lost'));
  if (state === 'returned' && lost) return <Mark shape="late">{t('loanIs.lost')}</Mark>;
  return late ? <Mark shape="late">{t('loanIs.late')}</Mark> : <Mark shape={SHAPES[state]}>{t(`loanIs.${state}`)}</Mark>;
}
