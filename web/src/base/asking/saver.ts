import type { Outcome, Trouble } from '../api/outcome';
import { store, type Store } from '../browser/store';
import { accept, arrive, choose, confirm, underWay, write, type Line, type Standing, type Written } from './line';

/** What has become of a draft here. */
export interface Paper {
  lines: Readonly<Record<string, Line>>;
  /** How often the application had been changed when it was as it is shown here. */
  revision: number;
  /** How often it has been changed, as far as it is known: more when somebody else's change has not been read yet. */
  newest: number;
  /** When the service last said that it had stored something, in milliseconds since 1970. */
  savedAt: number | undefined;
  saving: boolean;
  /** Why what was written has not been sent: no network, no session, or something is broken. */
  trouble: Trouble | undefined;
  /** Whether what was written and is not stored lies on this phone. */
  kept: boolean;
}

/** What a draft has at the service. */
export interface Arrived {
  revision: number;
  answers?: Record<string, Standing>;
}

export interface Change {
  question: string;
  base?: unknown;
  unseen?: number;
  value?: unknown;
}

/** The ways out of here, so that nothing of this knows the network, the clock or where the phone keeps things. */
export interface Ways {
  put(change: Change): Promise<Outcome<{ revision: number; answer?: Standing }>>;
  /** What another has written to a question, as it stands in a refusal; nothing when that is not why it was refused. */
  overtaken(trouble: Trouble): Standing | 'gone' | undefined;
  /** Whether it may be sent as it is; what is wrong by itself waits here until it is mended. */
  fits(question: string, value: unknown): boolean;
  /** Keeps it on the phone, or forgets it; whether that succeeded. */
  keep(question: string, written: Written | undefined): boolean;
  /** What an earlier visit left on the phone. */
  left(): Record<string, Written>;
  now(): number;
}

export interface Saver {
  paper: Store<Paper>;
  /** Something was read of the service. */
  arrived(view: Arrived): void;
  write(question: string, value: unknown): void;
  choose(question: string, whose: 'mine' | 'theirs'): void;
  /** What was filled in for one has been looked at. */
  confirm(questions: readonly string[]): void;
  /** Whether something that was written is not sent before it is mended. */
  held(): boolean;
  /** Sends what has been written, now; done when all that can be is stored, or when something stands in the way. */
  flush(): Promise<void>;
}

/** So long after the last key it is sent, in milliseconds. */
export const PAUSE = 900;
/** And so long after it could not be. */
export const PATIENCE = 15_000;

/** Nobody has so many answers to send: a service that says the same for ever is not asked for ever. */
const MOST_ROUNDS = 300;

/** Saves a draft answer by answer: what is written lies on the phone at once, and is sent when one stops for a moment. */
export function saver(ways: Ways): Saver {
  const paper = store<Paper>({
    lines: Object.fromEntries(Object.entries(ways.left()).map(([question, written]) => [question, { written }])),
    revision: -1,
    newest: -1,
    savedAt: undefined,
    saving: false,
    trouble: undefined,
    kept: true,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;

  const tell = (part: Partial<Paper>) => paper.set({ ...paper.get(), ...part });
  const put = (question: string, line: Line, part: Partial<Paper> = {}) => {
    const before = paper.get();
    const kept = ways.keep(question, line.written);
    tell({ ...part, lines: { ...before.lines, [question]: line }, kept: line.written ? kept : before.kept });
  };
  const soon = (after: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), after);
  };

  function arrived({ revision, answers = {} }: Arrived): void {
    const before = paper.get();
    if (revision < before.newest) return;
    const lines = { ...before.lines };
    for (const question of new Set([...Object.keys(lines), ...Object.keys(answers)])) {
      lines[question] = arrive(lines[question] ?? {}, answers[question]);
      ways.keep(question, lines[question].written);
    }
    const last = Math.max(0, ...Object.values(answers).map(({ at }) => Date.parse(at)));
    tell({ lines, revision, newest: revision, savedAt: Math.max(last, before.savedAt ?? 0) || undefined });
    if (waiting(paper.get(), ways.fits).length) soon(0);
  }

  async function sendAll(): Promise<void> {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const [question] = waiting(paper.get(), ways.fits);
      if (question === undefined) return;
      const line = underWay(paper.get().lines[question] ?? {});
      const { value, base, unseen } = line.written ?? {};
      put(question, line, { saving: true });
      const result = await ways.put({ question, value, base, ...(unseen !== undefined && { unseen }) });
      const present = paper.get().lines[question] ?? {};
      if (result.kind === 'answered') {
        const { revision, answer } = result.data;
        const { revision: seen, newest } = paper.get();
        const own = answer?.count === present.stands?.count ? 0 : 1;
        put(question, accept(present, answer), {
          // More than one's own means that somebody else has changed something that is not shown.
          revision: revision <= seen + own ? Math.max(revision, seen) : seen,
          newest: Math.max(revision, newest),
          savedAt: ways.now(),
          trouble: undefined,
        });
        continue;
      }
      const theirs = ways.overtaken(result);
      if (theirs) {
        const now = theirs === 'gone' ? undefined : theirs;
        put(question, arrive(present, now));
      } else if (result.kind === 'refused') {
        put(question, { ...present, refused: result.problem.errors.map(({ message }) => message) });
      } else {
        tell({ trouble: result });
        if (result.kind !== 'sign-in') soon(PATIENCE);
        return;
      }
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    running ??= sendAll().finally(() => {
      running = undefined;
      tell({ saving: false });
    });
    return running;
  }

  return {
    paper,
    arrived,
    flush,
    held: () => Object.entries(paper.get().lines).some(([question, { written }]) => written && !ways.fits(question, written.value)),
    write(question, value) {
      put(question, write(paper.get().lines[question] ?? {}, value));
      soon(PAUSE);
    },
    confirm(questions) {
      for (const question of questions) put(question, confirm(paper.get().lines[question] ?? {}));
      soon(0);
    },
    choose(question, whose) {
      put(question, choose(paper.get().lines[question] ?? {}, whose));
      soon(0);
    },
  };
}

/** The questions whose answers are to be sent. */
export function waiting({ lines }: Paper, fits: Ways['fits']): string[] {
  return Object.entries(lines).flatMap(([question, { written, theirs, refused }]) =>
    written && !theirs && !refused && fits(question, written.value) ? [question] : [],
  );
}

/** Whether everything that was written is stored. */
export function stored({ lines }: Paper): boolean {
  return Object.values(lines).every(({ written }) => !written);
}

/** Whether somebody else has changed something that has not been read. */
export function behind({ revision, newest }: Paper): boolean {
  return newest > revision;
}
