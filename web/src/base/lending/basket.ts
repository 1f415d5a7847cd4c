import { forGood, OWN } from '../browser/kept';
import { store } from '../browser/store';
import { dateOf, plusDays, today, type LocalDate, type TimeOfDay } from '../time/oslo';

/** So many of something that one wants to borrow. */
export interface Thing {
  model: string;
  /** Its size or other kind, where it has some. */
  variant?: string;
  /** What it is called, with its size. */
  name: string;
  /** Where it is fetched: what is fetched at the same place is one loan. */
  point: string;
  quantity: number;
  /** When people come who are lent by the hour; whatever else is chosen is fetched and brought back at the dates of all of it. */
  hours?: Hours;
}

/** From a moment to a moment. */
export interface Hours {
  start: string;
  end: string;
}

/** A time in premises that one wants together with them. */
export interface Room {
  premises: string;
  name: string;
  parts: string[];
  start: string;
  end: string;
  people: number;
  shareUnder18: number;
  /** What it is for, and whether others see it in the calendar. */
  purpose: string;
  shown: boolean;
}

/** When things are fetched and brought back: chosen once, for all of them. */
export interface Dates {
  from: LocalDate;
  start: TimeOfDay;
  until: LocalDate;
  end: TimeOfDay;
}

/** What somebody has chosen. */
export interface Chosen {
  things: readonly Thing[];
  room?: Room;
}

const KEPT = `${OWN}chosen`;
const NOTHING: Chosen = { things: [] };
const NOON = '12:00';

/** What somebody has chosen, until it is reserved or they sign out. */
export const basket = store<Chosen>(forGood.read<Chosen>(KEPT) ?? NOTHING);

function keep(chosen: Chosen): void {
  forGood.write(KEPT, size(chosen) ? chosen : undefined);
  basket.set(chosen);
}

/** With this, and as many of it as are wanted now. */
export function put(thing: Thing): void {
  keep({ ...basket.get(), things: added(basket.get().things, thing) });
}

/** A set: so many of each of the things in it, besides what is there of them. */
export function putSet(point: string, members: readonly Omit<Thing, 'point'>[], sets: number): void {
  keep({ ...basket.get(), things: withSet(basket.get().things, point, members, sets) });
}

export function withSet(
  things: readonly Thing[],
  point: string,
  members: readonly Omit<Thing, 'point'>[],
  sets: number,
): Thing[] {
  let all = [...things];
  for (const member of members) {
    const had = all.find((each) => same(each, { ...member, point }))?.quantity ?? 0;
    all = added(all, { ...member, point, quantity: had + member.quantity * sets });
  }
  return all;
}

export function remove(thing: Thing): void {
  keep({ ...basket.get(), things: basket.get().things.filter((each) => !same(each, thing)) });
}

/** One room, in the place of the one before; or none. */
export function putRoom(room: Room | undefined): void {
  const { things } = basket.get();
  keep(room ? { things, room } : { things });
}

export function empty(): void {
  keep(NOTHING);
}

/** How many kinds of things there are in it, the room among them. */
export function size({ things, room }: Chosen): number {
  return things.length + (room ? 1 : 0);
}

export function added(things: readonly Thing[], thing: Thing): Thing[] {
  const others = things.filter((each) => !same(each, thing));
  return thing.quantity > 0 ? [...others, thing] : others;
}

function same(one: Thing, other: Thing): boolean {
  return one.model === other.model && one.variant === other.variant;
}

/** All that is chosen, at other times. */
export function putAll(chosen: Chosen): void {
  keep(chosen);
}

/** The things by where they are fetched, and those who come by their hours: a loan each. */
export function loans(things: readonly Thing[]): { point: string; hours?: Hours; things: Thing[] }[] {
  const key = ({ point, hours }: Thing) => [point, hours?.start, hours?.end].join(' ');
  return [...new Set(things.map(key))].map((each) => {
    const some = things.filter((thing) => key(thing) === each);
    const [{ point = '', hours } = {}] = some;
    return { point, ...(hours && { hours }), things: some };
  });
}

/** When things for a room are fetched and brought back, until somebody says otherwise: the day before it, and the day after. */
export function around({ start, end }: Pick<Room, 'start' | 'end'>, now = new Date()): Dates {
  const before = plusDays(dateOf(start), -1);
  const from = before < today(now) ? today(now) : before;
  return { from, start: NOON, until: plusDays(dateOf(end), 1), end: NOON };
}
