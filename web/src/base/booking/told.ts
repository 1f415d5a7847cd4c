import type { components } from '../api/schema';
import { language, t } from '../texts/texts';
import { dateOf, longDate, span } from '../time/oslo';

type Booking = components['schemas']['Booking'];
export type Change = NonNullable<Booking['changedByStaff']>[number];
type Time = Change['times'][number];

/** What staff did to some of a booking's dates. */
export interface Told {
  booking: Booking;
  change: Change;
  /** Tells it from all other news. */
  key: string;
}

/** What staff did to dates that are still to come, the latest first. */
export function told(bookings: readonly Booking[], now = Date.now()): Told[] {
  return bookings
    .flatMap((booking) =>
      (booking.changedByStaff ?? []).map((change) => ({
        booking,
        change: { ...change, times: change.times.filter((time) => Date.parse((time.now ?? time.was).end) > now) },
        key: [booking.reference, change.at, change.what].join(),
      })),
    )
    .filter(({ change }) => change.times.length > 0)
    .sort((one, other) => Date.parse(other.change.at) - Date.parse(one.change.at));
}

/** One date: what it was, and what it is. */
export function sentence(what: Change['what'], { was, now }: Time): string {
  const values = { was: said(was), now: now ? said(now) : '' };
  if (!now) return t(`told.${what === 'moved' || what === 'approved' ? 'cancelled' : what}`, values);
  if (what === 'no-show') return t('told.no-show', values);
  if (what === 'denied' || what === 'displaced' || what === 'cancelled') return t('told.deniedMove', values);
  return t(values.was === values.now ? 'told.parts' : 'told.moved', values);
}

/** When, and in which role. */
export function by({ at, role }: Change): string {
  const held = t(`staffRole.${role}`).toLocaleLowerCase(language.get());
  return t('told.by', { day: longDate(dateOf(at), language.get()), role: held });
}

/** Whether somebody has lost a time, and may want another. */
export function isLost({ times }: Change): boolean {
  return times.some(({ now }) => !now);
}

export function said({ start, end }: { start: string; end: string }): string {
  return span(start, end, language.get());
}
