import { putAway, seenNews } from '../../base/booking/seen';
import { said, told } from '../../base/booking/told';
import { address } from '../../base/browser/router';
import { useStore } from '../../base/browser/store';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Mark } from '../../base/ui/Mark';
import type { Booking } from './next';

/** What the municipality has changed and nobody here has read: the latest of it, and how much more there is. */
export function Changed({ bookings }: { bookings: readonly Booking[] }) {
  const seen = useStore(seenNews);
  const [latest, ...more] = told(bookings).filter(({ key }) => !seen.includes(key));
  const time = latest?.change.times[0];
  if (!latest || !time) return null;
  const { booking, change } = latest;
  return (
    <section class="changed">
      <h2 class="small">
        <Mark shape="moved">{t('told.title')}</Mark>
      </h2>
      <p class="was">{[said(time.was), booking.premisesName].join(', ')}</p>
      <p class="lead">{time.now ? said(time.now) : t(`occurrence.${gone(change.what)}`)}</p>
      {change.reason && <p>{t('told.reason', { reason: change.reason })}</p>}
      <div class="actions">
        <a class="ds-button" data-variant="secondary" href={address(`/mine/${booking.reference}`, { nr: time.number })}>
          {t('told.look')}
        </a>
        <Button look="secondary" about={booking.purpose} press={() => putAway(latest.key)}>
          {t('told.seen')}
        </Button>
      </div>
      {more.length > 0 && (
        <a class="ds-link" href={address('/mine')}>
          {t('front.moreChanged', { n: more.length })}
        </a>
      )}
    </section>
  );
}

/** How a time that is no more came to be so. */
function gone(what: ReturnType<typeof told>[number]['change']['what']) {
  return what === 'moved' || what === 'approved' ? 'cancelled' : what;
}
