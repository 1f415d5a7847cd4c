import type { components } from '../api/schema';
import { dateOf, minutes, timeOfDay, type LocalDate } from '../time/oslo';

export type Taken = components['schemas']['ScheduledTime'];

/** What goes on in some premises on a day, and when they are open, if that is known. */
export interface Day {
  date: LocalDate;
  open: components['schemas']['Day']['open'] | undefined;
  taken: Taken[];
}

/** Minutes since midnight. */
export interface Stretch {
  from: number;
  until: number;
}

/** Some parts of premises, all of them when there are none, are free. */
export interface Gap extends Stretch {
  parts: string[];
}

const WHOLE_DAY = 24 * 60;

/** What of an interval falls on a date. */
export function on(date: LocalDate, { start, end }: { start: string; end: string }): Stretch {
  const at = (instant: string) => {
    const day = dateOf(instant);
    return day < date ? 0 : day > date ? WHOLE_DAY : minutes(timeOfDay(instant));
  };
  return { from: at(start), until: at(end) };
}

/** When it is open and nobody has it, part by part; parts that are free at the same hours are told together. */
export function gaps(day: Day, parts: readonly string[]): Gap[] {
  const open = (day.open ?? []).map((each) => on(day.date, each));
  const found = new Map<string, Gap>();
  for (const part of parts.length ? parts : ['']) {
    const taken = day.taken
      .filter((each) => !part || !each.parts.length || each.parts.includes(part))
      .map((each) => on(day.date, each));
    for (const { from, until } of open.flatMap((each) => without(each, taken))) {
      const gap = found.get(`${from}-${until}`) ?? { from, until, parts: [] };
      if (part) gap.parts.push(part);
      found.set(`${from}-${until}`, gap);
    }
  }
  return [...found.values()]
    .map((gap) => (gap.parts.length === parts.length ? { ...gap, parts: [] } : gap))
    .sort((one, other) => one.from - other.from || one.until - other.until);
}

function without(open: Stretch, taken: Stretch[]): Stretch[] {
  const left: Stretch[] = [];
  let { from } = open;
  for (const each of [...taken].sort((one, other) => one.from - other.from)) {
    if (each.until <= from || each.from >= open.until) continue;
    if (each.from > from) left.push({ from, until: each.from });
    from = Math.max(from, each.until);
  }
  if (from < open.until) left.push({ from, until: open.until });
  return left;
}

/** The hours that hold everything of a day: whole hours, an ordinary day at the least. */
export function hours(days: readonly Day[]): Stretch {
  const all = days.flatMap((day) => [...(day.open ?? []), ...day.taken].map((each) => on(day.date, each)));
  return {
    from: Math.floor(Math.min(8 * 60, ...all.map(({ from }) => from)) / 60) * 60,
    until: Math.ceil(Math.max(20 * 60, ...all.map(({ until }) => until)) / 60) * 60,
  };
}

/** The lanes that a use takes, as runs of neighbours: `{first: 0, count: 2}` for the two first thirds of a hall. */
export function lanes(taken: readonly string[], parts: readonly string[]): { first: number; count: number }[] {
  if (!taken.length || !parts.length) return [{ first: 0, count: Math.max(1, parts.length) }];
  const runs: { first: number; count: number }[] = [];
  for (const [index, part] of parts.entries()) {
    if (!taken.includes(part)) continue;
    const last = runs.at(-1);
    if (last && last.first + last.count === index) last.count++;
    else runs.push({ first: index, count: 1 });
  }
  return runs;
}
