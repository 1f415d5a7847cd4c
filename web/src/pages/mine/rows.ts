import { dateOf } from '../../base/time/oslo';
import { holds, nearest, type Booking, type Occurrence } from './booking';

/** One date of a booking's, as it stands in the list. */
export interface Row {
  booking: Booking;
  occurrence: Occurrence;
}

export interface Month {
  /** YYYY-MM. */
  month: string;
  rows: Row[];
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
export function months(all: readonly Row[]): Month[] {
  const found: Month[] = [];
  for (const row of all) {
    const month = dateOf(row.occurrence.start).slice(0, 7);
    const last = found.at(-1);
    if (last?.month === month) last.rows.push(row);
    else found.push({ month, rows: [row] });
  }
  return found;
}
