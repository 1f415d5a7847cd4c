import { useCallback, useState } from 'preact/hooks';
import { forNow } from '../browser/kept';

interface Kept<T> {
  key: string;
  value: T;
}

/** What somebody is filling in. */
export interface Draft<T> {
  value: T;
  /** The Idempotency-Key, made when the form was opened: sending the form twice does it once. */
  key: string;
  change(part: Partial<T>): void;
  /** It has been done: the next time the form opens, it is a new one. */
  done(): void;
}

/**
 * A form that outlives reloading the page, losing the network and signing in.
 *
 * @param name of the form and of what it is about, e.g. `book:hall:2026-12-11T18:00`
 */
export function useDraft<T extends object>(name: string, empty: T): Draft<T> {
  const place = `draft:${name}`;
  const [kept, setKept] = useState<Kept<T>>(() => {
    const found = forNow.read<Kept<T>>(place) ?? { key: crypto.randomUUID(), value: empty };
    forNow.write(place, found);
    return found;
  });
  const change = useCallback(
    (part: Partial<T>) =>
      setKept((before) => {
        const after = { ...before, value: { ...before.value, ...part } };
        forNow.write(place, after);
        return after;
      }),
    [place],
  );
  const done = useCallback(() => forNow.write(place, undefined), [place]);
  return { value: kept.value, key: kept.key, change, done };
}
