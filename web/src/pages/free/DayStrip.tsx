import { useEffect, useRef } from 'preact/hooks';
import { language, t } from '../../base/texts/texts';
import { longDate, plusDays, today, words, type LocalDate } from '../../base/time/oslo';
import { DAYS } from './search';

/** Two weeks to choose a day from, by thumb or by arrow keys; and any other day by the phone's own calendar. */
export function DayStrip({ date, choose }: { date: LocalDate; choose: (date: LocalDate) => void }) {
  const strip = useRef<HTMLDivElement>(null);
  const first = today();
  const days = Array.from({ length: DAYS }, (_, index) => plusDays(first, index));
  const tongue = language.get();
  useEffect(() => {
    const chosen = strip.current?.querySelector<HTMLElement>('label:has(input:checked)');
    if (chosen && strip.current) {
      strip.current.scrollLeft = chosen.offsetLeft - (strip.current.clientWidth - chosen.offsetWidth) / 2;
    }
  }, [date]);
  return (
    <fieldset class="days">
      <legend class="ds-label">{t('free.day')}</legend>
      <div class="strip" ref={strip}>
        {days.map((day) => (
          <label key={day} class="day">
            <input
              type="radio"
              name="day"
              value={day}
              checked={day === date}
              aria-label={longDate(day, tongue)}
              onChange={() => choose(day)}
            />
            <span aria-hidden="true">
              <span>{day === first ? t('time.today') : words(day, tongue, { weekday: 'short' }).replace('.', '')}</span>
              <strong>{Number(day.slice(8))}</strong>
              <span>{words(day, tongue, { month: 'short' }).replace('.', '')}</span>
            </span>
          </label>
        ))}
      </div>
      <label class="other-day">
        <span class="ds-label">{t('free.otherDay')}</span>
        <input
          type="date"
          class="ds-input"
          min={first}
          value={days.includes(date) ? '' : date}
          onChange={(event) => event.currentTarget.value && choose(event.currentTarget.value)}
        />
      </label>
    </fieldset>
  );
}
