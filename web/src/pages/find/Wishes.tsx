import { t } from '../../base/texts/texts';
import type { Offer, Search, Suitability } from './search';

/** What can be chosen among the answers. */
export interface Choices {
  search: Search;
  change: (part: Partial<Search>) => void;
  places: Offer<string>[];
  suitabilities: Offer<Suitability>[];
}

interface Ticking {
  label: string;
  on: boolean;
  change: (on: boolean) => void;
}

function Tick({ label, on, change }: Ticking) {
  return (
    <label class="tick">
      <input type="checkbox" checked={on} onChange={(event) => change(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}

/** What most ask for; the rest is folded away, until it is chosen. */
const FIRST: readonly Suitability[] = ['rehearsal', 'meeting', 'sports', 'piano', 'stage', 'kitchen', 'step-free'];

/** What the premises must have, where, and how they are answered: only choices that leave something. */
export function Wishes({ search, change, places, suitabilities }: Choices) {
  const { has, place } = search;
  const first = FIRST.flatMap((each) => suitabilities.filter(({ value }) => value === each));
  const more = suitabilities.filter((each) => !first.includes(each));
  const tick = ({ value }: Offer<Suitability>) => (
    <Tick
      key={value}
      label={t(`suitability.${value}`)}
      on={has.includes(value)}
      change={(on) => change({ has: on ? [...has, value] : has.filter((each) => each !== value) })}
    />
  );
  return (
    <>
      {suitabilities.length > 0 && (
        <fieldset class="wishes-of">
          <legend class="ds-label">{t('free.has')}</legend>
          <div class="ticks">{first.map(tick)}</div>
          {more.length > 0 && (
            <details open={more.some(({ value }) => has.includes(value))}>
              <summary>{t('find.moreWishes')}</summary>
              <div class="ticks">{more.map(tick)}</div>
            </details>
          )}
        </fieldset>
      )}
      {places.length > 0 && (
        <fieldset class="wishes-of">
          <legend class="ds-label">{t('free.place')}</legend>
          <div class="ticks">
            {places.map(({ value }) => (
              <Tick key={value} label={value} on={place === value} change={(on) => change({ place: on ? value : '' })} />
            ))}
          </div>
        </fieldset>
      )}
      <fieldset class="wishes-of">
        <legend class="ds-label">{t('find.answer')}</legend>
        <div class="ticks">
          <Tick label={t('find.atOnce')} on={search.atOnce} change={(atOnce) => change({ atOnce })} />
          <Tick label={t('free.near')} on={search.near} change={(near) => change({ near })} />
        </div>
      </fieldset>
    </>
  );
}
