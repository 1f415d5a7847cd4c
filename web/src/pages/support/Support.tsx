import { useAnswer } from '../../base/api/answers';
import type { components } from '../../base/api/schema';
import { navigate } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { theConfig } from '../../base/session/config';
import { t } from '../../base/texts/texts';
import { today } from '../../base/time/oslo';
import { Heading } from '../../base/ui/Heading';
import { kroner } from '../../base/ui/money';
import { AsOf, TroubleNotice } from '../../base/ui/Notice';
import { Select } from '../../base/ui/Select';
import { Skeletons } from '../../base/ui/Skeletons';
import { Awards } from './Awards';
import { Chart } from './Chart';
import { FreeUse } from './FreeUse';
import './support.css';

type Figures = components['schemas']['SupportFigures'];

/** What the municipality has given in a year: in figures, and one by one. */
export default function SupportPage({ query }: PageProps) {
  const year = query.get('year') ?? today().slice(0, 4);
  const found = useAnswer('/support/figures', { query: { year: Number(year) } }, { open: true });
  return (
    <div class="support">
      <Heading text={t('support.title')} />
      <p class="facts">{t('support.lead', { municipality: theConfig().municipality })}</p>
      {found.data && found.data.years.length > 1 && (
        <Select
          label={t('support.year')}
          value={year}
          values={found.data.years.map(String)}
          choose={(chosen) => navigate(`/support?year=${chosen}`)}
        />
      )}
      {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
      {found.trouble && found.asOf !== undefined && <AsOf at={found.asOf} />}
      {!found.data && !found.trouble && <Skeletons count={3} />}
      {found.data && <Shown figures={found.data} />}
      <Awards year={Number(year)} />
      <FreeUse of="premises" year={Number(year)} />
      <FreeUse of="equipment" year={Number(year)} />
      <section class="section" aria-labelledby="support-data">
        <h2 class="head" id="support-data">
          {t('support.data')}
        </h2>
        <p>{t('support.dataLead')}</p>
        <ul class="support-files">
          <li>
            <a class="ds-link" href={`/support/awards.csv?year=${year}`} download>
              {t('support.awardsFile', { year })}
            </a>
          </li>
          <li>
            <a class="ds-link" href={`/support/premises.csv?year=${year}`} download>
              {t('support.premisesFile', { year })}
            </a>
          </li>
          <li>
            <a class="ds-link" href={`/support/equipment.csv?year=${year}`} download>
              {t('support.equipmentFile', { year })}
            </a>
          </li>
          <li>
            <a class="ds-link" href="/support/schemes.csv" download>
              {t('support.schemesFile')}
            </a>
          </li>
        </ul>
      </section>
    </div>
  );
}

function Shown({ figures }: { figures: Figures }) {
  const { associations, people, otherPeople, fewPeople, schemes, fields, ages, places } = figures;
  if (associations.awards + people.awards === 0 && !fewPeople) return <p>{t('support.none')}</p>;
  const bySchemes = [
    ...schemes.map((each) => ({
      name: each.name ?? t('support.withoutApplication'),
      awards: each.associations.awards + (each.people?.awards ?? 0),
      amount: each.associations.amount + (each.people?.amount ?? 0),
    })),
    { name: t('support.otherPeople'), ...otherPeople },
  ].filter(({ awards }) => awards > 0);
  return (
    <>
      <p>
        <span class="facts">{t('support.total')}</span>
        <strong class="display support-total">{kroner(associations.amount + people.amount)}</strong>
        <span class="facts">
          {t('support.toAssociations', { n: associations.awards, amount: kroner(associations.amount) })}
          {people.awards > 0 && ` ${t('support.toPeople', { n: people.awards, amount: kroner(people.amount) })}`}
        </span>
      </p>
      {fewPeople && <p class="facts small">{t('support.fewPeople')}</p>}
      <Chart title={t('support.byScheme')} column={t('support.scheme')} parts={bySchemes} />
      <Chart
        title={t('support.byField')}
        column={t('support.field')}
        parts={fields.map((part) => ({ ...part, name: t(`field.${part.name as Field}`) }))}
        note={t('support.inEach')}
      />
      <Chart
        title={t('support.byAges')}
        column={t('support.ages')}
        parts={ages.map((part) => ({ ...part, name: t(`ages.${part.name as Ages}`) }))}
        note={t('support.inEach')}
      />
      <Chart title={t('support.byPlace')} column={t('support.place')} parts={places} note={t('support.inEach')} />
    </>
  );
}

type Field = components['schemas']['Field'];
type Ages = components['schemas']['Ages'];
