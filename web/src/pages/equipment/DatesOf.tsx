import type { Dates } from '../../base/lending/basket';
import { t } from '../../base/texts/texts';
import { starts } from '../../base/time/halfHours';
import { today } from '../../base/time/oslo';
import { Select } from '../../base/ui/Select';
import { changed } from './search';

interface Choosing {
  dates: Dates;
  choose: (dates: Dates) => void;
}

/** When it is fetched and when it is brought back: a day and a time each. */
export function DatesOf({ dates, choose }: Choosing) {
  const { from, start, until, end } = dates;
  const change = (part: Partial<Dates>) => choose(changed(dates, part));
  return (
    <fieldset class="loan-dates">
      <legend class="ds-sr-only">{t('equipment.when')}</legend>
      <Day label={t('equipment.fetch')} value={from} least={today()} choose={(day) => change({ from: day })} />
      <Select label={t('equipment.time')} value={start} values={starts(start)} choose={(time) => change({ start: time })} />
      <Day label={t('equipment.return')} value={until} least={from} choose={(day) => change({ until: day })} />
      <Select label={t('equipment.time')} value={end} values={starts(end)} choose={(time) => change({ end: time })} />
    </fieldset>
  );
}

interface DayChoosing {
  label: string;
  value: string;
  least: string;
  choose: (day: string) => void;
}

/** One day, today or later. */
export function Day({ label, value, least, choose }: DayChoosing) {
  return (
    <label class="field">
      <span class="ds-label">{label}</span>
      <input
        type="date"
        class="ds-input"
        min={least}
        value={value}
        onChange={(event) => event.currentTarget.value && choose(event.currentTarget.value)}
      />
    </label>
  );
}
