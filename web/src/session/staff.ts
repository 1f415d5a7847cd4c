import { useEffect } from 'preact/hooks';
import { get } from '../api/client';
import { forNow } from '../app/kept';
import { store, useStore } from '../app/store';
import { useMe } from './me';
import { session } from './session';

interface Seen {
  expires: number;
  queue: boolean;
}

const SEEN = 'staff';
const seen = store<Seen | undefined>(forNow.read<Seen>(SEEN));
let asking: number | undefined;

/** Whether whoever is signed in works for the municipality: as `me` has it, or else whether the queue is open to them. */
export function useStaff(): boolean {
  const me = useMe();
  const expires = useStore(session)?.expires;
  const answer = useStore(seen);
  useEffect(() => {
    if (!me && expires !== undefined && seen.get()?.expires !== expires) void ask(expires);
  }, [me, expires]);
  if (me) return me.staff.length > 0;
  return expires !== undefined && answer?.expires === expires && answer.queue;
}

async function ask(expires: number): Promise<void> {
  if (asking === expires) return;
  asking = expires;
  const { kind } = await get('/requests');
  asking = undefined;
  if (kind !== 'answered' && kind !== 'refused') return;
  const answer = { expires, queue: kind === 'answered' };
  forNow.write(SEEN, answer);
  seen.set(answer);
}
