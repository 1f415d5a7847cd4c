import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { forGood, forNow } from '../browser/kept';
import { useStore } from '../browser/store';
import { session } from '../session/session';
import { language } from '../texts/texts';
import { get, url, type Asking, type GetAnswer, type GetPath } from './client';
import type { Trouble } from './outcome';

/** An answer that a page shows, and how fresh it is. */
export interface Shown<T> {
  /** The last answer to this very question, if there ever was one. */
  data: T | undefined;
  /** When it was given, in milliseconds since 1970. */
  asOf: number | undefined;
  loading: boolean;
  /** Why there is nothing newer. */
  trouble: Trouble | undefined;
  again(): void;
}

interface Kept<T> {
  at: number;
  data: T;
}

type State<T> = Omit<Shown<T>, 'again'> & { question: string };

const PREFIX = 'answer:';
const MOST_KEPT = 12;

/**
 * Asks the API, shows what was answered last meanwhile and when the network is away, and asks again when it is back.
 *
 * @param open whether the answer is the same for everybody, and may stay on the phone
 * @param when whether to ask at all yet
 */
export function useAnswer<P extends GetPath>(
  path: P,
  asking: Asking<P>,
  { open = false, when = true }: { open?: boolean; when?: boolean } = {},
): Shown<GetAnswer<P>> {
  const tongue = useStore(language);
  const who = useStore(session)?.token;
  const question = url(path, asking);
  const name = `${PREFIX}${tongue}:${question}`;
  const keeper = open ? forGood : forNow;
  const [state, setState] = useState<State<GetAnswer<P>>>({ ...begin(keeper.read(name)), question: name });
  const [round, setRound] = useState(0);
  const latest = useRef(asking);
  latest.current = asking;

  useEffect(() => {
    if (!when) return;
    let overtaken = false;
    const kept = keeper.read<Kept<GetAnswer<P>>>(name);
    setState((before) => ({ ...(before.question === name ? before : begin(kept)), loading: true, question: name }));
    void get(path, latest.current, { open }).then((result) => {
      if (overtaken) return;
      if (result.kind === 'answered') {
        const at = Date.now();
        keep(keeper, name, { at, data: result.data });
        setState({ data: result.data, asOf: at, loading: false, trouble: undefined, question: name });
      } else if (isNotMine(result)) {
        keeper.write(name, undefined);
        setState({ ...begin(undefined), loading: false, trouble: result, question: name });
      } else {
        setState((before) => ({ ...before, loading: false, trouble: result }));
      }
    });
    return () => {
      overtaken = true;
    };
  }, [name, round, open ? '' : who, when]);

  const again = useCallback(() => setRound((before) => before + 1), []);
  useEffect(() => {
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [again]);
  // Until the effect has run, what stands in the state belongs to the question before.
  const shown = state.question === name ? state : begin(keeper.read<Kept<GetAnswer<P>>>(name));
  return { ...shown, again };
}

/** Keeps what a command answered, as the answer to the question that a page asks next. */
export function answered<P extends GetPath>(path: P, asking: Asking<P>, data: GetAnswer<P>): void {
  keep(forNow, `${PREFIX}${language.get()}:${url(path, asking)}`, { at: Date.now(), data });
}

/** What is there no longer, or no longer one's to see, is not shown as it was. */
export function isNotMine(trouble: Trouble | undefined): boolean {
  return trouble?.kind === 'refused' && (trouble.status === 403 || trouble.status === 404);
}

function begin<T>(kept: Kept<T> | undefined): Omit<Shown<T>, 'again'> {
  return { data: kept?.data, asOf: kept?.at, loading: true, trouble: undefined };
}

/** Keeps an answer, and lets go of the oldest. */
function keep<T>(keeper: typeof forGood, name: string, answer: Kept<T>): void {
  keeper.write(name, answer);
  const all = keeper.names(PREFIX).map((each) => ({ each, at: keeper.read<Kept<unknown>>(each)?.at ?? 0 }));
  all.sort((one, other) => other.at - one.at);
  all.slice(MOST_KEPT).forEach(({ each }) => keeper.write(each, undefined));
}
