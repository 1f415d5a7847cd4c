import { language, t } from '../texts/texts';
import { longDate } from '../time/oslo';
import { Notice } from '../ui/Notice';

/** That one may not borrow before a day, and why. */
export function Suspended({ until, reason }: { until?: string; reason?: string }) {
  if (!until) return null;
  return <Notice colour="warning">{t('suspended.until', { day: longDate(until, language.get()), reason: reason ?? '' })}</Notice>;
}
