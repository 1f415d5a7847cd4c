import { language } from '../../base/texts/texts';
import { plusDays, words } from '../../base/time/oslo';
import { runs, WEEK, type Weekday, type Weekly } from './points';

const A_MONDAY = '2027-01-04';

/** A day of the week as it is said, short. */
export function weekday(day: Weekday): string {
  return words(plusDays(A_MONDAY, WEEK.indexOf(day)), language.get(), { weekday: 'short' });
}

/** Some days of the week: "mon.–fri., sun." */
export function weekdays(days: readonly Weekday[]): string {
  return runs(days)
    .map((run) => (run.length > 1 ? [run[0]!, run.at(-1)!] : run).map(weekday).join('–'))
    .join(', ');
}

/** When it is open in a week. */
export function Open({ weekly }: { weekly: readonly Weekly[] }) {
  return (
    <p class="small">
      {weekly.map(({ days, from, to }) => `${weekdays(days)} ${from}–${to}`).join(' · ')}
    </p>
  );
}
