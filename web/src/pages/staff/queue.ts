import type { components } from '../../base/api/schema';
import { overdue } from '../../base/staff/wording';
import { t } from '../../base/texts/texts';
import { dateOf } from '../../base/time/oslo';

type Case = components['schemas']['QueuedCase'];

/** What waits for an answer, whatever it is about. */
export interface Entry {
  reference: string;
  kind: 'request' | 'claim' | 'loan' | 'help' | 'application' | 'appeal' | 'report' | 'backing';
  who: string;
  what: string;
  /** The first of the times that are asked for, and how many there are. */
  time?: { start: string; end: string; count: number };
  /** The premises, or where it is fetched. */
  place?: string;
  since: string;
  /** Whether it is the applicant who is waited for. */
  asked: boolean;
  /** Whether one may answer it. */
  mine: boolean;
}

export interface Filter {
  kind?: Entry['kind'] | undefined;
  place?: string | undefined;
  /** More than so many days. */
  waited?: number | undefined;
  conflict?: boolean | undefined;
  mine?: boolean | undefined;
  words?: string | undefined;
  order?: Order | undefined;
}

/** Waited longest, asked last, soonest in the calendar. */
export type Order = 'oldest' | 'newest' | 'soonest';

const DAY = 86_400_000;

export function entry({ kind, reference, party, subject, purpose, time, times, since, ...rest }: Case): Entry {
  const common = { reference, since, asked: rest.waitsForApplicant, mine: rest.mayDecide };
  const who = party.name ?? t('staff.private');
  if (kind === 'help') return { ...common, kind, who, what: t('queue.help', { scheme: subject, words: purpose ?? '' }) };
  if (kind === 'application' || kind === 'appeal') return { ...common, kind, who, what: t(`queue.${kind}`, { scheme: subject }) };
  if (kind === 'report') return { ...common, kind, who, what: t('queue.report', { scheme: subject }) };
  if (kind === 'backing') return { ...common, kind, who, what: t('queue.backing', { scheme: subject, words: purpose ?? '' }) };
  if (kind !== 'request' && kind !== 'loan') return { ...common, kind: 'claim', who, what: t(`queue.${kind}`) };
  return {
    ...common,
    kind,
    who,
    what: purpose ?? '',
    place: subject,
    ...(time && { time: { ...time, count: times } }),
  };
}

/** Those that ask for the same premises on the same day as others do: what one gets, may be at the cost of another. */
export function inConflict(entries: readonly Entry[]): ReadonlySet<string> {
  const groups = new Map<string, string[]>();
  for (const { reference, kind, time, place } of entries) {
    if (kind !== 'request' || !time || !place) continue;
    const key = `${place} ${dateOf(time.start)}`;
    groups.set(key, [...(groups.get(key) ?? []), reference]);
  }
  return new Set([...groups.values()].filter((each) => each.length > 1).flat());
}

/** What is shown, in the order that it is wanted. */
export function shown(
  entries: readonly Entry[],
  { kind, place, waited, conflict, mine, words, order = 'oldest' }: Filter,
  now = Date.now(),
): Entry[] {
  const rivals = inConflict(entries);
  const wanted = (words ?? '').toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const found = entries.filter(
    (each) =>
      (!kind || each.kind === kind) &&
      (!place || each.place === place) &&
      (!waited || now - Date.parse(each.since) > waited * DAY) &&
      (!conflict || rivals.has(each.reference)) &&
      (!mine || (each.mine && !each.asked)) &&
      wanted.every((word) => said(each).includes(word)),
  );
  return found.sort(ORDERS[order]);
}

function said({ who: whose, what, place, reference }: Entry): string {
  return [whose, what, place, reference].join(' ').toLocaleLowerCase();
}

const ORDERS: Record<Order, (one: Entry, other: Entry) => number> = {
  oldest: (one, other) => Date.parse(one.since) - Date.parse(other.since),
  newest: (one, other) => Date.parse(other.since) - Date.parse(one.since),
  // What is about no day can wait for what is.
  soonest: (one, other) => begins(one) - begins(other),
};

function begins({ time }: Entry): number {
  return time ? Date.parse(time.start) : Number.MAX_SAFE_INTEGER;
}

/** What is answered at the desk; the rest has pages of its own. */
const HERE: readonly Entry['kind'][] = ['request', 'claim', 'loan'];

/** Those before and after one, in the order shown; from an end there is nowhere further. */
export function beside(entries: readonly Entry[], reference: string | undefined) {
  const at = entries.findIndex((each) => each.reference === reference);
  const here = entries.filter((each) => HERE.includes(each.kind) && each.reference !== reference);
  return {
    at,
    before: at > 0 ? entries[at - 1] : undefined,
    after: at < 0 ? entries[0] : entries[at + 1],
    /**
     * The one to look at when this one is answered: from the top again after the last. Never one that has a page of its own: whoever
     * leaves the desk can take nothing back.
     */
    next: here.find((each) => entries.indexOf(each) > at) ?? here[0],
  };
}

/** Whether somebody has waited for more than a week for staff to answer. */
export function isLate({ since, asked }: Entry, now = Date.now()): boolean {
  return !asked && overdue(since, now);
}
