import type { components } from '../../base/api/schema';
import { t } from '../../base/texts/texts';
import { ends, isNextDay, lasting, nightEnds, starts } from '../../base/time/halfHours';
import { atMinutes, minutes, type TimeOfDay } from '../../base/time/oslo';
import { Select } from '../../base/ui/Select';

interface Props {
  from: TimeOfDay;
  until: TimeOfDay;
  terms: components['schemas']['Terms'];
  choose: (part: { from?: TimeOfDay; until?: TimeOfDay }) => void;
}

/** Exactly from when to when, of the lengths that are let; what the bars of the week are drawn for. */
export function Hours({ from, until, terms, choose }: Props) {
  const lasts = lasting(from, until);
  const may = (end: TimeOfDay) => {
    const length = lasting(from, end);
    return end === until || (length >= terms.shortestMinutes && length <= terms.longestMinutes);
  };
  const nights = terms.opening.weekly?.some(({ from: opens }) => opens === '00:00') || isNextDay(from, until);
  const values = [...ends(from, until), ...(nights ? nightEnds(from) : [])];
  return (
    <fieldset class="pair hours-of-day">
      <legend class="ds-sr-only">{t('room.exactly')}</legend>
      <Select
        label={t('free.from')}
        value={from}
        values={starts(from)}
        choose={(start) => choose({ from: start, until: endAfter(start, lasts, nights) })}
      />
      <Select
        label={t('free.until')}
        value={until}
        values={values.filter(may)}
        text={(end) => (isNextDay(from, end) ? t('find.nextDay', { time: end }) : end)}
        choose={(end) => choose({ until: end })}
      />
    </fieldset>
  );
}

/** The end that goes with another start, as long after it as before. */
function endAfter(start: TimeOfDay, lasts: number, nights: boolean): TimeOfDay {
  const end = minutes(start) + lasts;
  return atMinutes(end > 24 * 60 && nights ? end - 24 * 60 : end);
}
