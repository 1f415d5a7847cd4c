import { language, t } from '../../base/texts/texts';
import { dateOf, longDate } from '../../base/time/oslo';
import type { Booking, Occurrence } from './booking';

/** How one of its dates stands, and what was said about it. */
export function Status({ booking, occurrence }: { booking: Booking; occurrence: Occurrence }) {
  const { status, reason = booking.decisionReason } = occurrence;
  return (
    <p class="ds-paragraph status" data-status={status}>
      {said(booking, occurrence)}
      {reason && `: ${reason}`}
    </p>
  );
}

function said({ decidedAt, waitsFor, association }: Booking, { status }: Occurrence): string {
  if (status === 'confirmed' && decidedAt) return t('status.approved', { day: longDate(dateOf(decidedAt), language.get()) });
  if (status === 'requested' && waitsFor === 'applicant') return t(association ? 'status.waitsForAll' : 'status.waitsForYou');
  return status === 'requested' ? t('status.requested') : t(`occurrence.${status}`);
}
