import { useLayoutEffect, useRef } from 'preact/hooks';
import { forGood } from '../../base/browser/kept';
import { store } from '../../base/browser/store';

const CHOICE = 'keys';

/** Whether single keys act. Whoever speaks to their machine, or shakes, switches them off (WCAG 2.1.4). */
export const keysOn = store(forGood.read<boolean>(CHOICE) ?? true);

export function switchKeys(on: boolean): void {
  keysOn.set(on);
  forGood.write(CHOICE, on);
}

export type Keys = Partial<Record<string, (() => void) | undefined>>;

/** What a key that was pressed does; nothing where one types, chooses or reads a dialog. */
export function meant(pressed: KeyboardEvent, keys: Keys, on = keysOn.get()): (() => void) | undefined {
  const special = pressed.defaultPrevented || pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.repeat;
  if (!on || special || pressed.isComposing || isTyping(pressed.target)) return undefined;
  return keys[pressed.key.toLowerCase()];
}

/** Single keys that act anywhere on the page. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  // With what shows the key, and not a moment after it: no press is lost between two cases.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = meant(event, latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

const TYPES = 'textarea, select, [contenteditable], dialog, input:not([type=checkbox], [type=radio], [type=button])';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPES) !== null;
}
