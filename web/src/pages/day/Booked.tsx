import { useAnswer } from '../../api/answers';
import type { PageProps } from '../../app/pages';
import { address } from '../../app/router';
import { t } from '../../texts/texts';
import { dateOf } from '../../time/oslo';
import { Heading } from '../../ui/Heading';
import { AsOf, TroubleNotice } from '../../ui/Notice';
import { Skeletons } from '../../ui/Skeletons';
import { When } from '../../ui/When';
import { useMay } from '../staff/rights';
import { StaffTabs } from '../staff/StaffTabs';
import { where, who } from '../staff/wording';

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
              {[t(`status.${booking.status}`), booking.people && t('one.people', { n: booking.people })]
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
              <a class="ds-button" data-variant="secondary" href={address(`/mine/${booking.reference}`)}>
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
