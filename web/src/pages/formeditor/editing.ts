import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { get, send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { forNow } from '../../base/browser/kept';
import type { Form } from '../../base/forms/form';
import { same, withTheirs, type Clash } from '../../base/staff/merge';
import { begin, type Draft, type Others, type Working } from './begin';

/** What the service says of the draft that it has. */
type Judged = Pick<Draft, 'flaws' | 'minutes'>;

/** So long after the last key it is saved, in milliseconds. */
const PAUSE = 600;

/**
 * A form that is saved as one edits: what is not saved outlives a reload, what another has changed is taken in, and where both
 * have changed the same, one's own stands and theirs is told.
 */
export function useEditing(id: string, opened: Draft) {
  const place = `draft:form:${id}`;
  const [begun] = useState(() => begin(forNow.read<Working>(place), opened));
  const [working, setWorking] = useState(begun.working);
  const [judged, setJudged] = useState<Judged>(opened);
  const [others, setOthers] = useState<Others | undefined>(begun.others);
  const [savedAt, setSavedAt] = useState<Date>();
  const command = useCommand();
  const now = useRef(working);
  const refused = useRef<Form>(undefined);

  const keep = useCallback(
    (next: Working) => {
      now.current = next;
      forNow.write(place, same(next.form, next.base) ? undefined : next);
      setWorking(next);
    },
    [place],
  );
  const edit = useCallback((other: (form: Form) => Form) => keep({ ...now.current, form: other(now.current.form) }), [keep]);

  const takeIn = async () => {
    const answer = await get('/grants/forms/{form}', { values: { form: id } });
    if (answer.kind !== 'answered') return;
    const after = begin(now.current, answer.data);
    setJudged(answer.data);
    setOthers(after.others);
    refused.current = undefined;
    keep(after.working);
  };
  const save = () => {
    const { form, version } = now.current;
    refused.current = form;
    command.run(
      () => send('put', '/grants/forms/{form}', { values: { form: id }, body: written(form), etag: `"${version}"`, retries: 1 }),
      (answer) => {
        refused.current = undefined;
        setSavedAt(new Date());
        setJudged(answer);
        keep({ ...now.current, base: form, version: answer.version });
      },
      (trouble) => trouble.kind === 'refused' && trouble.problem.status === 412 && void takeIn(),
    );
  };
  const latest = useRef(save);
  latest.current = save;

  const saved = same(working.form, working.base);
  const busy = command.busy;
  useEffect(() => {
    // What was refused is sent again when it is another.
    if (saved || busy || refused.current === working.form) return;
    const later = setTimeout(() => latest.current(), PAUSE);
    return () => clearTimeout(later);
  }, [working, saved, busy]);
  useEffect(() => {
    const go = () => !same(now.current.form, now.current.base) && latest.current();
    window.addEventListener('online', go);
    return () => {
      window.removeEventListener('online', go);
      go();
    };
  }, []);

  return {
    form: working.form,
    version: working.version,
    edit,
    judged,
    saved,
    savedAt,
    command,
    save,
    others,
    /** What the other wrote, instead of one's own. */
    takeTheirs: (clash: Clash) => {
      edit((form) => withTheirs(form, clash));
      setOthers((before) => before && { clashes: before.clashes.filter((each) => each !== clash) });
    },
    seen: () => setOthers(undefined),
  };
}

/** What of a form staff write; its name and its version are the service's. */
function written({ pages, checks, texts }: Form): Draft['definition'] {
  return { pages, checks, texts } as unknown as Draft['definition'];
}
