import { useEffect } from 'preact/hooks';
import { get, type GetPath } from '../api/client';
import { store, useStore } from '../app/store';
import { session } from './session';

export type StaffRole = 'administrator' | 'caseworker' | 'caretaker' | 'coordinator' | 'reader';

/** Who is signed in, by the municipality's own data. */
export interface Me {
  introduced: boolean;
  subject: string;
  id?: string;
  name?: string;
  memberships: { association: string; associationName?: string; roles: string[] }[];
  staff: { role: StaffRole; area?: string }[];
}

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
  const result = await get('/me' as GetPath);
  if (asked === token && result.kind === 'answered') known.set(result.data as unknown as Me);
}
