import { language, t } from '../../base/texts/texts';
import { dateOf, longDate } from '../../base/time/oslo';
import type { Booking } from './booking';

/** How it stands, and what was answered. */
export function Status({ booking }: { booking: Booking }) {
  const { status, decidedAt, decisionReason } = booking;
  const approved = status === 'confirmed' && decidedAt;
  return (
    <p class="ds-paragraph status" data-status={status}>
      {approved ? t('status.approved', { day: longDate(dateOf(decidedAt), language.get()) }) : t(`status.${status}`)}
      {decisionReason && `: ${decisionReason}`}
    </p>
  );
}
