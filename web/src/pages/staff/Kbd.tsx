import { useStore } from '../../base/browser/store';
import { keysOn } from './keys';

/** A key, where it acts; for the eye, since whoever hears it is told by the button itself. */
export function Kbd({ of }: { of: string }) {
  return useStore(keysOn) ? <kbd aria-hidden="true">{of}</kbd> : null;
}
