import { useState } from 'preact/hooks';
import { SIZES } from '../../base/booking/sizes';
import { t } from '../../base/texts/texts';
import { NumberField } from '../../base/ui/NumberField';
import { MOST_PEOPLE } from './search';

/** How many come: roughly, by one tap; or exactly, when they are many. */
export function People({ people, choose }: { people: number; choose: (people: number) => void }) {
  const size = SIZES.find((most) => people === most);
  const [exact, setExact] = useState(size === undefined);
  return (
    <fieldset class="sizes">
      <legend class="ds-label">{t('book.people')}</legend>
      <div class="segments">
        {SIZES.map((most, index) => (
          <label key={most}>
            <input
              type="radio"
              name="size"
              checked={!exact && size === most}
              onChange={() => {
                setExact(false);
                choose(most);
              }}
            />
            <span>{sizeText(most, index)}</span>
          </label>
        ))}
        <label>
          <input type="radio" name="size" checked={exact} onChange={() => setExact(true)} />
          <span>{t('find.more')}</span>
        </label>
      </div>
      {exact && (
        <NumberField
          label={t('find.exactly')}
          value={people}
          least={1}
          most={MOST_PEOPLE}
          choose={choose}
        />
      )}
    </fieldset>
  );
}

function sizeText(most: number, index: number): string {
  return `${(SIZES[index - 1] ?? 0) + 1}–${most}`;
}

/** As the search's one line has it: 11–30 persons, or exactly so many. */
export function howMany(people: number): string {
  const index = SIZES.findIndex((most) => most === people);
  return index < 0 ? t('one.people', { n: people }) : t('find.between', { range: sizeText(people, index) });
}
