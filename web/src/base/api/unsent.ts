import { useEffect } from 'preact/hooks';
import { online } from '../browser/online';
import { useStore } from '../browser/store';
import { session } from '../session/session';
import { uploads, type Pending } from './upload';

/** An application's files that this phone has and the bucket has not: shown, and sent as soon as they can be. */
export function useUnsent(application: string, arrived: () => void): readonly Pending[] {
  const connected = useStore(online);
  const signedIn = useStore(session) !== undefined;
  const all = useStore(uploads.pending);
  useEffect(() => {
    // Also without a network: it stops at once, and whoever looks sees that it is here.
    if (signedIn) void uploads.resume(application, arrived);
  }, [application, connected, signedIn]);
  return all.filter((each) => each.application === application);
}
