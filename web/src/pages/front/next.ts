import type { GetAnswer } from '../../base/api/client';
import type { components } from '../../base/api/schema';
import { slots, type Offer, type Slot } from '../../base/booking/offers';
import { isOffered, isPressing } from '../../base/ui/dueness';
import { atMinutes, dateOf, minutes, plusDays, timeOfDay, today, type LocalDate, type TimeOfDay } from '../../base/time/oslo';

export type Booking = components['schemas']['Booking'];
export type Occurrence = Booking['occurrences'][number];

export interface Next {
  booking: Booking;
  occurrence: Occurrence;
}

const ended = ({ end }: Occurrence, now: number) => Date.parse(end) <= now;

/** What is next: the first confirmed time that has not ended. */
export function next(bookings: readonly Booking[], now = Date.now()): Next | undefined {
  return bookings
    .flatMap((booking) => booking.occurrences.map((occurrence) => ({ booking, occurrence })))
    .filter(({ occurrence }) => occurrence.status === 'confirmed' && !ended(occurrence, now))
    .sort((one, other) => Date.parse(one.occurrence.start) - Date.parse(other.occurrence.start))[0];
}

export interface Waiting extends Next {
  /** Whether it is I who must answer, not the municipality. */
  mine: boolean;
  /** When the municipality answers at the latest, where it has said how soon it does; its answer may be late. */
  until: LocalDate | undefined;
  late: boolean;
}

/** What waits for an answer: mine first, then what has waited longest. */
export function waiting(bookings: readonly Booking[], answerDays: number | undefined, now = new Date()): Waiting[] {
  return bookings
    .flatMap((booking) => {
      const open = booking.occurrences.filter(
        (each) => (each.status === 'requested' || each.proposal) && !ended(each, now.getTime()),
      );
      const [occurrence] = open;
      if (!occurrence || !booking.waitsFor) return [];
      const mine = booking.waitsFor === 'applicant';
      const until = answerDays && !mine ? plusDays(dateOf(booking.bookedAt), answerDays) : undefined;
      return [{ booking, occurrence, mine, until, late: until !== undefined && until < today(now) }];
    })
    .sort(
      (one, other) =>
        Number(other.mine) - Number(one.mine) || Date.parse(one.booking.bookedAt) - Date.parse(other.booking.bookedAt),
    );
}

export type Application = GetAnswer<'/applications'>['applications'][number];

/** In milliseconds: so long an answer is told on the front page. */
const NEWS = 14 * 86_400_000;

/**
 * Applications that wait: grants that are to be accepted; those that are to be reported on soon, or should have been; those that somebody has begun and can still
 * send, by their deadline, and those that the municipality wants changed; then those that have just been answered, and those to be
 * answered.
 */
export function sent(applications: readonly Application[], now = Date.now()): Application[] {
  const ends = ({ round }: Application) => round.deadline ?? '9999';
  const drafts = applications.filter((each) => each.state === 'draft' && Date.parse(ends(each)) > now);
  const changes = applications.filter(({ state }) => state === 'changes-requested');
  const others = applications.filter(({ state }) => state === 'submitted');
  const offers = applications.filter(isOffered);
  const reports = applications.filter((each) => isPressing(each.report) && !isOffered(each));
  const told = [...offers, ...reports];
  const answered = applications.filter((each) => each.decision && now - Date.parse(each.decision.at) < NEWS && !told.includes(each));
  return [
    ...offers,
    ...reports.sort((one, other) => ((one.report?.due ?? '') < (other.report?.due ?? '') ? -1 : 1)),
    ...changes,
    ...drafts.sort((one, other) => (ends(one) < ends(other) ? -1 : 1)),
    ...answered,
    ...others.sort((one, other) => ((one.round.answerBy ?? '9999') < (other.round.answerBy ?? '9999') ? -1 : 1)),
  ];
}

export interface Evening {
  date: LocalDate;
  from: TimeOfDay;
  until: TimeOfDay;
  /** Whether it is this evening, not tomorrow's. */
  tonight: boolean;
}

const BEGINS = 18 * 60;
/** After this nobody begins anything tonight. */
const LAST = 21 * 60;
const LASTS = 2 * 60;

/** Two hours of this evening that have not begun; late in the evening, of tomorrow's. */
export function evening(now = new Date()): Evening {
  const soon = Math.ceil((minutes(timeOfDay(now)) + 1) / 30) * 30;
  const tonight = soon <= LAST;
  const from = tonight ? Math.max(BEGINS, soon) : BEGINS;
  const date = tonight ? today(now) : plusDays(today(now), 1);
  return { date, from: atMinutes(from), until: atMinutes(from + LASTS), tonight };
}

/** Of each premises that can be had at once, the offer that costs least: the cheapest premises first. */
export function atOnce(offers: readonly Offer[]): Slot[] {
  const best = new Map<string, Slot>();
  for (const slot of slots(offers).filter(({ mode }) => mode === 'direct')) {
    const before = best.get(slot.premises);
    if (!before || slot.amount < before.amount) best.set(slot.premises, slot);
  }
  return [...best.values()].sort((one, other) => one.amount - other.amount);
}
