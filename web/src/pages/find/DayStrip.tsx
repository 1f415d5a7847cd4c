import { useEffect, useRef } from 'preact/hooks';
import { language, t } from '../../base/texts/texts';
import { longDate, plusDays, today, words, type LocalDate } from '../../base/time/oslo';
import { DAYS } from './search';

interface Props {
  /** Of the radio buttons: there may be two strips on a page. */
  name: string;
  date: LocalDate;
  choose: (date: LocalDate) => void;
}

/** Two weeks to choose a day from, by thumb or by arrow keys; with a day beyond them first, when that is chosen. */
export function DayStrip({ name, date, choose }: Props) {
  const strip = useRef<HTMLFieldSetElement>(null);
  const first = today();
  const near = Array.from({ length: DAYS }, (_, index) => plusDays(first, index));
  const days = near.includes(date) ? near : [date, ...near];
  const tongue = language.get();
  useEffect(() => {
    const chosen = strip.current?.querySelector<HTMLElement>('label:has(input:checked)');
    if (chosen && strip.current) {
      strip.current.scrollLeft = chosen.offsetLeft - (strip.current.clientWidth - chosen.offsetWidth) / 2;
    }
  }, [date]);
  return (
    <fieldset class="days" ref={strip}>
      <legend class="ds-sr-only">{t('free.day')}</legend>
      {days.map((day) => (
        <label key={day}>
          <input
            type="radio"
            name={name}
            value={day}
            checked={day === date}
            aria-label={longDate(day, tongue)}
            onChange={() => choose(day)}
          />
          <span aria-hidden="true">
            {day === first ? t('time.today') : words(day, tongue, { weekday: 'short' }).replace('.', '')}
            <b>{Number(day.slice(8))}</b>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
