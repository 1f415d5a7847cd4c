import { ical } from '../time/ical';
import { holds, type Booking } from './occurrences';

/** A booking as an iCalendar file: an event for each of its times that are to be. */
export function calendar(booking: Booking, where: string, now = new Date()): string {
  const { reference, version, purpose, premisesName } = booking;
  return ical(
    booking.occurrences.filter(holds).map(({ number, start, end, status }) => ({
      uid: `${reference}-${number}`,
      sequence: version,
      start,
      end,
      summary: `${purpose}, ${premisesName}`,
      location: where,
      description: reference,
      sure: status === 'confirmed',
    })),
    now,
  );
}
