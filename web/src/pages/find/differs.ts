import type { Slot } from '../../base/booking/offers';
import { language, t } from '../../base/texts/texts';
import { lasting } from '../../base/time/halfHours';
import { longDate, minutes, plusDays, timeOfDay } from '../../base/time/oslo';
import type { Row, Search } from './search';
import { lacks } from './search';

/** What of a time is otherwise than it was wanted, in words; what is as wanted is not told. */
export function differs(slot: Slot, row: Row, search: Search): string[] {
  const lasts = Math.round((Date.parse(slot.end) - Date.parse(slot.start)) / 60_000);
  const wanted = lasting(search.from, search.until);
  return [
    day(slot, search),
    hour(slot, search),
    lasts < wanted && t('differs.shorter', { n: span(wanted - lasts) }),
    row.seats !== undefined && row.seats < search.people && t('found.seats', { n: row.seats }),
    ...lacks(row, search).map((each) => t('differs.without', { what: t(`suitability.${each}`).toLocaleLowerCase(language.get()) })),
    search.place && row.premises && row.premises.terms.place !== search.place && row.premises.terms.place,
    search.atOnce && slot.mode === 'request' && t('mode.request'),
  ].filter((each) => typeof each === 'string' && each !== '') as string[];
}

function day({ date }: Slot, search: Search): string | undefined {
  if (date === search.date) return undefined;
  if (date === plusDays(search.date, 1)) return t('differs.dayAfter');
  if (date === plusDays(search.date, -1)) return t('differs.dayBefore');
  return longDate(date, language.get());
}

function hour({ start }: Slot, { from }: Search): string | undefined {
  const later = minutes(timeOfDay(start)) - minutes(from);
  return later === 0 ? undefined : t(later > 0 ? 'differs.later' : 'differs.earlier', { n: span(Math.abs(later)) });
}

/** E.g. 1,5 hours, and what is less than one in minutes. */
function span(some: number): string {
  if (some < 60) return t('differs.minutes', { n: some });
  return t('differs.hours', { n: some / 60 });
}
