import { useState } from 'preact/hooks';
import { AmountField } from '../../base/ui/Amounts';
import { t } from '../../base/texts/texts';
import { kroner } from '../../base/ui/money';
import type { Assessment } from './application';
import type { Later } from './ruling';

interface LaterYearsProps {
  assessment: Assessment;
  later: Later;
  choose: (later: Later) => void;
  /** What was decided before, of which nothing may be taken; nothing where this is the first decision. */
  least?: Later;
}

/** What is given for the years after the round's; folded while it is nothing. */
export function LaterYears({ assessment, later, choose, least = {} }: LaterYearsProps) {
  // Chosen once: what is emptied is not folded away under somebody's fingers.
  const [open] = useState(() => Object.values(later).some(Boolean));
  if (assessment.later.length === 0) return null;
  return (
    <details class="filters" open={open}>
      <summary>{t('grantcase.later')}</summary>
      <p class="facts">{t('grantcase.laterAbout')}</p>
      {assessment.later.map(({ year, left }) => {
        const before = least[year];
        const about = left === undefined ? t('grantcase.laterUnknown') : t('grantcase.leftNow', { left: kroner(left) });
        return (
          <AmountField
            key={year}
            label={t('grantcase.laterYear', { year: String(year) })}
            hint={before ? `${t('grantcase.laterLeast', { least: kroner(before) })} ${about}` : about}
            value={later[year]}
            choose={(ore) => choose({ ...later, [year]: ore })}
          />
        );
      })}
    </details>
  );
}
