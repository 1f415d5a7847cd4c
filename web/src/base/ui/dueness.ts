import type { GetAnswer } from '../api/client';
import { plusDays, today } from '../time/oslo';

type Application = GetAnswer<'/applications'>['applications'][number];
type Reporting = NonNullable<Application['report']>;

/** How far a report has come, as people are told: what is due soon is another word than what is late. */
export type Dueness = 'due' | 'soon' | 'overdue' | 'more' | 'delivered' | 'accepted';

/** So many days before the last one it is due soon. */
const SOON = 30;

export function dueness({ state, due, overdue }: Reporting, now = today()): Dueness {
  if (state === 'delivered' || state === 'accepted') return state;
  if (overdue || due < now) return 'overdue';
  if (state === 'more-asked') return 'more';
  return due <= plusDays(now, SOON) ? 'soon' : 'due';
}

/** Whether whoever got the money has to do something about it now. */
export function isPressing(report: Reporting | undefined, now = today()): boolean {
  return report !== undefined && ['soon', 'overdue', 'more'].includes(dueness(report, now));
}

/** Whether what was granted is to be accepted, and nobody has answered. */
export function isOffered({ decision }: Pick<Application, 'decision'>): boolean {
  return decision?.offer?.answer === 'awaited';
}

/** Whether it has not come, or not all of it. */
export function isOwed(report: Reporting | undefined): boolean {
  return report !== undefined && report.state !== 'delivered' && report.state !== 'accepted';
}
