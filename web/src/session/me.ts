import { useEffect } from 'preact/hooks';
import { get } from '../api/client';
import type { components } from '../api/schema';
import { store, useStore } from '../app/store';
import { session } from './session';

/** Who is signed in, by the municipality's own data. */
export type Me = components['schemas']['Me'];

const known = store<Me | undefined>(undefined);
let asked: string | undefined;

/** Nothing while it is not known: nobody signed in, no answer yet, or none to be had. */
export function useMe(): Me | undefined {
  const token = useStore(session)?.token;
  useEffect(() => {
    if (token !== asked) void ask(token);
  }, [token]);
  return useStore(known);
}

async function ask(token: string | undefined): Promise<void> {
  asked = token;
  known.set(undefined);
  if (!token) return;
  const result = await get('/me');
  if (asked === token && result.kind === 'answered') known.set(result.data);
}
