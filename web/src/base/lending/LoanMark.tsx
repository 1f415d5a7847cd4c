import { language, t } from '../texts/texts';
import { dateOf, plusDays, shortDate, timeOfDay, today } from '../time/oslo';
import { Mark, type Shape } from '../ui/Mark';
import type { Loan } from './loan';

const SHAPES: Record<Loan['state'], Shape> = {
  waiting: 'waits',
  offered: 'partly',
  requested: 'waits',
  reserved: 'done',
  out: 'partly',
  returned: 'done',
  done: 'done',
  cancelled: 'no',
  denied: 'no',
  lapsed: 'no',
  missed: 'no',
};

/** How far a loan has come. */
export function LoanMark({ loan: { state, late, end, lines, answerBy } }: { loan: Loan }) {
  const lost = lines.some(({ copies }) => copies.some(({ condition }) => condition === 'lost'));
  if (answerBy) {
    const when = `${shortDate(dateOf(answerBy), language.get())} ${timeOfDay(answerBy)}`;
    return <Mark shape={SHAPES.offered}>{t('loanIs.offeredUntil', { when })}</Mark>;
  }
  if (state === 'returned' && lost) return <Mark shape="late">{t('loanIs.lost')}</Mark>;
  if (late) return <Mark shape="late">{t('loanIs.late')}</Mark>;
  if (state === 'out' && dateOf(end) <= plusDays(today(), 1)) {
    const soon = dateOf(end) === today() ? 'loanIs.dueToday' : 'loanIs.dueTomorrow';
    return <Mark shape="waits">{t(soon, { time: timeOfDay(end) })}</Mark>;
  }
  return <Mark shape={SHAPES[state]}>{t(`loanIs.${state}`)}</Mark>;
}
