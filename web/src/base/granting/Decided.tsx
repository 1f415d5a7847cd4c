import type { ComponentChildren } from 'preact';
import type { GetAnswer } from '../api/client';
import { language, t } from '../texts/texts';
import { words } from '../time/oslo';
import { kroner } from '../ui/money';
import { Download } from './Download';
import './granting.css';

type Application = GetAnswer<'/applications/{reference}'>;

interface Ruled {
  reference: string;
  decision: NonNullable<Application['decision']>;
  /** The words for what is theirs to read, and for what is the staff's. */
  side: 'theirs' | 'staff';
  /** What follows from it: how to appeal, what to do by when. */
  children?: ComponentChildren;
}

/** What was decided: how much, when it is paid, why, on which conditions; and the letter that says so. */
export function Decided({ reference, decision, side, children }: Ruled) {
  const { outcome, granted, later = [], grounds, criteria = [], conditions = [], payBy } = decision;
  return (
    <section class="section decided" aria-labelledby="decided">
      <h2 class="title" id="decided">
        {t(`decided.${outcome}`, { amount: kroner(granted) })}
      </h2>
      {later.length > 0 && (
        <>
          <p>{t('decided.later')}</p>
          <ul class="lines">
            {later.map(({ year, granted: ore }) => (
              <li key={year}>{t('decided.laterYear', { year: String(year), amount: kroner(ore) })}</li>
            ))}
          </ul>
        </>
      )}
      {payBy && <p>{t(side === 'staff' ? 'decided.payByStaff' : 'decided.payBy', { day: words(payBy, language.get(), LONG) })}</p>}
      {(grounds || criteria.length > 0) && (
        <>
          <h3 class="head">{t('decided.grounds')}</h3>
          {grounds && <p class="decided-words">{grounds}</p>}
          <ul class="lines">
            {criteria.map(({ criterion, met }) => (
              <li key={criterion}>{t(met ? 'decided.met' : 'decided.notMet', { criterion })}</li>
            ))}
          </ul>
        </>
      )}
      {conditions.length > 0 && (
        <>
          <h3 class="head">{t('decided.conditions')}</h3>
          <ul class="lines">
            {conditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ul>
        </>
      )}
      <Download reference={reference} document={`decision-${String(decision.number)}`} label={t('decided.letter')} />
      {children}
    </section>
  );
}

const LONG = { day: 'numeric', month: 'long', year: 'numeric' } as const;
