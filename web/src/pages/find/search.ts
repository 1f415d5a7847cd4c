import type { GetQuery } from '../../base/api/client';
import type { components } from '../../base/api/schema';
import type { Group, Usual } from '../../base/booking/habits';
import type { Slot } from '../../base/booking/offers';
import { matches } from '../../base/booking/words';
import { isSensible, lasting } from '../../base/time/halfHours';
import { atMinutes, isDate, minutes, plusDays, timeOfDay, today, type LocalDate, type TimeOfDay } from '../../base/time/oslo';

export type Premises = components['schemas']['Premises'];
export type Suitability = components['schemas']['Suitability'];

/** What somebody is looking for: the page's address, in words of the trade. */
export interface Search {
  date: LocalDate;
  from: TimeOfDay;
  /** At or before `from` it is on the next day. */
  until: TimeOfDay;
  people: number;
  group: Group;
  /** Whether other hours near those would also do. */
  near: boolean;
  place: string;
  has: Suitability[];
  /** Only what is confirmed at once. */
  atOnce: boolean;
  /** Of a name, a place or a use. */
  words: string;
}

/** What of a search is chosen among its answers. */
export type Filter = Pick<Search, 'place' | 'has' | 'atOnce' | 'words'>;

export const NO_FILTER: Filter = { place: '', has: [], atOnce: false, words: '' };

export const GROUPS: readonly Group[] = ['association', 'youth', 'private'];
export const DAYS = 14;
/** So many of a room's times are shown where other hours would also do. */
const MOST_TIMES = 3;
/** So far before and after the wanted hours is near. */
const NEAR = 180;
const DAY = 24 * 60;
const FIRST_LENGTH = 120;

export const MOST_PEOPLE = 20_000;
/** Reads the address; whatever is missing or senseless there is as it usually is. */
export function read(query: URLSearchParams, habits: Usual, now = new Date()): Search {
  const time = (name: string, otherwise: TimeOfDay) => {
    const given = query.get(name) ?? '';
    return /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(given) ? given : otherwise;
  };
  const from = time('from', habits.from);
  const end = time('until', habits.until);
  const until = isSensible(from, end) ? end : atMinutes(minutes(from) + FIRST_LENGTH);
  const people = Math.trunc(Number(query.get('people') ?? habits.people));
  const date = query.get('date') ?? '';
  return {
    date: isDate(date) && date >= today(now) ? date : firstDate(from, now),
    from,
    until,
    people: people >= 1 && people <= MOST_PEOPLE ? people : habits.people,
    group: GROUPS.find((group) => group === query.get('group')) ?? habits.group,
    near: query.get('near') === '1',
    place: query.get('place') ?? '',
    has: (query.get('has') ?? '').split(',').filter(Boolean) as Suitability[],
    atOnce: query.get('atOnce') === '1',
    words: query.get('words') ?? '',
  };
}

/** Today, as long as the hour is still to come. */
function firstDate(from: TimeOfDay, now: Date): LocalDate {
  return timeOfDay(now) < from ? today(now) : plusDays(today(now), 1);
}

export function toAddress(search: Search): Record<string, string | number | undefined> {
  const { near, has, atOnce, ...rest } = search;
  return { ...rest, near: near ? 1 : undefined, atOnce: atOnce ? 1 : undefined, has: has.join(',') };
}

/** The question to the API. What is chosen among its answers is no part of it, so that no choice gives nothing. */
export function question(search: Search): GetQuery<'/availability'> {
  const { date, from, until, people, group } = search;
  if (!search.near) return { date, from, until, people, group };
  return {
    date,
    minutes: lasting(from, until),
    earliest: atMinutes(minutes(from) - NEAR),
    latest: clock(minutes(from) + lasting(from, until) + NEAR),
    people,
    group,
  };
}

/** The whole day of everything, to draw it. */
export function wholeDay(search: Search): GetQuery<'/availability'> {
  const { date, people, group } = search;
  return { date, minutes: lasting(search.from, search.until), earliest: '00:00', latest: '24:00', people, group };
}

/** What would do when nothing fits: fewer seats, or half as long within the same hours. */
export function smaller({ date, from, until, group }: Search): GetQuery<'/availability'> {
  return { date, from, until, group };
}

export function shorter({ date, from, until, people, group }: Search): GetQuery<'/availability'> {
  return { date, minutes: Math.ceil(lasting(from, until) / 60) * 30, earliest: from, latest: until, people, group };
}

function clock(total: number): TimeOfDay {
  return total > DAY ? atMinutes(total - DAY) : atMinutes(total);
}

/** One line of the answer: premises that are let whole only, all of some, or one part of them. */
export interface Row {
  key: string;
  id: string;
  name: string;
  extent: 'undivided' | 'whole' | 'part';
  /** Unknown until the list of premises is here. */
  premises: Premises | undefined;
  /** How many there is room for. */
  seats: number | undefined;
  slots: Slot[];
}

/**
 * The slots by premises, and of what can be divided one line for a part and one for all of it. What can be had at once comes
 * first, and all of something after its parts.
 */
export function rows(slots: readonly Slot[], catalogue: readonly Premises[], { date, from, near }: Search): Row[] {
  const known = new Map(catalogue.map((premises) => [premises.id, premises]));
  const found = new Map<string, Row>();
  for (const slot of slots) {
    const premises = known.get(slot.premises);
    const parts = premises?.terms.parts ?? [];
    const extent = slot.parts.length ? 'part' : parts.length ? 'whole' : 'undivided';
    const key = `${slot.premises} ${extent}`;
    const row = found.get(key);
    // Of parts that are alike, the first will do.
    if (row?.slots.some(({ start }) => start === slot.start)) continue;
    const seats = parts.find(({ id }) => id === slot.parts[0])?.capacity ?? premises?.terms.capacity;
    if (row) row.slots.push(slot);
    else found.set(key, { key, id: slot.premises, name: slot.name, extent, premises, seats, slots: [slot] });
  }
  const order = ({ slots: some, extent }: Row) =>
    2 * Number(!some.some(({ mode }) => mode === 'direct')) + Number(extent === 'whole');
  const all = [...found.values()].sort((one, other) => order(one) - order(other));
  return near ? all.map((row) => ({ ...row, slots: nearest(row.slots, date, from) })) : all;
}

/** The few times that begin nearest to the wanted one, by whole half-hours where there are such; the soonest first. */
function nearest(slots: Slot[], date: LocalDate, from: TimeOfDay): Slot[] {
  const distance = ({ date: day, start }: Slot) =>
    Math.abs((day > date ? DAY : 0) + minutes(timeOfDay(start)) - minutes(from));
  const even = slots.filter((slot) => distance(slot) % 30 === 0);
  return [...(even.length ? even : slots)]
    .sort((one, other) => distance(one) - distance(other))
    .slice(0, MOST_TIMES)
    .sort((one, other) => Date.parse(one.start) - Date.parse(other.start));
}

export function fits(row: Row, { place, has, atOnce, words }: Filter): boolean {
  const { premises, slots } = row;
  if (atOnce && !slots.some(({ mode }) => mode === 'direct')) return false;
  if (!premises) return !place && !has.length && !words.trim();
  return (
    (!place || premises.terms.place === place) &&
    has.every((each) => premises.terms.suitability?.includes(each)) &&
    matches(words, premises)
  );
}

/** What a room lacks of what was asked for. */
export function lacks({ premises }: Row, { has }: Filter): Suitability[] {
  return has.filter((each) => !premises?.terms.suitability?.includes(each));
}

/** How many different premises there are among the lines. */
export function count(some: readonly Row[]): number {
  return new Set(some.map(({ id }) => id)).size;
}

/** A choice, and how many premises it would leave. */
export interface Offer<T> {
  value: T;
  count: number;
}

/** Places to choose among: only where there is a choice, and only those that leave something. */
export function places(all: readonly Row[], search: Filter): Offer<string>[] {
  const values = new Set(all.flatMap((row) => row.premises?.terms.place ?? []));
  if (values.size < 2 && !search.place) return [];
  return offers([...values].sort(), (place) => all.filter((row) => fits(row, { ...search, place }))).filter(
    ({ value, count: left }) => left > 0 || value === search.place,
  );
}

/** What one can ask the premises to have: only what leaves something, and not what all of them have. */
export function suitabilities(all: readonly Row[], search: Filter): Offer<Suitability>[] {
  const left = count(all.filter((row) => fits(row, search)));
  const values = new Set(all.flatMap((row) => row.premises?.terms.suitability ?? []));
  search.has.forEach((each) => values.add(each));
  return offers([...values], (each) => all.filter((row) => fits(row, { ...search, has: [...search.has, each] }))).filter(
    ({ value, count: some }) => search.has.includes(value) || (some > 0 && some < left),
  );
}

function offers<T>(values: T[], left: (value: T) => Row[]): Offer<T>[] {
  return values.map((value) => ({ value, count: count(left(value)) }));
}

/** Whether somewhere a time may go on after midnight. */
export function overNight(catalogue: readonly Premises[]): boolean {
  return catalogue.some(({ terms: { opening } }) => {
    const begins = new Set(opening.weekly?.filter(({ from }) => from === '00:00').flatMap(({ days }) => days));
    return opening.weekly?.some(({ to, days }) => to === '24:00' && days.some((day) => begins.has(day))) ?? false;
  });
}
