import { isRows, same, type Rows } from './values';

/** One answer as the service has it. */
export interface Standing {
  /** Nothing where the answer was taken away, and where one is not told it. */
  value?: unknown;
  /** By whom alone it is seen, besides whoever wrote it. */
  seenBy?: 'decider';
  /** How often it has been changed. */
  count: number;
  /** Whoever wrote it: `you`, or a name where that is ours to know. */
  by?: string;
  /** In which somebody of the municipality wrote it to help. */
  role?: string;
  at: string;
  /** Where it was fetched from, when nobody wrote it: e.g. `association.members`. */
  from?: string;
  confirmed?: boolean;
}

/** What was written here, and is not known to have been stored. */
export interface Written {
  value?: unknown;
  /** What it was based on. */
  base?: unknown;
  /** The count of the answer that it is written over without one having been told that. */
  unseen?: number;
  /** What has been sent without an answer: it may stand there, and is no one else's. */
  sent?: unknown[];
  /** It says what stands: somebody has looked at what was filled in for them. */
  confirms?: true;
}

/** One question of a draft: what stands, what was written here, and what somebody else wrote in between. */
export interface Line {
  stands?: Standing;
  written?: Written;
  /** Another answer than both: shown beside what was written here until one of them is chosen. */
  theirs?: Standing;
  /** Why the service did not take what was written, in its own words. */
  refused?: string[];
}

/** Whether it is answered, and one is not told what. */
export function isUntold(stands: Standing | undefined): boolean {
  return stands?.seenBy !== undefined && stands.value === undefined;
}

/** The same of a question where one has not written anything oneself. */
export function isUntoldHere(line: Line | undefined): boolean {
  return !line?.written && isUntold(line?.stands);
}

/** What is shown as the answer. */
export function shown(line: Line | undefined): unknown {
  return line?.written ? line.written.value : line?.stands?.value;
}

export function write({ stands, written, theirs }: Line, value: unknown): Line {
  if (!written?.sent && !theirs && same(value, stands?.value)) return lineOf({ stands });
  const on = written ?? { base: stands?.value, ...(stands && isUntold(stands) && { unseen: stands.count }) };
  return lineOf({ stands, written: writing(value, on, written?.sent), theirs });
}

/** What was filled in for one is right as it is. */
export function confirm({ stands, ...line }: Line): Line {
  if (!stands || stands.confirmed || line.written) return { ...line, ...(stands && { stands }) };
  return { stands, written: { ...writing(stands.value, { base: stands.value }, undefined), confirms: true } };
}

export function underWay(line: Line): Line {
  const { written } = line;
  if (!written) return line;
  const { value, sent = [] } = written;
  return { ...line, written: { ...written, ...writing(value, written, [...sent, value]) } };
}

/**
 * What was sent is stored; what has been written since builds on it. The service tidies what people write, a space at the end for
 * one: here it stays as it was typed, for somebody may be typing.
 */
export function accept({ written }: Line, now: Standing | undefined): Line {
  const sent = written?.sent?.at(-1);
  const stands = now && written && same(tidied(sent), tidied(now.value)) ? { ...now, value: sent } : now;
  if (!written || same(written.value, sent)) return lineOf({ stands });
  return lineOf({ stands, written: writing(written.value, { base: stands?.value }, undefined) });
}

/** It was read what stands: by asking, or because what was sent was based on something else. */
export function arrive(line: Line, now: Standing | undefined): Line {
  const { stands, written, refused } = line;
  if (stands && now && now.count < stands.count) return line;
  if (stands && now?.count === stands.count && same(tidied(stands.value), tidied(now.value))) now = { ...now, value: stands.value };
  if (!written) return lineOf({ stands: now });
  if (now && isUntold(now)) {
    return written.unseen === now.count ? lineOf({ stands: now, written, refused }) : lineOf({ stands: now, written, theirs: now });
  }
  if (same(written.value, now?.value)) return written.confirms && now && !now.confirmed ? { ...line, stands: now } : lineOf({ stands: now });
  if (same(written.base, now?.value)) return lineOf({ stands: now, written, theirs: undefined, refused });
  // An answer to what was sent was lost on its way.
  if (written.sent?.some((each) => same(each, now?.value))) {
    return lineOf({ stands: now, written: writing(written.value, { base: now?.value }, undefined) });
  }
  if (isTable(written.value) && isTable(now?.value) && !clash(written, now.value)) {
    return write(lineOf({ stands: now }), merged(written, now.value, 'mine'));
  }
  return lineOf({ stands: now, written, theirs: now ?? { count: 0, at: '' } });
}

/** One of two answers is chosen, and both have been seen. Of tables only the rows that both have changed are chosen among. */
export function choose(line: Line, whose: 'mine' | 'theirs'): Line {
  const { written, theirs } = line;
  if (!written || !theirs) return line;
  const stands = theirs.count ? theirs : undefined;
  const rows = isTable(written.value) && isTable(theirs.value);
  const value = rows ? merged(written, theirs.value as Rows, whose) : whose === 'mine' ? written.value : theirs.value;
  return write(lineOf({ stands }), value);
}

/** A table, and not an answer of a few parts: nobody has one's name and another's telephone. */
function isTable(value: unknown): value is Rows {
  return isRows(value) && Object.values(value).every(isRows);
}

/** Whether both have changed the same row, and not alike. */
function clash({ value, base }: Written, theirs: Rows): boolean {
  const before = isRows(base) ? base : {};
  const mine = value as Rows;
  return Object.keys({ ...mine, ...theirs, ...before }).some(
    (row) => !same(mine[row], before[row]) && !same(theirs[row], before[row]) && !same(mine[row], theirs[row]),
  );
}

/** The rows that each has changed; of those that both have, the one's. */
function merged({ value, base }: Written, theirs: Rows, whose: 'mine' | 'theirs'): Rows {
  const before = isRows(base) ? base : {};
  const mine = value as Rows;
  const rows: Rows = {};
  for (const row of Object.keys({ ...theirs, ...mine })) {
    const [byMe, byThem] = [!same(mine[row], before[row]), !same(theirs[row], before[row])];
    const kept = byMe && (!byThem || whose === 'mine') ? mine[row] : theirs[row];
    if (kept !== undefined) rows[row] = kept;
  }
  return rows;
}

function writing(value: unknown, { base, unseen }: Pick<Written, 'base' | 'unseen'>, sent: unknown[] | undefined): Written {
  return { value, base, ...(unseen !== undefined && { unseen }), ...(sent && { sent }) };
}

function lineOf({ stands, written, theirs, refused }: { [name in keyof Line]: Line[name] | undefined }): Line {
  return { ...(stands && { stands }), ...(written && { written }), ...(theirs && { theirs }), ...(refused && { refused }) };
}

function tidied(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').trim();
  return isRows(value) ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, tidied(each)])) : value;
}
