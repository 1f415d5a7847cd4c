import { t } from '../../base/texts/texts';
import { within, type Booking, type Occurrence, type Scope } from './booking';

interface Props {
  booking: Booking;
  occurrence: Occurrence;
  scopes: Scope[];
  scope: Scope;
  choose: (scope: Scope) => void;
}

/** One time, that and the rest, or all; for a series, and only where it makes a difference. */
export function Scopes({ booking, occurrence, scopes, scope, choose }: Props) {
  const counts = scopes.map((each) => ({ each, n: within(booking, occurrence.number, each).length }));
  const different = counts.filter(({ n }, index) => counts.findIndex((other) => other.n === n) === index);
  if (different.length < 2) return null;
  return (
    <fieldset>
      <legend class="ds-label">{t('scope.title')}</legend>
      {different.map(({ each, n }) => (
        <label key={each} class="check">
          <input type="radio" name="scope" class="ds-input" checked={scope === each} onChange={() => choose(each)} />
          {t(`scope.${each}`, { n })}
        </label>
      ))}
    </fieldset>
  );
}
