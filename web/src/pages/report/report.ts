import { useEffect, useState } from 'preact/hooks';
import { answered, isNotMine, useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import { useMe } from '../../base/api/me';
import type { Outcome, Trouble } from '../../base/api/outcome';
import { onPhone, overtaken, useFlushing } from '../../base/asking/drafting';
import type { Standing } from '../../base/asking/line';
import { behind, saver, stored, type Change, type Paper, type Saver } from '../../base/asking/saver';
import { store, useStore, type Store } from '../../base/browser/store';
import { session, signingOut } from '../../base/session/session';
import { fits, type Report } from './accounts';

/** A report that has been opened here: it stays while one looks at something else, and when the session ends. */
interface Opened {
  report: Store<Report>;
  saver: Saver;
  unclear: Store<Readonly<Record<string, string>>>;
  phone: ReturnType<typeof onPhone>;
}

export interface Writing {
  report: Report;
  paper: Paper;
  saver: Saver;
  unclear: { at(pointer: string): string | undefined; keep(pointer: string, typed: string | undefined): void; all: string[] };
  again: () => void;
}

/** In characters: a browser lets 64 kB go on when a page is left. */
const MOST_ALONG = 20_000;

const opened = new Map<string, Opened>();

signingOut.subscribe(() => opened.clear());

/** A report, and whatever of it is not stored yet; the trouble when there is nothing to show. */
export function useReport(reference: string): { writing: Writing | undefined; trouble: Trouble | undefined; again: () => void } {
  const me = useMe();
  const signedIn = useStore(session) !== undefined;
  const found = useAnswer('/applications/{reference}/report', { values: { reference } }, { when: signedIn });
  const report = found.data;
  const here = opened.get(reference) ?? (report && me ? open(reference, report, me.subject) : undefined);
  const [, draw] = useState(0);
  useEffect(() => {
    if (here && report) arrived(here, report);
  }, [report, here]);
  const isBehind = here !== undefined && behind(here.saver.paper.get());
  useEffect(() => {
    if (isBehind) found.again();
  }, [isBehind, report]);
  useEffect(() => {
    if (!here) return;
    const stops = [here.report, here.saver.paper, here.unclear].map((each) => each.subscribe(() => draw((n) => n + 1)));
    return () => stops.forEach((stop) => stop());
  }, [here]);
  useFlushing(here?.saver, found.again);
  if (!here || isNotMine(found.trouble)) return { writing: undefined, trouble: found.trouble, again: found.again };
  const writing: Writing = {
    report: here.report.get(),
    paper: here.saver.paper.get(),
    saver: here.saver,
    unclear: {
      at: (pointer) => here.unclear.get()[pointer],
      keep: (pointer, typed) => keepUnclear(here, pointer, typed),
      all: Object.keys(here.unclear.get()),
    },
    again: found.again,
  };
  return { writing, trouble: found.trouble, again: found.again };
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
  const here = opened.get(report.reference);
  if (here) arrived(here, report);
}

/** What was asked before something was stored is older than what is here. */
function arrived(here: Opened, report: Report): void {
  if (report.revision < here.saver.paper.get().newest) return;
  here.report.set(report);
  here.saver.arrived(report);
}

function open(reference: string, report: Report, who: string): Opened {
  const phone = onPhone(`report:${reference}`, who);
  const here: Opened = {
    report: store(report),
    unclear: store(phone.typed()),
    phone,
    saver: saver({ put: (change) => put(reference, change), overtaken, fits, keep: phone.keep, left: phone.left, now: () => Date.now() }),
  };
  opened.set(reference, here);
  return here;
}

function keepUnclear({ unclear, phone }: Opened, pointer: string, typed: string | undefined): void {
  const { [pointer]: before, ...others } = unclear.get();
  if (before === typed) return;
  const now = typed === undefined ? others : { ...others, [pointer]: typed };
  phone.keepTyped(now);
  unclear.set(now);
}

async function put(reference: string, { question, base, value }: Change): Promise<Outcome<{ revision: number; answer?: Standing }>> {
  return send('put', '/applications/{reference}/report/answers/{question}', {
    values: { reference, question },
    body: { ...(base !== undefined && { base }), ...(value !== undefined && { value }) },
    // The page may be on its way out; a browser takes so much along.
    keepalive: JSON.stringify([base, value]).length < MOST_ALONG,
  });
}
