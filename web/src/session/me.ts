import { useEffect } from 'preact/hooks';
import { get, type GetPath } from '../api/client';
import type { Outcome } from '../api/outcome';
import { forNow } from '../app/kept';
import { store, useStore } from '../app/store';
import { session } from './session';

export type AssociationRole = 'leader' | 'booker' | 'applicant' | 'treasurer';
export type StaffRole = 'administrator' | 'caseworker' | 'caretaker' | 'coordinator' | 'reader';

export interface Membership {
  association: string;
  associationName?: string;
  roles: AssociationRole[];
}

/** What the municipality knows of whoever is signed in. */
export interface Me {
  /** Whether they have told who they are. */
  introduced: boolean;
  subject: string;
  id?: string;
  name?: string;
  email?: string;
  phone?: string;
  language?: string;
  memberships: Membership[];
  staff: { role: StaffRole; area?: string }[];
  closeTo: { association: string; associationName?: string }[];
}

const KEPT = 'me';

const kept = forNow.read<{ token: string; me: Me }>(KEPT);
const me = store<Me | undefined>(kept?.token === session.get()?.token ? kept?.me : undefined);
let asked: string | undefined;

session.subscribe(() => {
  if (session.get()) return;
  forNow.write(KEPT, undefined);
  me.set(undefined);
});

/** Who I am to the municipality; nothing when nobody is signed in, and until it is known. Asked once a session. */
export function useMe(): Me | undefined {
  const token = useStore(session)?.token;
  useEffect(() => {
    if (!token || asked === token) return;
    asked = token;
    void ask().then((known) => {
      if (session.get()?.token !== token) return;
      // What could not be asked now is asked by the next page.
      if (!known) asked = undefined;
      else {
        forNow.write(KEPT, { token, me: known });
        me.set(known);
      }
    });
  }, [token]);
  return useStore(me);
}

async function ask(): Promise<Me | undefined> {
  const result = (await get('/me' as GetPath)) as Outcome<unknown>;
  return result.kind === 'answered' ? (result.data as Me) : undefined;
}
