import { language, t } from '../../base/texts/texts';
import { dateOf, longDate } from '../../base/time/oslo';
import { within, type Booking, type Occurrence, type Scope } from './booking';

interface Props {
  booking: Booking;
  occurrence: Occurrence;
  scopes: Scope[];
  scope: Scope;
  choose: (scope: Scope) => void;
}

const WORDS = { this: 'scope.chooseThis', rest: 'scope.chooseRest', all: 'scope.chooseAll' } as const;

/** One date, that and the rest, or all; for a series, and only where it makes a difference. */
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
          {t(WORDS[each], { n, day: dayOf(occurrence) })}
        </label>
      ))}
    </fieldset>
  );
}

/** What of a booking a change is about, by its date; nothing when the booking is only that. */
export function about(booking: Booking, occurrence: Occurrence, scope: Scope): string {
  const n = within(booking, occurrence.number, scope).length;
  if (scope === 'this' || n === 1) return dayOf(occurrence);
  return t(`scope.${scope}`, { n, day: dayOf(occurrence) });
}

function dayOf({ start }: Occurrence): string {
  return longDate(dateOf(start), language.get());
}
