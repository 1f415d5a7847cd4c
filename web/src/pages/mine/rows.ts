import type { GetAnswer } from '../../base/api/client';
import { next, type Loan } from '../../base/lending/loan';
import { dateOf, timeOfDay, today, type LocalDate } from '../../base/time/oslo';
import { isOffered, isOwed } from '../../base/ui/dueness';
import { holds, nearest, type Booking, type Occurrence } from './booking';

export type Application = GetAnswer<'/applications'>['applications'][number];

/** One date of a booking's, as it stands in the list. */
export interface Row {
  booking: Booking;
  occurrence: Occurrence;
}

/** An application, at the day that it is sent by at the latest, or answered by. */
export interface Applied {
  application: Application;
  date: LocalDate;
}

/** A loan, at the day that it is fetched, or due back once it is. */
export interface Lent {
  loan: Loan;
  date: LocalDate;
}

/** Whatever stands in the list. */
export type Item = Row | Applied | Lent;

export interface Month {
  /** YYYY-MM. */
  month: string;
  rows: Item[];
}

/** One list by date over all. What is to come has its next date first, what has been its last. */
export function together(bookings: readonly Row[], applications: readonly Applied[], loans: readonly Lent[], past: boolean): Item[] {
  const sign = past ? -1 : 1;
  return [...bookings, ...applications, ...loans].sort((one, other) => sign * (placed(one) < placed(other) ? -1 : placed(one) > placed(other) ? 1 : 0));
}

/** Applications that wait for somebody, or are to be reported on, or those that no longer do. What was discarded is gone. */
export function applied(applications: readonly Application[], past: boolean, now = today()): Applied[] {
  return applications.flatMap((application) => {
    const { state, round, receivedAt } = application;
    const deadline = round.deadline && dateOf(round.deadline);
    const decided = application.decision && dateOf(application.decision.at);
    const over = state === 'withdrawn' || decided !== undefined || (state === 'draft' && deadline !== undefined && deadline < now);
    const owed = isOwed(application.report) ? application.report?.due : undefined;
    const offered = isOffered(application) ? (application.decision?.offer?.until ?? decided) : undefined;
    if (state === 'discarded' || (over && !owed && !offered) !== past) return [];
    const changes = application.timeline.find(({ what }) => what === 'changes-due')?.on;
    const date = state === 'draft' ? deadline : (offered ?? owed ?? decided ?? changes ?? round.answerBy ?? (receivedAt && dateOf(receivedAt)));
    return [{ application, date: date ?? now }];
  });
}

/** Loans to come, without those that were given up or are back already; or those that have been. */
export function lent(loans: readonly Loan[], past: boolean): Lent[] {
  return loans
    .filter(({ state }) => past || (state !== 'cancelled' && state !== 'returned' && state !== 'done'))
    .map((loan) => ({ loan, date: dateOf(next(loan)) }));
}

/** Within a day what has an hour comes by its hour, and what is due that day last. */
function placed(item: Item): string {
  if ('loan' in item) return `${item.date} ${timeOfDay(next(item.loan))}`;
  return 'date' in item ? `${item.date} 24:00` : `${dateOf(item.occurrence.start)} ${timeOfDay(item.occurrence.start)}`;
}

/**
 * What is to come, a row for each of its dates; of what is not to be after all, one row at its last date. Of what has been, one row
 * for all of its dates, the latest first.
 */
export function rows(bookings: readonly Booking[], past: boolean, now = Date.now()): Row[] {
  const start = ({ occurrence }: Row) => Date.parse(occurrence.start);
  if (past) {
    return bookings
      .map((booking) => ({ booking, occurrence: booking.occurrences.at(-1)! }))
      .sort((one, other) => start(other) - start(one));
  }
  return bookings
    .flatMap((booking) => {
      const coming = booking.occurrences.filter((each) => holds(each) && Date.parse(each.end) > now);
      const shown = coming.length ? coming : [nearest(booking, now)];
      return shown.map((occurrence) => ({ booking, occurrence }));
    })
    .sort((one, other) => start(one) - start(other));
}

/** In the order that they come, a heading for each month. */
export function months(all: readonly Item[]): Month[] {
  const found: Month[] = [];
  for (const row of all) {
    const month = placed(row).slice(0, 7);
    const last = found.at(-1);
    if (last?.month === month) last.rows.push(row);
    else found.push({ month, rows: [row] });
  }
  return found;
}
