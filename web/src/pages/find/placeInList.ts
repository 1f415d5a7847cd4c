import { useEffect } from 'preact/hooks';

/** Keeps with this very address how far down the list one is, when a link in it is followed. */
export function keepPlace(): void {
  window.history.replaceState({ y: window.scrollY }, '');
}

/** Back leads to where one was in the list, once it is there again. */
export function usePlaceInList(there: boolean): void {
  useEffect(() => {
    const kept: unknown = (window.history.state as { y?: unknown } | null)?.y;
    if (there && typeof kept === 'number') window.scrollTo(0, kept);
  }, [there]);
}
