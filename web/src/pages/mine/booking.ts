import type { components } from '../../base/api/schema';
import { MYSELF, remember } from '../../base/booking/habits';
import { address } from '../../base/browser/router';
import { dateOf, instantOf, plusDays, timeOfDay, today } from '../../base/time/oslo';

type Schemas = components['schemas'];
export type Booking = Schemas['Booking'];
export type Occurrence = Schemas['Occurrence'];

/** Which occurrences a change is about. */
export type Scope = 'this' | 'rest' | 'all';

/** Whether it still takes up the time. */
export function holds({ status }: Occurrence): boolean {
  return status === 'requested' || status === 'confirmed';
}

/** What can still be changed: held, and not begun. */
export function open(occurrence: Occurrence): boolean {
  return holds(occurrence) && occurrence.cancellation !== undefined;
}

/** The one that the list shows: the next to come, or else the last there was. */
export function nearest(booking: Booking, now = Date.now()): Occurrence {
  const coming = booking.occurrences.filter((each) => holds(each) && Date.parse(each.end) > now);
  return coming[0] ?? booking.occurrences.at(-1)!;
}

export function within(booking: Booking, number: number, scope: Scope): Occurrence[] {
  return booking.occurrences.filter(
    (each) => open(each) && (scope === 'all' || each.number === number || (scope === 'rest' && each.number > number)),
  );
}

/** What cancelling costs now, and until when it costs nothing. */
export function cost(occurrences: Occurrence[]): { amount: number; late: boolean; until: string | undefined } {
  const each = occurrences.flatMap(({ cancellation }) => cancellation ?? []);
  return {
    amount: each.reduce((sum, { amount }) => sum + amount, 0),
    late: each.some(({ late }) => late),
    until: each
      .filter(({ late }) => !late)
      .map(({ until }) => until)
      .sort()[0],
  };
}

/** The same weekday and hours, the next time that there is one; and everything else as it was. */
export function again(booking: Booking, occurrence: Occurrence): { to: string; prepare: () => void } {
  const hours = timeOfDay(occurrence.start);
  let day = dateOf(occurrence.start);
  const days = Math.round((Date.parse(dateOf(occurrence.end)) - Date.parse(day)) / 86_400_000);
  do day = plusDays(day, 7);
  while (day <= today());
  const people = booking.people ?? 1;
  return {
    to: address('/book', {
      premises: booking.premises,
      parts: occurrence.parts.join(','),
      start: instantOf(day, hours),
      end: instantOf(plusDays(day, days), timeOfDay(occurrence.end)),
      people,
    }),
    prepare: () =>
      remember({
        holder: { id: booking.association?.id ?? MYSELF, name: booking.association?.name ?? '' },
        purpose: booking.purpose,
        people,
        young: Math.floor(((booking.shareUnder18 ?? 0) * people) / 100),
        shown: booking.showInCalendar,
      }),
  };
}
