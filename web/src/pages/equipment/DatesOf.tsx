import type { Dates } from '../../base/lending/basket';
import { t } from '../../base/texts/texts';
import { starts } from '../../base/time/halfHours';
import { today } from '../../base/time/oslo';
import { DayField } from '../../base/ui/DayField';
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
      <DayField label={t('equipment.fetch')} value={from} least={today()} choose={(day) => change({ from: day })} />
      <Select label={t('equipment.time')} value={start} values={starts(start)} choose={(time) => change({ start: time })} />
      <DayField label={t('equipment.return')} value={until} least={from} choose={(day) => change({ until: day })} />
      <Select label={t('equipment.time')} value={end} values={starts(end)} choose={(time) => change({ end: time })} />
    </fieldset>
  );
}
