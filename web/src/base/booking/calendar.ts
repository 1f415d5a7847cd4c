import { holds, type Booking } from './occurrences';

/** A booking as an iCalendar file (RFC 5545), made on the phone so that it also works without a network. */
export function calendar(booking: Booking, where: string, now = new Date()): string {
  const events = booking.occurrences
    .filter(holds)
    .flatMap((occurrence) => [
      'BEGIN:VEVENT',
      `UID:${booking.reference}-${occurrence.number}@endorinn`,
      `SEQUENCE:${booking.version}`,
      `DTSTAMP:${utc(now)}`,
      `DTSTART:${utc(new Date(occurrence.start))}`,
      `DTEND:${utc(new Date(occurrence.end))}`,
      `SUMMARY:${text(`${booking.purpose}, ${booking.premisesName}`)}`,
      `LOCATION:${text(where)}`,
      `DESCRIPTION:${booking.reference}`,
      `STATUS:${occurrence.status === 'confirmed' ? 'CONFIRMED' : 'TENTATIVE'}`,
      'END:VEVENT',
    ]);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//endorinn//app//NO', ...events, 'END:VCALENDAR', '']
    .map(fold)
    .join('\r\n');
}

/** Gives the file to the phone, which knows what to do with it. */
export function download(name: string, content: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: 'text/calendar;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function utc(when: Date): string {
  return when.toISOString().replace(/[-:]|\.\d+/g, '');
}

function text(value: string): string {
  return value.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** No line may be longer than 75 bytes; a letter of Norwegian is two. */
function fold(line: string): string {
  const lines: string[] = [];
  let part = '';
  for (const letter of line) {
    if (new TextEncoder().encode(part + letter).length > 74) {
      lines.push(part);
      part = '';
    }
    part += letter;
  }
  return [...lines, part].join('\r\n ');
}
