import { useAnswer } from '../../base/api/answers';
import { where, type Premises } from '../../base/staff/wording';
import { t } from '../../base/texts/texts';
import { dateOf, interval, type LocalDate } from '../../base/time/oslo';

interface Props {
  premises: Premises;
  parts: string[];
  date: LocalDate;
  start: string;
  end: string;
}

/** What stands in the time that somebody is about to block. */
export function Taken({ premises, parts, date, start, end }: Props) {
  const asking = { values: { premises: premises.id }, query: { from: date, to: dateOf(end) } };
  const days = useAnswer('/premises/{premises}/days', asking, { open: true }).data?.days;
  if (!days) return null;
  const taken = days
    .flatMap((day) => day.taken)
    .filter((each) => Date.parse(each.start) < Date.parse(end) && Date.parse(start) < Date.parse(each.end))
    .filter((each) => !parts.length || !each.parts.length || each.parts.some((part) => parts.includes(part)));
  return (
    <div role="status">
      <p class="ds-paragraph">{taken.length ? t('block.taken', { n: taken.length }) : t('block.nothing')}</p>
      <ul>
        {taken.map((each) => (
          <li key={each.start + each.parts.join()}>
            {interval(each.start, each.end)} {each.label ?? t(`kind.${each.kind}`)}
            {each.parts.length > 0 && ` · ${where('', each.parts, premises)}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
