/** Something that happens, as a calendar is told of it. */
export interface Happening {
  /** The same for as long as it is the same. */
  uid: string;
  /** More than before whenever it has changed. */
  sequence: number;
  start: string;
  end: string;
  summary: string;
  location: string;
  description: string;
  /** Whether it is sure; else it may still be refused. */
  sure: boolean;
}

/** An iCalendar file (RFC 5545), made on the phone so that it also works without a network. */
export function ical(all: readonly Happening[], now: Date): string {
  const events = all.flatMap(({ uid, sequence, start, end, summary, location, description, sure }) => [
    'BEGIN:VEVENT',
    `UID:${uid}@endorinn`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(new Date(start))}`,
    `DTEND:${utc(new Date(end))}`,
    `SUMMARY:${text(summary)}`,
    `LOCATION:${text(location)}`,
    `DESCRIPTION:${text(description)}`,
    `STATUS:${sure ? 'CONFIRMED' : 'TENTATIVE'}`,
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
