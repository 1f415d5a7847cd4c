import type { components } from '../api/schema';
import { language, t } from '../texts/texts';
import { dateOf, hours, span, words } from '../time/oslo';

export type Booking = components['schemas']['Booking'];
export type Premises = components['schemas']['Premises'];
export type BookedTime = components['schemas']['BookedTime'];

/** Whom it is for, as far as staff are told. */
export function who(booking: Booking): string {
  return booking.association?.name ?? booking.bookedForName ?? t('staff.private');
}

/** The premises, and their parts by name when it is not all of them. */
export function where(name: string, parts: readonly string[], premises: Premises | undefined): string {
  const known = premises?.terms.parts ?? [];
  const named = parts.map((id) => known.find((part) => part.id === id)?.name ?? id);
  const whole = named.length === 0 || named.length === known.length;
  if (known.length && whole) return name ? t('staff.whole', { name }) : t('free.whole');
  // Names of parts have commas in them.
  return [name, ...named].filter(Boolean).join(' · ');
}

/**
 * The times that are still meant: what has given way, or was given back, waits for nothing. Where somebody would rather have
 * another time than the one they have, that other time, and what else waits.
 */
export function current({ occurrences }: Booking): Booking['occurrences'] {
  const meant = occurrences.filter(({ status }) => status === 'requested' || status === 'confirmed');
  const waiting = meant.filter((each) => wishesToMove(each) || each.status === 'requested');
  if (waiting.some(wishesToMove)) return waiting.map((each) => (wishesToMove(each) ? { ...each, ...each.proposal } : each));
  return meant.length ? meant : occurrences;
}

/** Whether its booker has a time, and asks for another. */
export function wishesToMove({ proposal }: Booking['occurrences'][number]): boolean {
  return proposal?.by === 'booker';
}

/** Day and hours as they stand in lists: lør. 12. des. 10–18. */
export function short({ start, end }: { start: string; end: string }): string {
  const day = words(dateOf(start), language.get(), { weekday: 'short', day: 'numeric', month: 'short' });
  return `${day.replaceAll('.,', '.').replace(/^(\p{L}+)\./u, '$1')} ${hours(start, end)}`;
}

/** The first time, and how many follow it. */
export function when(booking: Booking): string {
  const [first, ...rest] = current(booking);
  const times = first ? span(first.start, first.end, language.get()) : '';
  return rest.length ? t('staff.andMore', { times, n: rest.length }) : times;
}

const DAY = 86_400_000;

/** As long as it is said in a list: i dag, 1 dag, 12 dager. */
export function age(since: string, now = Date.now()): string {
  return t('staff.age', { n: Math.max(0, Math.floor((now - Date.parse(since)) / DAY)) });
}

/** Whether somebody has waited for more than a week. */
export function overdue(since: string, now = Date.now()): boolean {
  return now - Date.parse(since) > 7 * DAY;
}
