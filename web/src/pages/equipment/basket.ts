import { forGood, OWN } from '../../base/browser/kept';
import { store } from '../../base/browser/store';

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
}

const KEPT = `${OWN}basket`;

/** What somebody has chosen, until it is reserved or they sign out. */
export const basket = store<readonly Thing[]>(forGood.read<Thing[]>(KEPT) ?? []);

function keep(things: readonly Thing[]): void {
  forGood.write(KEPT, things.length ? things : undefined);
  basket.set(things);
}

/** With this, and as many of it as are wanted now. */
export function put(thing: Thing): void {
  keep(added(basket.get(), thing));
}

/** A set: so many of each of the things in it, besides what is there of them. */
export function putSet(point: string, members: readonly Omit<Thing, 'point'>[], sets: number): void {
  keep(withSet(basket.get(), point, members, sets));
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

export function remove(things: readonly Thing[]): void {
  keep(basket.get().filter((each) => !things.some((gone) => same(each, gone))));
}

export function added(things: readonly Thing[], thing: Thing): Thing[] {
  const others = things.filter((each) => !same(each, thing));
  return thing.quantity > 0 ? [...others, thing] : others;
}

function same(one: Thing, other: Thing): boolean {
  return one.model === other.model && one.variant === other.variant;
}

/** The things by where they are fetched: a loan each. */
export function loans(things: readonly Thing[]): { point: string; things: Thing[] }[] {
  const points = [...new Set(things.map(({ point }) => point))];
  return points.map((point) => ({ point, things: things.filter((each) => each.point === point) }));
}
