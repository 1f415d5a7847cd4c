import { language, t } from '../../base/texts/texts';
import { dateOf, longDate } from '../../base/time/oslo';
import { Mark, type Shape } from '../../base/ui/Mark';
import type { Booking, Occurrence } from './booking';

/** How one of its dates stands, and what was said about it. */
export function Status({ booking, occurrence }: { booking: Booking; occurrence: Occurrence }) {
  const { status } = occurrence;
  const told = keepsItsTime(occurrence) || waitsForMe(booking, occurrence);
  const reason = told ? undefined : (occurrence.reason ?? booking.decisionReason);
  return (
    <span class="status" data-status={status}>
      <Mark shape={shape(booking, occurrence)}>
        {said(booking, occurrence)}
        {reason && `: ${reason}`}
      </Mark>
    </span>
  );
}

/** What stands has a reason only for why it was not moved, and that is told as what staff did. */
function keepsItsTime({ status, reason }: Occurrence): boolean {
  return status === 'confirmed' && reason !== undefined;
}

/** What staff ask or offer stands beside what to answer. */
function waitsForMe({ waitsFor }: Booking, { status }: Occurrence): boolean {
  return status === 'requested' && waitsFor === 'applicant';
}

function shape(booking: Booking, occurrence: Occurrence): Shape {
  const { status } = occurrence;
  if (status === 'requested') return waitsForMe(booking, occurrence) ? 'late' : 'waits';
  return status !== 'confirmed' ? 'no' : movedByStaff(booking, occurrence) ? 'moved' : 'done';
}

/** Whether staff have put it where it is, or in other parts. */
function movedByStaff({ changedByStaff = [] }: Booking, { number }: Occurrence): boolean {
  return changedByStaff.some(({ what, times }) => what === 'moved' && times.some((each) => each.number === number && each.now));
}

function said(booking: Booking, occurrence: Occurrence): string {
  const { decidedAt, association } = booking;
  const { status } = occurrence;
  if (status === 'confirmed' && decidedAt && !keepsItsTime(occurrence)) {
    return t('status.approved', { day: longDate(dateOf(decidedAt), language.get()) });
  }
  if (status === 'confirmed' && movedByStaff(booking, occurrence)) return t('status.moved');
  if (waitsForMe(booking, occurrence)) return t(association ? 'status.waitsForAll' : 'status.waitsForYou');
  return status === 'requested' ? t('status.requested') : t(`occurrence.${status}`);
}
