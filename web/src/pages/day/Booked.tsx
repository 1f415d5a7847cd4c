import { useAnswer } from '../../base/api/answers';
import { address } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { useMay } from '../../base/staff/rights';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { where, who } from '../../base/staff/wording';
import { t } from '../../base/texts/texts';
import { dateOf } from '../../base/time/oslo';
import { Heading } from '../../base/ui/Heading';
import { AsOf, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { When } from '../../base/ui/When';

/** Who comes on a day, for those who receive them: a booking as staff see it. */
export default function BookedPage({ params, query }: PageProps) {
  const reference = params['reference'] ?? '';
  const found = useAnswer('/bookings/{reference}', { values: { reference } });
  const catalogue = useAnswer('/premises', {}, { open: true }).data?.premises ?? [];
  const mayChange = useMay('POST /bookings/{reference}/move') === true;
  const booking = found.data;
  const occurrence =
    booking?.occurrences.find(({ start }) => dateOf(start) === query.get('date')) ?? booking?.occurrences[0];
  return (
    <>
      <StaffTabs current="/staff/day" />
      <Heading text={booking ? who(booking) : t('one.title')} />
      {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
      {found.trouble && found.asOf !== undefined && <AsOf at={found.asOf} />}
      {!booking && !found.trouble && <Skeletons count={1} />}
      {booking && occurrence && (
        <>
          <div class="ds-card card">
            <p class="ds-paragraph">{booking.purpose}</p>
            <p class="ds-paragraph">
              <strong>
                <When start={occurrence.start} end={occurrence.end} />
              </strong>
              <br />
              {where(booking.premisesName, occurrence.parts, catalogue.find(({ id }) => id === booking.premises))}
            </p>
            <p class="ds-paragraph">
              {[t(`occurrence.${occurrence.status}`), booking.people && t('one.people', { n: booking.people })]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {booking.bookedForPhone && (
              <p class="ds-paragraph">
                <a class="ds-link" href={`tel:${booking.bookedForPhone.replace(/\s/g, '')}`}>
                  {booking.bookedForPhone}
                </a>
              </p>
            )}
            <p class="ds-paragraph facts">{t('staff.reference', { reference: booking.reference })}</p>
            {mayChange && (
              <a class="ds-button" data-variant="secondary" href={address(`/mine/${booking.reference}`, { nr: occurrence.number })}>
                {t('day.change')}
              </a>
            )}
          </div>
          <p class="ds-paragraph">
            <a class="ds-link" href={address('/staff/day', { date: dateOf(occurrence.start) })}>
              {t('block.toDay')}
            </a>
          </p>
        </>
      )}
    </>
  );
}
