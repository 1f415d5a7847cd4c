import { useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import type { components } from '../../base/api/schema';
import { address, navigate } from '../../base/browser/router';
import { put, type Dates } from '../../base/lending/basket';
import { t } from '../../base/texts/texts';
import { ends, lasting, starts } from '../../base/time/halfHours';
import { instantOf, today } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { DayField } from '../../base/ui/DayField';
import { Mark } from '../../base/ui/Mark';
import { TroubleNotice } from '../../base/ui/Notice';
import { NumberField } from '../../base/ui/NumberField';
import { Select } from '../../base/ui/Select';
import type { Equipment } from './search';
import { freeOf } from './told';

interface Props {
  thing: Equipment;
  service: components['schemas']['Service'];
  /** Those of all that is chosen: on the first of them they come, until somebody says otherwise. */
  dates: Dates;
}

const EVENING = '18:00';

/** People who come by the hour: on which day, from when until when, how many of them, into the basket. */
export function Coming({ thing, service, dates }: Props) {
  const [date, setDate] = useState(dates.from);
  const [chosenFrom, setFrom] = useState(EVENING);
  const [chosenUntil, setUntil] = useState('');
  const [quantity, setQuantity] = useState(1);
  const begins = starts(service.from).filter((time) => time >= service.from && time < service.to);
  const from = begins.find((time) => time === chosenFrom) ?? service.from;
  const over = ends(from, service.to).filter((time) => time <= service.to && lasting(from, time) <= service.longestHours * 60);
  const until = over.find((time) => time === chosenUntil) ?? over.at(-1) ?? service.to;
  const hours = { start: instantOf(date, from), end: instantOf(date, until) };
  const found = useAnswer(
    '/equipment/{model}',
    { values: { model: thing.id }, query: { from: hours.start, until: hours.end } },
    { open: true },
  );
  const free = found.data?.free ?? 0;
  const most = Math.min(free, thing.lending.mostEach ?? free);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const wrong = event.currentTarget.querySelector<HTMLElement>('[aria-invalid]');
        if (wrong) {
          wrong.focus();
          return;
        }
        put({ model: thing.id, name: thing.name, point: thing.point, quantity: Math.min(quantity, most), hours });
        navigate(address('/equipment', { ...dates }));
      }}
    >
      <fieldset class="loan-dates">
        <legend class="ds-sr-only">{t('service.when')}</legend>
        <DayField label={t('service.day')} value={date} least={today()} choose={setDate} />
        <Select label={t('service.from')} value={from} values={begins} choose={setFrom} />
        <Select label={t('service.until')} value={until} values={over} choose={setUntil} />
      </fieldset>
      {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
      <div role="status">{found.data && <Mark shape={free ? 'done' : 'no'}>{freeOf(found.data)}</Mark>}</div>
      {most > 0 && (
        <div class="choose">
          <NumberField label={t('service.many')} value={Math.min(quantity, most)} least={1} most={most} choose={setQuantity} />
          <Button>{t('basket.put')}</Button>
        </div>
      )}
    </form>
  );
}
