import { useAnswer } from '../../base/api/answers';
import type { components } from '../../base/api/schema';
import { address } from '../../base/browser/router';
import { useStore } from '../../base/browser/store';
import { amountAsTyped } from '../../base/forms/typed';
import { useMay } from '../../base/staff/rights';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { language, t } from '../../base/texts/texts';
import { dateOf, longDate, timeOfDay } from '../../base/time/oslo';
import { Heading } from '../../base/ui/Heading';
import { Known } from '../../base/ui/Introduction';
import { Mark, type Shape } from '../../base/ui/Mark';
import { AsOf, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { bodyOf, state, type Round } from './scheme';
import './schemes.css';

type Listed = components['schemas']['AllSchemes'];

const SHAPES = { draft: 'ahead', open: 'done', grace: 'waits', ahead: 'waits', closed: 'no' } as const satisfies Record<string, Shape>;

const crowns = (ore: number) => t('money.crowns', { crowns: amountAsTyped(ore) });

/** All schemes, also those that nobody sees yet, and what others give. */
export default function SchemesPage() {
  const enters = useMay('POST /support/allocations');
  return (
    <>
      <StaffTabs current="/staff/grants" />
      <Heading text={t('schemes.title')} />
      <p class="ds-paragraph actions">
        <a class="ds-link" href={address('/staff/reports')}>
          {t('schemes.reports')}
        </a>
        {enters && (
          <a class="ds-link" href={address('/staff/allocations')}>
            {t('schemes.allocations')}
          </a>
        )}
      </p>
      <Known why={t('people.signInFirst')}>
        <Schemes />
      </Known>
    </>
  );
}

function Schemes() {
  const { data, trouble, asOf, again } = useAnswer('/grants/schemes', {});
  const writes = useMay('POST /grants/schemes');
  const shown = useStore(language);
  return (
    <div class="schemes">
      {trouble && <TroubleNotice trouble={trouble} again={again} />}
      {trouble && asOf !== undefined && <AsOf at={asOf} />}
      {!data && !trouble && <Skeletons count={4} size="small" />}
      {writes && (
        <a class="ds-button" href={address('/staff/grants/schemes/new')}>
          {t('schemes.new')}
        </a>
      )}
      <ul class="rows">
        {data?.schemes.map((scheme) => (
          <li key={scheme.id} class="row">
            <div class="grow">
              <a class="ds-link lead" href={address(`/staff/grants/schemes/${scheme.id}`)}>
                {scheme.name[shown]}
              </a>
              <div class="facts small">
                {t('schemes.amount', { least: crowns(scheme.amount.least), most: crowns(scheme.amount.most) })}
              </div>
              <FormState scheme={scheme} forms={data.forms} />
              <LastRound id={scheme.id} rounds={scheme.rounds} />
            </div>
            <State {...state(bodyOf(scheme))} />
          </li>
        ))}
      </ul>
      {data && (
        <section class="section">
          <h2 class="ds-heading">{t('schemes.others')}</h2>
          <p class="facts">{t('schemes.othersAbout')}</p>
          <ul class="rows">
            {data.others.map((other) => (
              <li key={other.id} class="row">
                <div class="grow">
                  <a class="ds-link lead" href={address(`/staff/grants/others/${other.id}`)}>
                    {other.name[shown]}
                  </a>
                  <div class="facts small">{other.by}</div>
                </div>
                {other.deadline && <span class="facts small">{longDate(other.deadline, shown)}</span>}
              </li>
            ))}
          </ul>
          {writes && (
            <a class="ds-button" data-variant="secondary" href={address('/staff/grants/others/new')}>
              {t('schemes.newOther')}
            </a>
          )}
        </section>
      )}
    </div>
  );
}

/** How far its form has come. */
function FormState({ scheme, forms }: { scheme: Listed['schemes'][number]; forms: Listed['forms'] }) {
  const form = forms.find(({ id }) => id === scheme.form);
  return (
    <a class="ds-link small" href={address(`/staff/grants/forms/${scheme.form}`)}>
      {form?.newest ? t('schemes.form', { n: form.newest, minutes: form.minutes }) : t('schemes.noForm')}
    </a>
  );
}

/** What was sent to the round that opened last. */
function LastRound({ id, rounds }: { id: string; rounds: readonly Round[] }) {
  const last = rounds.filter(({ opens }) => Date.parse(opens) <= Date.now()).at(-1);
  return last ? (
    <div>
      <a class="ds-link small" href={address(`/staff/grants/rounds/${id}/${last.id}`)}>
        {t('schemes.ranking')}
      </a>
    </div>
  ) : null;
}

function State({ how, round }: { how: keyof typeof SHAPES; round?: Round }) {
  return (
    <Mark shape={SHAPES[how]}>
      {[t(`schemeState.${how}`), round && when(how, round)].filter(Boolean).join(' ')}
    </Mark>
  );
}

function when(how: string, { opens, deadline }: Round): string {
  const said = (at: string) => `${longDate(dateOf(at), language.get())} ${timeOfDay(at)}`;
  if (how === 'ahead') return said(opens);
  return deadline ? t('schemes.until', { when: said(deadline) }) : t('schemes.running');
}
