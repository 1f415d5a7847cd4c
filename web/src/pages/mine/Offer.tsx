import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { sendInParts } from '../../base/api/parts';
import { said } from '../../base/booking/told';
import { language, t } from '../../base/texts/texts';
import { dateOf, longDate, timeOfDay } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { money } from '../../base/ui/money';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import type { Booking, Occurrence } from './booking';

interface Props {
  booking: Booking;
  changed: (after: Booking, message: string) => void;
  refresh: () => void;
}

/** Other times that somebody has proposed: staff's offer, to say yes or no to; or one's own wish, which staff answer. */
export function Offer({ booking, changed, refresh }: Props) {
  const command = useCommand();
  const takingBack = useCommand();
  const proposed = booking.occurrences.flatMap(({ proposal, ...now }) => (proposal ? [{ now, proposal }] : []));
  const offered = proposed.filter(({ proposal }) => proposal.by === 'staff');
  const wished = proposed.filter(({ proposal }) => proposal.by === 'booker');
  const sum = (amounts: (number | undefined)[]) => amounts.reduce<number>((total, each) => total + (each ?? 0), 0);
  const { reference, version } = booking;
  const answer = (given: 'yes' | 'no') =>
    command.run(
      () => sendInParts('/bookings/{reference}/answer', reference, version, { answer: given }),
      (after) => changed(after, t(given === 'yes' ? 'offer.accepted' : 'offer.declined')),
      refresh,
    );
  // Moving it to where it is.
  const takeBack = ({ number, start, end, parts }: Omit<Occurrence, 'proposal'>) =>
    takingBack.run(
      () =>
        send('post', '/bookings/{reference}/move', {
          values: { reference },
          body: { occurrence: number, scope: 'this', start, end, parts },
          etag: `"${version}"`,
          retries: 1,
        }),
      (after) => changed(after, t('offer.takenBack')),
      (trouble) => trouble.kind === 'refused' && refresh(),
    );
  return (
    <>
      {wished.map(({ now, proposal }) => (
        <Notice key={now.number} colour="info">
          <p class="ds-paragraph">{t('offer.wished', { now: said(now), then: said(proposal) })}</p>
          <Button look="secondary" busy={takingBack.busy} press={() => takeBack(now)}>
            {t('offer.takeBack')}
          </Button>
        </Notice>
      ))}
      {takingBack.trouble && <TroubleNotice trouble={takingBack.trouble} again={takingBack.again} />}
      {offered.length > 0 && (
        <section class="ds-card card">
          <h2 class="ds-heading" data-size="2xs">
            {t('offer.title')}
          </h2>
          {offered.map(({ now, proposal }) => (
            <p key={now.number} class="ds-paragraph">
              {t('offer.instead', { now: said(now), then: said(proposal) })}
            </p>
          ))}
          {booking.decisionReason && <p class="ds-paragraph quoted">{booking.decisionReason}</p>}
          <p class="ds-paragraph">
            {t('offer.costs', {
              price: money(sum(offered.map(({ proposal }) => proposal.price?.amount))),
              before: money(sum(offered.map(({ now }) => now.price?.amount))),
            })}
          </p>
          {booking.offeredUntil && <p class="ds-paragraph">{t('offer.until', { when: `${longDate(dateOf(booking.offeredUntil), language.get())} ${timeOfDay(booking.offeredUntil)}` })}</p>}
          {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
          <div class="buttons">
            <Button busy={command.busy} press={() => answer('yes')}>
              {t('offer.accept')}
            </Button>
            <Button look="secondary" busy={command.busy} press={() => answer('no')}>
              {t('offer.decline')}
            </Button>
          </div>
        </section>
      )}
    </>
  );
}
