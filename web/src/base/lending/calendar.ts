import { t } from '../texts/texts';
import { ical } from '../time/ical';
import { plusMinutes } from '../time/oslo';
import { things, type Loan } from './loan';

/** So long it takes to fetch something, or to bring it back, in minutes. */
const VISIT = 30;

/** The beginning of the year that loans began in: what is changed later has a higher number. */
const FIRST = Date.parse('2026-01-01T00:00:00Z');

/** A loan as an iCalendar file: when it is fetched, and when it is brought back at the latest, at the point; or when those come who are lent by the hour. */
export function calendar(loan: Loan, where: string, now = new Date()): string {
  const { reference, state, start, end, byTheHour } = loan;
  const common = {
    sequence: Math.trunc((now.getTime() - FIRST) / 1000),
    location: where,
    description: [loan.purpose, reference].filter(Boolean).join(' '),
    sure: state !== 'requested',
  };
  if (byTheHour) return ical([{ ...common, uid: `loan-${reference}`, start, end, summary: things(loan) }], now);
  const fetched = { ...common, uid: `loan-${reference}-out`, start, end: plusMinutes(start, VISIT), summary: t('loan.toFetch', { things: things(loan) }) };
  const back = { ...common, uid: `loan-${reference}-in`, start: plusMinutes(end, -VISIT), end, summary: t('loan.toReturn', { things: things(loan) }) };
  return ical(state === 'out' ? [back] : [fetched, back], now);
}
