import { language } from '../texts/texts';
import { longDate, words, type LocalDate } from '../time/oslo';

/** The date beside a row: its weekday over its number. */
export function DateMark({ date }: { date: LocalDate }) {
  const tongue = language.get();
  return (
    <span class="date">
      <span aria-hidden="true">{words(date, tongue, { weekday: 'short' }).replace('.', '')}</span>
      <strong aria-hidden="true">{Number(date.slice(8))}</strong>
      <span class="ds-sr-only">{longDate(date, tongue)}</span>
    </span>
  );
}
