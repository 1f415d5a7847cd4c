import type { Outcome } from '../../base/api/outcome';
import type { components } from '../../base/api/schema';
import { current, type Booking } from '../../base/staff/wording';
import { dateOf, instantOf, plusDays, timeOfDay, type LocalDate, type TimeOfDay } from '../../base/time/oslo';

export type Approval = components['schemas']['Approval'];
/** A request, with what is needed to answer it. */
export type Grounds = components['schemas']['RequestCase'];
export type Taken = components['schemas']['TakenStretch'];

/** What a request is answered; a claim is accepted as it stands, or denied. */
export type Command = { approve: Approval } | { deny: string } | { ask: string };

/** What became of an answer. */
export interface Settled {
  /** Whether somebody else changed or answered the case first. Else it stands as it was meant, whoever sent it. */
  overtaken: boolean;
}

/** What became of an answer, however often it was sent. */
export function settled(outcome: Outcome<unknown>, command: Command): Outcome<Settled> {
  const stands = (overtaken: boolean): Outcome<Settled> => ({ kind: 'answered', data: { overtaken }, etag: undefined });
  if (outcome.kind === 'answered') return stands(false);
  if (outcome.kind !== 'refused') return outcome;
  const { current, errors } = outcome.problem;
  if (outcome.status === 412 && current && 'occurrences' in current) {
    // An answer of one's own may have got there while its receipt was lost.
    return stands(!asMeant(current, command));
  }
  return errors.some(({ code }) => ANSWERED.test(code)) ? stands(true) : outcome;
}

/** What is said of what waits no more: somebody answered it, or whoever asked has given it up. */
const ANSWERED = /^(nothing-to-answer|loan-(not-fetched|was-denied|is-cancelled|has-lapsed|is-out|is-returned))$/;

function asMeant(booking: Booking, command: Command): boolean {
  if ('ask' in command) return booking.remarks?.at(-1)?.text === command.ask;
  // Whoever wished to move keeps the time they have.
  if ('deny' in command) return isAnswered(booking) && booking.decisionReason === command.deny;
  const { start, end, parts, note } = command.approve;
  const offered = booking.occurrences.flatMap(({ proposal }) => (proposal?.by === 'staff' ? [proposal] : []));
  const now = offered.length ? offered : isAnswered(booking) && booking.status === 'confirmed' ? booking.occurrences : [];
  return (
    booking.decidedAt !== undefined &&
    booking.decisionReason === note &&
    now.some(
      (each) =>
        (!start || sameInstant(each.start, start)) &&
        (!end || sameInstant(each.end, end)) &&
        (!parts || same(each.parts, parts)),
    )
  );
}

function isAnswered({ status, waitsFor }: Booking): boolean {
  return status !== 'requested' && waitsFor === undefined;
}

/** The codes of the rules to set aside, when all that is in the way are rules that the municipality may set aside. */
export function rulesToSetAside(broken: readonly { code: string }[], mayOverrule: readonly string[] = []): string[] {
  const codes = [...new Set(broken.map(({ code }) => code))];
  return codes.every((code) => mayOverrule.includes(code)) ? codes : [];
}

/** What a caseworker writes about one request. What is left out is as it was asked for. */
export interface Writing {
  mode: '' | 'note' | 'change' | 'deny' | 'ask' | 'overrule';
  reason: string;
  /** Why rules are set aside. */
  exemption?: string;
  /** To the applicant, before deciding. */
  question?: string;
  note: string;
  date?: LocalDate;
  from?: TimeOfDay;
  until?: TimeOfDay;
  parts?: string[];
}

/** The time and the parts that are meant now. */
export function wanted(booking: Booking, { date, from, until, parts }: Writing) {
  const first = current(booking)[0];
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

/** The time and the parts to look at in the day: another time only while one is choosing it. */
export function meantNow(booking: Booking, writing: Writing) {
  return wanted(booking, writing.mode === 'change' ? writing : { mode: '', reason: '', note: '' });
}

/** A yes to what was asked for, with the word that goes with it. */
export function note({ note: written }: Writing): Approval {
  return written.trim() ? { note: written.trim() } : {};
}

/** What to send: only what differs from what was asked for. */
export function approval(booking: Booking, writing: Writing): Approval {
  const first = current(booking)[0];
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
    (taken.kind === 'request' || taken.kind === 'booking') &&
    booking.occurrences
      .filter(({ status }) => status === 'requested' || status === 'confirmed')
      .flatMap(({ proposal, ...each }) => (proposal ? [each, proposal] : [each]))
      .some(
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
