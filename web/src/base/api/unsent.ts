import { useEffect, useRef } from 'preact/hooks';
import { online } from '../browser/online';
import { useStore } from '../browser/store';
import { session } from '../session/session';
import { uploads, type Pending } from './upload';

/**
 * An application's files that this phone has and the bucket has not: shown, and sent as soon as they can be.
 *
 * @param arrived one of them is here no longer, whichever page had begun to send it
 */
export function useUnsent(application: string, arrived: () => void): readonly Pending[] {
  const connected = useStore(online);
  const signedIn = useStore(session) !== undefined;
  const unsent = useStore(uploads.pending).filter((each) => each.application === application);
  const before = useRef(unsent.length);
  useEffect(() => {
    // Also without a network: it stops at once, and whoever looks sees that it is here.
    if (signedIn) void uploads.resume(application, () => undefined);
  }, [application, connected, signedIn]);
  useEffect(() => {
    if (unsent.length < before.current) arrived();
    before.current = unsent.length;
  }, [unsent.length]);
  return unsent;
}
