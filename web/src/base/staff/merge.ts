/** What JSON has. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** A place where two have changed the same. */
export interface Clash {
  /** As a JSON pointer; of a list whose things have names, by their names. */
  pointer: string;
  /** What the other wrote; nothing, if they took it away. */
  theirs: Json | undefined;
}

export interface Merged<T> {
  value: T;
  /** Where both have changed the same: mine stands. */
  clashes: Clash[];
}

/**
 * What two have made of the same: all that only one of them changed, and mine where both did. Lists of things with an `id` or
 * a `code` are gone through thing by thing; other lists are one value.
 */
export function merge<T>(base: T, mine: T, theirs: T): Merged<T> {
  const clashes: Clash[] = [];
  const value = merged(base as Json, mine as Json, theirs as Json, '', clashes);
  return { value: value as T, clashes };
}

function merged(
  base: Json | undefined,
  mine: Json | undefined,
  theirs: Json | undefined,
  at: string,
  clashes: Clash[],
): Json | undefined {
  if (same(mine, theirs) || same(base, theirs)) return mine;
  if (same(base, mine)) return theirs;
  if (isObject(mine) && isObject(theirs)) {
    const was = isObject(base) ? base : {};
    const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
    return fromEntries(names, (name) => merged(was[name], mine[name], theirs[name], `${at}/${name}`, clashes));
  }
  const [ours, others] = [named(mine), named(theirs)];
  if (ours && others) {
    const was = named(base) ?? new Map<string, Json>();
    const found = order([...was.keys()], [...ours.keys()], [...others.keys()]).map((name) =>
      merged(was.get(name), ours.get(name), others.get(name), `${at}/${name}`, clashes),
    );
    return found.filter((each) => each !== undefined);
  }
  clashes.push({ pointer: at, theirs });
  // What one took away and the other has changed, is kept.
  return mine ?? theirs;
}

/** The order of whoever changed it, mine when both did; what only the other has comes after what it followed there. */
function order(base: string[], mine: string[], theirs: string[]): string[] {
  const among = (list: string[], other: string[]) => list.filter((name) => other.includes(name));
  const mineMoved = !same(among(base, mine), among(mine, base));
  const [first, second] = mineMoved ? [mine, theirs] : [theirs, mine];
  const all = [...first];
  second.forEach((name, index) => {
    if (all.includes(name)) return;
    const before = second.slice(0, index).findLast((each) => all.includes(each));
    all.splice(before === undefined ? 0 : all.indexOf(before) + 1, 0, name);
  });
  return all;
}

/** A list's things by their names, if each has one of its own. */
function named(list: Json | undefined): Map<string, Json> | undefined {
  if (!Array.isArray(list)) return undefined;
  const all = new Map<string, Json>();
  for (const each of list) {
    const name = isObject(each) ? (each.id ?? each.code) : undefined;
    if (typeof name !== 'string') return undefined;
    all.set(name, each);
  }
  return all.size === list.length ? all : undefined;
}

function fromEntries(names: string[], of: (name: string) => Json | undefined): { [name: string]: Json } {
  const all: { [name: string]: Json } = {};
  for (const name of names) {
    const value = of(name);
    if (value !== undefined) all[name] = value;
  }
  return all;
}

function isObject(value: Json | undefined): value is { [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same to whoever reads it, in whatever order its members stand. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one as Json | undefined)) === JSON.stringify(sorted(other as Json | undefined));
}

function sorted(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) return value.map((each) => sorted(each) ?? null);
  if (!isObject(value)) return value;
  return fromEntries(Object.keys(value).sort(), (name) => sorted(value[name]));
}

/** With what the other wrote, where both have changed the same. */
export function withTheirs<T>(value: T, { pointer, theirs }: Clash): T {
  return put(value as Json, pointer.split('/').slice(1), theirs) as T;
}

function put(value: Json | undefined, [name, ...rest]: string[], theirs: Json | undefined): Json | undefined {
  if (name === undefined) return theirs;
  if (isObject(value)) {
    const names = [...new Set([...Object.keys(value), name])];
    return fromEntries(names, (each) => (each === name ? put(value[each], rest, theirs) : value[each]));
  }
  const all = named(value);
  return all && [...all].map(([id, each]) => (id === name ? put(each, rest, theirs) : each)).filter((each) => each !== undefined);
}
