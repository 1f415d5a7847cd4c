import type { components } from '../../api/schema';
import type { Outcome, Trouble } from '../../api/outcome';
import { dateOf, instantOf, plusDays, timeOfDay, type LocalDate, type TimeOfDay } from '../../time/oslo';
import type { Booking } from './wording';

export type Approval = components['schemas']['Approval'];
export type Taken = components['schemas']['TakenStretch'];

export type Command = { approve: Approval } | { deny: string };

/** What became of an answer. */
export type Result =
  /** It stands as it was meant, whoever sent it and however often. */
  | { kind: 'stands'; booking: Booking }
  /** Somebody else changed or answered the request first. Without a booking, it must be asked for. */
  | { kind: 'overtaken'; booking: Booking | undefined }
  | { kind: 'trouble'; trouble: Trouble };

export function result(outcome: Outcome<Booking>, command: Command): Result {
  if (outcome.kind === 'answered') return { kind: 'stands', booking: outcome.data };
  if (outcome.kind !== 'refused') return { kind: 'trouble', trouble: outcome };
  const { current, errors } = outcome.problem;
  if (outcome.status === 412 && current && 'reference' in current) {
    // An answer of one's own may have got there while its receipt was lost.
    return stands(current, command) ? { kind: 'stands', booking: current } : { kind: 'overtaken', booking: current };
  }
  if (errors.some(({ code }) => code === 'nothing-to-answer')) return { kind: 'overtaken', booking: undefined };
  return { kind: 'trouble', trouble: outcome };
}

function stands(booking: Booking, command: Command): boolean {
  if ('deny' in command) return booking.status === 'denied' && booking.decisionReason === command.deny;
  const { start, end, parts, note } = command.approve;
  const first = booking.occurrences[0];
  return (
    booking.status === 'confirmed' &&
    booking.decidedAt !== undefined &&
    booking.decisionReason === note &&
    (!start || sameInstant(first?.start, start)) &&
    (!end || sameInstant(first?.end, end)) &&
    (!parts || same(first?.parts ?? [], parts))
  );
}

/** What a caseworker writes about one request. What is left out is as it was asked for. */
export interface Writing {
  mode: '' | 'change' | 'deny';
  reason: string;
  note: string;
  date?: LocalDate;
  from?: TimeOfDay;
  until?: TimeOfDay;
  parts?: string[];
}

/** The time and the parts that are meant now. */
export function wanted(booking: Booking, { date, from, until, parts }: Writing) {
  const first = booking.occurrences[0];
  const start = first?.start ?? booking.bookedAt;
  const end = first?.end ?? start;
  const days = Math.round((Date.parse(dateOf(end)) - Date.parse(dateOf(start))) / 86_400_000);
  const on = date ?? dateOf(start);
  const [begins, ends] = [from ?? timeOfDay(start), until ?? timeOfDay(end)];
  // What ends by the clock before it begins, ends the day after; what no longer does, does not.
  const past = days > 1 ? days : ends <= begins ? 1 : 0;
  return {
    date: on,
    from: begins,
    until: ends,
    parts: parts ?? first?.parts ?? [],
    start: instantOf(on, begins),
    end: instantOf(plusDays(on, past), ends),
  };
}

/** What to send: only what differs from what was asked for. */
export function approval(booking: Booking, writing: Writing): Approval {
  const first = booking.occurrences[0];
  const { start, end, parts } = wanted(booking, writing);
  const note = writing.note.trim();
  return {
    ...(sameInstant(first?.start, start) && sameInstant(first?.end, end) ? {} : { start, end }),
    ...(same(first?.parts ?? [], parts) ? {} : { parts }),
    ...(note ? { note } : {}),
  };
}

/** What of a day is in the way of a time; what the request itself holds is not. */
export function inTheWay(taken: Taken[], booking: Booking, now: { start: string; end: string; parts: string[] }): Taken[] {
  return taken
    .filter((each) => !own(each, booking))
    .filter((each) => Date.parse(each.start) < Date.parse(now.end) && Date.parse(now.start) < Date.parse(each.end))
    .filter(({ parts }) => !parts.length || !now.parts.length || parts.some((part) => now.parts.includes(part)));
}

export function own(taken: Taken, booking: Booking): boolean {
  return (
    taken.kind === 'request' &&
    booking.occurrences.some(
      ({ start, end, parts }) => sameInstant(start, taken.start) && sameInstant(end, taken.end) && same(parts, taken.parts),
    )
  );
}

export function sameInstant(one: string | undefined, other: string): boolean {
  return one !== undefined && Date.parse(one) === Date.parse(other);
}

export function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each) => other.includes(each));
}
