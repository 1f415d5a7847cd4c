import { useCallback, useEffect } from 'preact/hooks';
import { get } from '../../base/api/client';
import type { Trouble } from '../../base/api/outcome';
import { store, useStore } from '../../base/browser/store';
import { session } from '../../base/session/session';
import { language } from '../../base/texts/texts';
import { entry, type Entry } from './queue';

/** The queue as far as it has come; every page of the desk sees the same one. */
interface Waiting {
  entries: readonly Entry[] | undefined;
  loading: boolean;
  /** Whether there is more than one looks through at once. */
  more: boolean;
  trouble: Trouble | undefined;
}

/** So many pages are fetched, one after the other. */
const MOST_PAGES = 12;

const NOTHING: Waiting = { entries: undefined, loading: false, more: false, trouble: undefined };
const waiting = store(NOTHING);
/** One more with each time it is asked for: an answer that something newer has overtaken is not heard. */
let round = 0;

session.subscribe(() => session.get() ?? waiting.set(NOTHING));

/** All that waits for an answer, to be narrowed and put in order here; what was there last is shown meanwhile. */
export function useWaiting() {
  const now = useStore(waiting);
  const tongue = useStore(language);
  const who = useStore(session)?.token;
  const again = useCallback(() => void ask(), []);
  useEffect(again, [again, tongue, who]);
  useEffect(() => {
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [again]);
  return { ...now, again };
}

async function ask(): Promise<void> {
  const mine = ++round;
  waiting.set({ ...waiting.get(), loading: true });
  const entries: Entry[] = [];
  let cursor: string | undefined;
  let pages = 0;
  do {
    const result = await get('/queue', { query: { ...(cursor && { cursor }) } });
    if (mine !== round) return;
    if (result.kind !== 'answered') {
      waiting.set({ ...waiting.get(), loading: false, trouble: result });
      return;
    }
    entries.push(...result.data.cases.map(entry));
    cursor = result.data.cursor;
  } while (cursor && ++pages < MOST_PAGES);
  waiting.set({ entries, loading: false, more: cursor !== undefined, trouble: undefined });
}
