import type { GetQuery } from '../../base/api/client';
import type { components } from '../../base/api/schema';
import type { Dates } from '../../base/lending/basket';
import { CATEGORIES, type Category } from '../../base/lending/kinds';
import { instantOf, isDate, plusDays, today, type LocalDate } from '../../base/time/oslo';

export type Equipment = components['schemas']['Equipment'];
export type Point = components['schemas']['LendingPoint'];

/** What somebody wants to borrow: the page's address, in words of the trade. */
export interface Search extends Dates {
  category: Category | '';
  words: string;
}

/** A weekend's loan, as most are. */
const USUAL_DAYS = 3;
const USUAL_TIME = '12:00';

/** Reads the address; whatever is missing or senseless there is as it usually is. */
export function read(query: URLSearchParams, now = new Date()): Search {
  return {
    ...readDates(query, now),
    category: CATEGORIES.find((each) => each === query.get('category')) ?? '',
    words: query.get('words') ?? '',
  };
}

export function readDates(query: URLSearchParams, now = new Date()): Dates {
  const time = (name: string) => {
    const given = query.get(name) ?? '';
    return /^([01]\d|2[0-3]):[0-5]\d$/.test(given) ? given : USUAL_TIME;
  };
  const date = (name: string, least: LocalDate, otherwise: LocalDate) => {
    const given = query.get(name) ?? '';
    return isDate(given) && given >= least ? given : otherwise;
  };
  const from = date('from', today(now), plusDays(today(now), 1));
  const until = date('until', from, plusDays(from, USUAL_DAYS));
  return sensible({ from, start: time('start'), until, end: time('end') });
}

/** Other dates: what is brought back before it is fetched is brought back as long after as before. */
export function changed(before: Dates, part: Partial<Dates>): Dates {
  const next = { ...before, ...part };
  if (part.from === undefined) return sensible(next);
  const days = (Date.parse(before.until) - Date.parse(before.from)) / 86_400_000;
  return sensible({ ...next, until: plusDays(part.from, days) });
}

function sensible(dates: Dates): Dates {
  const { from, start, until, end } = dates;
  return until > from || (until === from && end > start) ? dates : { ...dates, until: plusDays(from, 1) };
}

/** The times, as the API asks for them. */
export function times({ from, start, until, end }: Dates): { from: string; until: string } {
  return { from: instantOf(from, start), until: instantOf(until, end) };
}

/** The question to the API. */
export function question(search: Search, cursor?: string): GetQuery<'/equipment'> {
  const { category, words } = search;
  return {
    ...times(search),
    ...(category && { category }),
    ...(words.trim() && { words: words.trim() }),
    ...(cursor && { cursor }),
  };
}
