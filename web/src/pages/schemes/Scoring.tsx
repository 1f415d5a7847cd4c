import { t } from '../../base/texts/texts';
import { Check } from '../../base/ui/Check';
import { NumberField } from '../../base/ui/NumberField';
import type { Scheme } from './scheme';

const MOST_POINTS = 10;
const MOST_SCORERS = 5;
const MOST_WEIGHT = 10;
/** What most begin with: two give up to five points each. */
const USUAL = { most: 5, scorers: 2, blind: false };

interface Scoring {
  scheme: Scheme;
  language: 'nb' | 'nn';
  change: (scheme: Scheme) => void;
}

/** Whether caseworkers give points, how many, and how much each criterion counts. */
export function Scoring({ scheme, language, change }: Scoring) {
  const { criteria, scoring, ...rest } = scheme;
  if (!criteria.length) return null;
  return (
    <fieldset class="group">
      <legend class="ds-label">{t('scoring.title')}</legend>
      <Check label={t('scoring.on')} on={scoring !== undefined} change={(on) => change(on ? { ...scheme, scoring: USUAL } : { ...rest, criteria })} />
      {scoring && (
        <>
          <NumberField
            label={t('scoring.most')}
            value={scoring.most}
            least={1}
            most={MOST_POINTS}
            choose={(most) => change({ ...scheme, scoring: { ...scoring, most } })}
          />
          <NumberField
            label={t('scoring.scorers')}
            value={scoring.scorers}
            least={1}
            most={MOST_SCORERS}
            choose={(scorers) => change({ ...scheme, scoring: { ...scoring, scorers } })}
          />
          <Check label={t('scoring.blind')} on={scoring.blind} change={(blind) => change({ ...scheme, scoring: { ...scoring, blind } })} />
          {criteria.map((each, index) => (
            <NumberField
              key={index}
              label={t('scoring.weight', { criterion: each[language] || t('scheme.criterion', { n: index + 1 }) })}
              value={each.weight ?? 1}
              least={0}
              most={MOST_WEIGHT}
              choose={(weight) => change({ ...scheme, criteria: criteria.with(index, { ...each, weight }) })}
            />
          ))}
        </>
      )}
    </fieldset>
  );
}
