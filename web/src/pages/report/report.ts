import { answered, isNotMine, useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import type { Outcome, Trouble } from '../../base/api/outcome';
import type { Standing } from '../../base/asking/line';
import { bodyOf, drafts, goesAlong, type Open } from '../../base/asking/opened';
import { stored, type Change } from '../../base/asking/saver';
import { useStore } from '../../base/browser/store';
import { session } from '../../base/session/session';
import { fits, type Report } from './accounts';

export interface Writing extends Omit<Open<Report>, 'whole'> {
  report: Report;
  again: () => void;
}

const reports = drafts<Report>({
  name: 'report',
  put,
  fits: (_, question, value) => fits(question, value),
});

/** A report, and whatever of it is not stored yet; the trouble when there is nothing to show. */
export function useReport(reference: string): { writing: Writing | undefined; trouble: Trouble | undefined; again: () => void } {
  const signedIn = useStore(session) !== undefined;
  const found = useAnswer('/applications/{reference}/report', { values: { reference } }, { when: signedIn });
  const here = reports.useOpen(reference, found);
  const { trouble, again } = found;
  if (!here || isNotMine(trouble)) return { writing: undefined, trouble, again };
  const { whole, ...written } = here;
  return { writing: { ...written, report: whole, again }, trouble, again };
}

/** First what is not stored yet, then all of it, as it is shown. Delivered again it is as it was. */
export async function deliver({ report: { reference }, saver: saving }: Writing): Promise<Outcome<Report>> {
  await saving.flush();
  const paper = saving.paper.get();
  if (!stored(paper)) return paper.trouble ?? { kind: 'unreached', mayHaveHappened: false };
  return send('post', '/applications/{reference}/report/deliver', { values: { reference }, body: { revision: paper.revision }, retries: 2 });
}

/** What was just answered. */
export function tell(report: Report): void {
  answered('/applications/{reference}/report', { values: { reference: report.reference } }, report);
  reports.tell(report.reference, report);
}

async function put(reference: string, change: Change): Promise<Outcome<{ revision: number; answer?: Standing }>> {
  return send('put', '/applications/{reference}/report/answers/{question}', {
    values: { reference, question: change.question },
    body: bodyOf(change),
    keepalive: goesAlong(change),
  });
}
