import type { Group } from '../../base/booking/habits';
import { t } from '../../base/texts/texts';
import { ends, starts } from '../../base/time/halfHours';
import { atMinutes, minutes } from '../../base/time/oslo';
import { Count } from '../../base/ui/Count';
import { Select } from '../../base/ui/Select';
import { GROUPS, type Offer, type Search, type Suitability } from './search';

interface Props {
  search: Search;
  change: (part: Partial<Search>) => void;
}

/** From when to when, for how many, for whom. */
export function Wishes({ search, change }: Props) {
  const lasting = minutes(search.until) - minutes(search.from);
  return (
    <div class="wishes four">
      <Select
        label={t('free.from')}
        value={search.from}
        values={starts(search.from)}
        choose={(from) => change({ from, until: atMinutes(minutes(from) + lasting) })}
      />
      <Select
        label={t('free.until')}
        value={search.until}
        values={ends(search.from, search.until)}
        choose={(until) => change({ until })}
      />
      <Count
        label={t('free.people')}
        value={search.people}
        least={1}
        most={20_000}
        choose={(people) => change({ people })}
      />
      <Select
        label={t('free.group')}
        value={search.group}
        values={GROUPS}
        text={(group) => t(`group.${group}`)}
        choose={(group: Group) => change({ group })}
      />
      <label class="check">
        <input
          type="checkbox"
          class="ds-input"
          checked={search.near}
          onChange={(event) => change({ near: event.currentTarget.checked })}
        />
        {t('free.near')}
      </label>
    </div>
  );
}

/** Where, and with what; only choices that leave something. */
export function Filters({
  search,
  change,
  places,
  suitabilities,
}: Props & { places: Offer<string>[]; suitabilities: Offer<Suitability>[] }) {
  if (!places.length && !suitabilities.length) return null;
  const toggle = (each: Suitability) =>
    change({ has: search.has.includes(each) ? search.has.filter((had) => had !== each) : [...search.has, each] });
  return (
    <details class="filters" open={Boolean(search.place || search.has.length)}>
      <summary>{t('free.filters')}</summary>
      {places.length > 0 && (
        <Select
          label={t('free.place')}
          value={search.place}
          values={['', ...places.map(({ value }) => value)]}
          text={(value) => value || t('free.anywhere')}
          choose={(place) => change({ place })}
        />
      )}
      <fieldset>
        <legend class="ds-label">{t('free.has')}</legend>
        <div class="chips">
          {suitabilities.map(({ value, count }) => (
            <label key={value} class="ds-chip">
              <input
                type="checkbox"
                class="ds-input"
                checked={search.has.includes(value)}
                onChange={() => toggle(value)}
              />
              {t('free.offer', { what: t(`suitability.${value}`), count })}
            </label>
          ))}
        </div>
      </fieldset>
    </details>
  );
}
