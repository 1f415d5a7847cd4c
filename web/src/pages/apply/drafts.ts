import { useEffect, useState } from 'preact/hooks';
import { answered, isNotMine, useAnswer } from '../../base/api/answers';
import { send, type GetAnswer } from '../../base/api/client';
import { useMe } from '../../base/api/me';
import type { Outcome, Trouble } from '../../base/api/outcome';
import { useUnsent } from '../../base/api/unsent';
import type { Pending } from '../../base/api/upload';
import { onPhone, overtaken, useFlushing } from '../../base/asking/drafting';
import type { Standing } from '../../base/asking/line';
import { behind, saver, type Change, type Paper, type Saver } from '../../base/asking/saver';
import { store, useStore, type Store } from '../../base/browser/store';
import { judgeAnswer, type Form } from '../../base/forms/form';
import { session, signingOut } from '../../base/session/session';
import type { FileView } from '../../base/ui/FileField';

export type Application = GetAnswer<'/applications/{reference}'>;

/** What is attached to an application. */
export function attached(application: Application): readonly FileView[] {
  return application.files ?? [];
}

/** A draft that has been opened here: it stays while one goes from page to page, and when the session ends. */
interface Opened {
  application: Store<Application>;
  form: Store<Form | undefined>;
  saver: Saver;
  /** What was typed of which no number can be made, by its JSON pointer. */
  unclear: Store<Readonly<Record<string, string>>>;
  phone: ReturnType<typeof onPhone>;
}

export interface Draft {
  reference: string;
  application: Application;
  form: Form;
  paper: Paper;
  saver: Saver;
  /** Files that were chosen, and are on this phone alone. */
  unsent: readonly Pending[];
  unclear: { at(pointer: string): string | undefined; keep(pointer: string, typed: string | undefined): void; all: string[] };
  again: () => void;
}

/** In characters: a browser lets 64 kB go on when a page is left. */
const MOST_ALONG = 20_000;

const opened = new Map<string, Opened>();

signingOut.subscribe(() => opened.clear());

/** An application, and whatever of its draft is not stored yet; the trouble when there is nothing to show. */
export function useApplication(reference: string): { draft: Draft | undefined; trouble: Trouble | undefined; again: () => void } {
  const me = useMe();
  const signedIn = useStore(session) !== undefined;
  const found = useAnswer('/applications/{reference}', { values: { reference } }, { when: signedIn });
  const application = found.data;
  const here = opened.get(reference) ?? (application && me ? open(reference, application, me.subject) : undefined);
  const { id = '', version = 0 } = (here?.application.get() ?? application)?.form ?? {};
  const form = useAnswer(
    '/forms/{form}/{version}',
    { values: { form: id, version: String(version) } },
    { open: true, when: application !== undefined },
  );
  const unsent = useUnsent(reference, found.again);
  const [, draw] = useState(0);

  useEffect(() => {
    if (here && application) arrived(here, application);
  }, [application, here]);
  const isBehind = here !== undefined && behind(here.saver.paper.get());
  useEffect(() => {
    if (isBehind) found.again();
  }, [isBehind, application]);
  useEffect(() => {
    if (here && form.data) here.form.set(form.data as unknown as Form);
  }, [form.data, here]);
  useEffect(() => {
    if (!here) return;
    const stops = [here.application, here.form, here.saver.paper, here.unclear].map((each) => each.subscribe(() => draw((n) => n + 1)));
    return () => stops.forEach((stop) => stop());
  }, [here]);
  useFlushing(here?.saver, found.again);

  const definition = here?.form.get() ?? (form.data as unknown as Form | undefined);
  const trouble = found.trouble ?? form.trouble;
  if (!here || !definition || isNotMine(found.trouble)) return { draft: undefined, trouble, again: found.again };
  const draft: Draft = {
    reference,
    application: here.application.get(),
    form: definition,
    paper: here.saver.paper.get(),
    saver: here.saver,
    unsent,
    unclear: {
      at: (pointer) => here.unclear.get()[pointer],
      keep: (pointer, typed) => keepUnclear(here, pointer, typed),
      all: Object.keys(here.unclear.get()),
    },
    again: found.again,
  };
  return { draft, trouble, again: found.again };
}

/** What was just answered about an application, e.g. that it has been sent. */
export function tell(application: Application): void {
  answered('/applications/{reference}', { values: { reference: application.reference } }, application);
  const here = opened.get(application.reference);
  if (here) arrived(here, application);
}

/** What was asked before something was stored is older than what is here. */
function arrived(here: Opened, application: Application): void {
  if (application.revision < here.saver.paper.get().newest) return;
  here.application.set(application);
  here.saver.arrived(application);
}

function open(reference: string, application: Application, who: string): Opened {
  const form = store<Form | undefined>(undefined);
  const phone = onPhone(`apply:${reference}`, who);
  const asked = (question: string) => form.get()?.pages.flatMap(({ questions }) => questions).find(({ id }) => id === question);
  const here: Opened = {
    application: store(application),
    form,
    unclear: store(phone.typed()),
    phone,
    saver: saver({
      put: (change) => put(reference, change),
      overtaken,
      fits: (question, value) => {
        const known = asked(question);
        return value === undefined || !known || judgeAnswer(known, value, '').every(({ code }) => code === 'missing');
      },
      keep: phone.keep,
      left: phone.left,
      now: () => Date.now(),
    }),
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

async function put(reference: string, { question, base, unseen, value }: Change): Promise<Outcome<{ revision: number; answer?: Standing }>> {
  const result = await send('put', '/applications/{reference}/answers/{question}', {
    values: { reference, question },
    body: { ...(base !== undefined && { base }), ...(unseen !== undefined && { unseen }), ...(value !== undefined && { value }) },
    // The page may be on its way out; a browser takes so much along.
    keepalive: JSON.stringify([base, value]).length < MOST_ALONG,
  });
  if (result.kind !== 'answered') return result;
  const { answer } = result.data;
  const here = opened.get(reference);
  if (here) {
    // So that a page that opens without a network shows it.
    const before = here.application.get();
    const { [question]: _, ...others } = before.answers ?? {};
    const now = { ...before, answers: answer ? { ...others, [question]: answer } : others };
    answered('/applications/{reference}', { values: { reference } }, now);
    here.application.set(now);
  }
  return result;
}
