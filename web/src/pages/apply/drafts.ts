import { useEffect } from 'preact/hooks';
import { answered, isNotMine, useAnswer } from '../../base/api/answers';
import { send, type GetAnswer } from '../../base/api/client';
import type { Outcome, Trouble } from '../../base/api/outcome';
import { useUnsent } from '../../base/api/unsent';
import type { Pending } from '../../base/api/upload';
import type { Standing } from '../../base/asking/line';
import { bodyOf, drafts, goesAlong, type Open } from '../../base/asking/opened';
import type { Change } from '../../base/asking/saver';
import { useStore } from '../../base/browser/store';
import { judgeAnswer, type Form } from '../../base/forms/form';
import { session, signingOut } from '../../base/session/session';
import type { FileView } from '../../base/ui/FileField';

export type Application = GetAnswer<'/applications/{reference}'>;

/** What is attached to an application. */
export function attached(application: Application): readonly FileView[] {
  return application.files ?? [];
}

export interface Draft extends Omit<Open<Application>, 'whole'> {
  reference: string;
  application: Application;
  form: Form;
  /** Files that were chosen, and are on this phone alone. */
  unsent: readonly Pending[];
  again: () => void;
}

/** The forms of those that are open here, by reference. */
const forms = new Map<string, Form>();

signingOut.subscribe(() => forms.clear());

const applications = drafts<Application>({
  name: 'apply',
  put,
  fits: (reference, question, value) => {
    const known = forms
      .get(reference)
      ?.pages.flatMap(({ questions }) => questions)
      .find(({ id }) => id === question);
    return value === undefined || !known || judgeAnswer(known, value, '').every(({ code }) => code === 'missing');
  },
});

/** An application, and whatever of its draft is not stored yet; the trouble when there is nothing to show. */
export function useApplication(reference: string): { draft: Draft | undefined; trouble: Trouble | undefined; again: () => void } {
  const signedIn = useStore(session) !== undefined;
  const found = useAnswer('/applications/{reference}', { values: { reference } }, { when: signedIn });
  const here = applications.useOpen(reference, found);
  const { id = '', version = 0 } = (here?.whole ?? found.data)?.form ?? {};
  const form = useAnswer(
    '/forms/{form}/{version}',
    { values: { form: id, version: String(version) } },
    { open: true, when: found.data !== undefined },
  );
  const unsent = useUnsent(reference, found.again);
  const answeredForm = form.data as unknown as Form | undefined;
  useEffect(() => {
    if (answeredForm) forms.set(reference, answeredForm);
  }, [answeredForm, reference]);

  const definition = answeredForm ?? forms.get(reference);
  const trouble = found.trouble ?? form.trouble;
  const { again } = found;
  if (!here || !definition || isNotMine(found.trouble)) return { draft: undefined, trouble, again };
  const { whole, ...written } = here;
  return { draft: { ...written, reference, application: whole, form: definition, unsent, again }, trouble, again };
}

/** What was just answered about an application, e.g. that it has been sent. */
export function tell(application: Application): void {
  answered('/applications/{reference}', { values: { reference: application.reference } }, application);
  applications.tell(application.reference, application);
}

async function put(reference: string, change: Change): Promise<Outcome<{ revision: number; answer?: Standing }>> {
  const { question } = change;
  const result = await send('put', '/applications/{reference}/answers/{question}', {
    values: { reference, question },
    body: bodyOf(change),
    keepalive: goesAlong(change),
  });
  if (result.kind !== 'answered') return result;
  const { answer } = result.data;
  const now = applications.become(reference, (before) => {
    const { [question]: _, ...others } = before.answers ?? {};
    return { ...before, answers: answer ? { ...others, [question]: answer } : others };
  });
  // So that a page that opens without a network shows it.
  if (now) answered('/applications/{reference}', { values: { reference } }, now);
  return result;
}
