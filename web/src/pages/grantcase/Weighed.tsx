import { address } from '../../base/browser/router';
import { OUTCOME_SHAPES } from '../../base/granting/outcome';
import { language, t } from '../../base/texts/texts';
import { dateOf, words } from '../../base/time/oslo';
import { Mark } from '../../base/ui/Mark';
import { kroner } from '../../base/ui/money';
import type { Assessment } from './application';

interface Weighing {
  assessment: Assessment;
}

/** What the scheme weighs. */
export function Criteria({ assessment: { criteria } }: Weighing) {
  if (!criteria.length) return null;
  return (
    <section>
      <h2 class="ds-heading">{t('grantcase.criteria')}</h2>
      <ul class="lines">
        {criteria.map((criterion) => (
          <li key={criterion}>{criterion}</li>
        ))}
      </ul>
    </section>
  );
}

/** What the round has to give, and what of it is left. */
export function Budget({ assessment: { budget, formula } }: Weighing) {
  return (
    <section>
      <h2 class="ds-heading">{t('grantcase.budget')}</h2>
      {formula && (
        <p class="ds-paragraph">
          {t(formula.most === undefined ? 'grantcase.formula' : 'grantcase.formulaCapped', {
            n: formula.count,
            unit: formula.unit,
            each: kroner(formula.each),
            product: kroner(formula.product),
            most: formula.most === undefined ? '' : kroner(formula.most),
          })}
        </p>
      )}
      <table class="figures sums">
        <tbody>
          {budget.total !== undefined && <Line name={t('grantcase.total')} ore={budget.total} />}
          <Line name={t('grantcase.given')} ore={budget.granted} />
          {budget.left !== undefined && <Line name={t('grantcase.left')} ore={budget.left} />}
        </tbody>
      </table>
    </section>
  );
}

function Line({ name, ore }: { name: string; ore: number }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{kroner(ore)}</td>
    </tr>
  );
}

/** What they have applied for before, and what came of it. */
export function Earlier({ assessment: { earlier } }: Weighing) {
  return (
    <section>
      <h2 class="ds-heading">{t('grantcase.earlier')}</h2>
      {earlier.length === 0 && <p class="facts">{t('grantcase.firstTime')}</p>}
      <table class="figures">
        <tbody>
          {earlier.map(({ reference, scheme, receivedAt, outcome, granted = 0 }) => (
            <tr key={reference}>
              <th scope="row">
                <a class="ds-link" href={address(`/staff/applications/${reference}`)}>
                  {scheme}
                </a>
                , {words(dateOf(receivedAt), language.get(), { day: 'numeric', month: 'long', year: 'numeric' })}
              </th>
              <td>
                {outcome ? (
                  <Mark shape={OUTCOME_SHAPES[outcome]}>{t(`decided.${outcome}`, { amount: kroner(granted) })}</Mark>
                ) : (
                  <span class="facts">{t('grantcase.notDecided')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Who on the staff has declared to be close to the association, also who has taken it back. */
export function Close({ assessment }: Weighing) {
  const { close = [] } = assessment.decision;
  if (!close.length) return null;
  const day = (instant: string) => words(dateOf(instant), language.get(), { day: 'numeric', month: 'long', year: 'numeric' });
  return (
    <section>
      <h2 class="ds-heading">{t('case.close')}</h2>
      <ul class="lines">
        {close.map(({ name = t('case.closeUnknown'), since, until }) => (
          <li key={name + since}>
            {until
              ? t('case.closeUntil', { name, since: day(since), until: day(until) })
              : t('case.closeSince', { name, since: day(since) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
