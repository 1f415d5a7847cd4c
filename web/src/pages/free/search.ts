import type { GetQuery } from '../../base/api/client';
import type { components } from '../../base/api/schema';
import type { Group, Usual } from '../../base/booking/habits';
import type { Slot } from '../../base/booking/offers';
import { atMinutes, isDate, minutes, plusDays, timeOfDay, today, type LocalDate, type TimeOfDay } from '../../base/time/oslo';

export type Premises = components['schemas']['Premises'];
export type Suitability = components['schemas']['Suitability'];

/** What somebody is looking for: the page's address, in words of the trade. */
export interface Search {
  date: LocalDate;
  from: TimeOfDay;
  until: TimeOfDay;
  people: number;
  group: Group;
  /** Whether other hours near those would also do. */
  near: boolean;
  place: string;
  has: Suitability[];
}

export const GROUPS: readonly Group[] = ['association', 'youth', 'private'];
export const DAYS = 14;
/** So far before and after the wanted hours is near. */
const NEAR = 180;
const MOST_PEOPLE = 20_000;

/** Reads the address; whatever is missing or senseless there is as it usually is. */
export function read(query: URLSearchParams, habits: Usual, now = new Date()): Search {
  const time = (name: string, otherwise: TimeOfDay) => {
    const given = query.get(name) ?? '';
    return /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(given) ? given : otherwise;
  };
  const from = time('from', habits.from);
  let until = time('until', habits.until);
  if (minutes(until) <= minutes(from)) until = atMinutes(minutes(from) + 120);
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
  };
}

/** Today, as long as the hour is still to come. */
function firstDate(from: TimeOfDay, now: Date): LocalDate {
  return timeOfDay(now) < from ? today(now) : plusDays(today(now), 1);
}

export function toAddress(search: Search): Record<string, string | number | undefined> {
  const { near, has, ...rest } = search;
  return { ...rest, near: near ? 1 : undefined, has: has.join(',') };
}

/** The question to the API. Place and suitability are chosen among its answers, so that no choice gives nothing. */
export function question(search: Search): GetQuery<'/availability'> {
  const { date, from, until, people, group } = search;
  if (!search.near) return { date, from, until, people, group };
  return {
    date,
    minutes: minutes(until) - minutes(from),
    earliest: atMinutes(minutes(from) - NEAR),
    latest: atMinutes(minutes(until) + NEAR),
    people,
    group,
  };
}

/** What is free in one set of premises. */
export interface Free {
  id: string;
  name: string;
  /** Unknown until the list of premises is here. */
  premises: Premises | undefined;
  slots: Slot[];
}

/** The slots by premises; those that can be booked at once come first. */
export function byPremises(slots: readonly Slot[], catalogue: readonly Premises[]): Free[] {
  const known = new Map(catalogue.map((premises) => [premises.id, premises]));
  const found = new Map<string, Free>();
  for (const slot of slots) {
    const free = found.get(slot.premises);
    if (free) free.slots.push(slot);
    else {
      const premises = known.get(slot.premises);
      found.set(slot.premises, { id: slot.premises, name: slot.name, premises, slots: [slot] });
    }
  }
  const atOnce = (free: Free) => Number(free.slots.some((slot) => slot.mode === 'direct'));
  return [...found.values()].sort((one, other) => atOnce(other) - atOnce(one));
}

export function fits(free: Free, { place, has }: Pick<Search, 'place' | 'has'>): boolean {
  const terms = free.premises?.terms;
  if (!terms) return !place && !has.length;
  return (!place || terms.place === place) && has.every((each) => terms.suitability?.includes(each));
}

/** A choice, and how many premises it would leave. */
export interface Offer<T> {
  value: T;
  count: number;
}

/** Places to choose among: only where there is a choice, and only those that leave something. */
export function places(all: readonly Free[], search: Search): Offer<string>[] {
  const values = new Set(all.flatMap((free) => free.premises?.terms.place ?? []));
  if (values.size < 2 && !search.place) return [];
  return offers([...values].sort(), (place) => all.filter((free) => fits(free, { ...search, place })).length)
    .filter(({ value, count }) => count > 0 || value === search.place);
}

/** What one can ask the premises to have: only what leaves something, and not what all of them have. */
export function suitabilities(all: readonly Free[], search: Search): Offer<Suitability>[] {
  const left = all.filter((free) => fits(free, search)).length;
  const values = new Set(all.flatMap((free) => free.premises?.terms.suitability ?? []));
  search.has.forEach((each) => values.add(each));
  return offers([...values], (each) => all.filter((free) => fits(free, { ...search, has: [...search.has, each] })).length)
    .filter(({ value, count }) => search.has.includes(value) || (count > 0 && count < left));
}

function offers<T>(values: T[], count: (value: T) => number): Offer<T>[] {
  return values.map((value) => ({ value, count: count(value) }));
}
