import { useAnswer } from '../../base/api/answers';
import { address } from '../../base/browser/router';
import { useMay } from '../../base/staff/rights';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { t } from '../../base/texts/texts';
import { Heading } from '../../base/ui/Heading';
import { Icon } from '../../base/ui/Icon';
import { Known } from '../../base/ui/Introduction';
import { AsOf, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { Open } from './Open';
import './stock.css';

/** Where things are fetched and brought back, and how each of those places works. */
export default function PointsPage() {
  return (
    <Known why={t('stock.signInFirst')}>
      <StaffTabs current="/staff/equipment" />
      <a class="back-to" href={address('/staff/equipment')}>
        <Icon name="back" />
        {t('stock.title')}
      </a>
      <Heading text={t('point.title')} />
      <Points />
    </Known>
  );
}

function Points() {
  const found = useAnswer('/lending-points', {}, { open: true });
  const changes = useMay('PUT /lending-points/{point}');
  const adds = useMay('POST /lending-points');
  return (
    <>
      {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
      {found.trouble && found.asOf !== undefined && <AsOf at={found.asOf} />}
      {!found.data && !found.trouble && <Skeletons count={3} />}
      <ul class="lines">
        {found.data?.points.map(({ id, name, opening, serviceMinutes, lostAfterDays, mostVisitsADay, offerHours }) => (
          <li key={id}>
            <h2 class="head">
              {changes ? (
                <a class="ds-link" href={address(`/staff/points/${id}`)}>
                  {name}
                </a>
              ) : (
                name
              )}
            </h2>
            <Open weekly={opening.weekly ?? []} />
            <p class="facts small">
              {[
                t('point.looksOver', { n: serviceMinutes }),
                t('point.countsAsLost', { n: lostAfterDays }),
                mostVisitsADay ? t('point.serves', { n: mostVisitsADay }) : t('point.servesAll'),
                t('point.holds', { n: offerHours }),
              ].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      {adds && (
        <p class="ds-paragraph">
          <a class="ds-link" href={address('/staff/points/new')}>
            {t('point.new')}
          </a>
        </p>
      )}
    </>
  );
}
