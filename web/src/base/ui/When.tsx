import { language } from '../texts/texts';
import { dateOf, interval, longDate } from '../time/oslo';

/** A day and its hours; the hours stay on one line. */
export function When({ start, end }: { start: string; end: string }) {
  return (
    <>
      {longDate(dateOf(start), language.get())} <span class="hours-of">{interval(start, end)}</span>
    </>
  );
}
