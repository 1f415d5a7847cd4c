import { forGood, OWN } from '../browser/kept';
import { store } from '../browser/store';

const SEEN = `${OWN}seen`;
/** So many are remembered as read; older ones are over. */
const MOST_SEEN = 100;

/** The news that has been read on this phone, by its keys. */
export const seenNews = store<readonly string[]>(forGood.read<string[]>(SEEN) ?? []);

export function putAway(key: string): void {
  const all = [key, ...seenNews.get()].slice(0, MOST_SEEN);
  forGood.write(SEEN, all);
  seenNews.set(all);
}
