import { useAnswer } from '../../base/api/answers';
import { address } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { t } from '../../base/texts/texts';
import { today } from '../../base/time/oslo';
import { Bars } from '../../base/ui/Bars';
import { Heading } from '../../base/ui/Heading';
import { Icon } from '../../base/ui/Icon';
import { Known } from '../../base/ui/Introduction';
import { AsOf, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';

/** What of the equipment was used in a year, what nobody has borrowed, and what was lost. */
export default function FiguresPage({ query }: PageProps) {
  const asked = Number(query.get('year'));
  return (
    <>
      <StaffTabs current="/staff/equipment" />
      <a class="back-to" href={address('/staff/equipment')}>
        <Icon name="back" />
        {t('stock.title')}
      </a>
      <Heading text={t('figures.title')} />
      <Known why={t('figures.signInFirst')}>
        <Figures year={asked >= 2020 && asked <= 2100 ? asked : Number(today().slice(0, 4))} />
      </Known>
    </>
  );
}

function Figures({ year }: { year: number }) {
  const { data, trouble, again, asOf } = useAnswer('/equipment-figures', { query: { year } });
  const columns = [t('figures.days'), t('figures.times'), t('figures.lost')];
  const row = (name: string, use: { days: number; times: number; lost: number }) => ({
    name,
    length: use.days,
    cells: [use.days, use.times, use.lost].map(String),
  });
  const to = (other: number) => address('/staff/figures', { year: String(other) });
  return (
    <>
      <p class="ds-paragraph">
        <a class="ds-link" href={to(year - 1)}>
          {year - 1}
        </a>{' '}
        <strong>{year}</strong>{' '}
        <a class="ds-link" href={to(year + 1)}>
          {year + 1}
        </a>
      </p>
      {trouble && <TroubleNotice trouble={trouble} again={again} />}
      {trouble && asOf !== undefined && <AsOf at={asOf} />}
      {!data && !trouble && <Skeletons count={4} size="small" />}
      {data && (
        <>
          <p class="lead">{t('figures.total', data.total)}</p>
          <Bars
            title={t('figures.byKind')}
            column={t('figures.kind')}
            columns={columns}
            rows={data.categories.map((each) => row(t(`equipmentKind.${each.category}`), each))}
          />
          <Bars
            title={t('figures.byOwner')}
            column={t('figures.owner')}
            columns={columns}
            rows={data.owners.map((each) => row(t(`copyOwner.${each.owner}`), each))}
          />
          <Bars
            title={t('figures.byThing')}
            column={t('figures.thing')}
            columns={columns}
            rows={data.models.map((each) => row(each.name, each))}
          />
          {data.waited.length > 0 && (
            <section class="section">
              <h2 class="head">{t('figures.waited')}</h2>
              <p class="ds-paragraph">{data.waited.map(({ name, waiting }) => `${name} (${waiting})`).join(', ')}</p>
            </section>
          )}
          {data.idle.length > 0 && (
            <section class="section">
              <h2 class="head">{t('figures.idle')}</h2>
              <p class="ds-paragraph">{data.idle.join(', ')}</p>
            </section>
          )}
        </>
      )}
    </>
  );
}
