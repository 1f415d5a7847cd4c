import { useEffect } from 'preact/hooks';
import { forNow } from '../browser/kept';
import { store, useStore } from '../browser/store';
import { session } from '../session/session';
import { get } from './client';
import type { components } from './schema';

export type Me = components['schemas']['Me'];
export type AssociationRole = components['schemas']['AssociationRole'];
export type StaffRole = components['schemas']['StaffRole'];
export type HeldRole = components['schemas']['HeldRole'];

const KEPT = 'me';

const kept = forNow.read<{ token: string; me: Me }>(KEPT);
const me = store<Me | undefined>(kept?.token === session.get()?.token ? kept?.me : undefined);
let asked: string | undefined;
/** One more with each question and each telling: an answer that something newer has overtaken is not heard. */
let turn = 0;

session.subscribe(() => {
  if (session.get()) return;
  forNow.write(KEPT, undefined);
  me.set(undefined);
});

/** Who I am to the municipality; nothing when nobody is signed in, and until it is known. Asked once a session. */
export function useMe(): Me | undefined {
  const token = useStore(session)?.token;
  useEffect(() => {
    if (token !== asked) void askAgain();
  }, [token]);
  return useStore(me);
}

/** What was just answered about oneself. */
export function tellMe(known: Me): void {
  turn++;
  const token = session.get()?.token;
  if (token) forNow.write(KEPT, { token, me: known });
  me.set(known);
}

/** Offices have changed, or may have. */
export async function askAgain(): Promise<void> {
  const token = session.get()?.token;
  asked = token;
  if (!token) return;
  const mine = ++turn;
  const result = await get('/me');
  if (asked !== token || turn !== mine) return;
  if (result.kind === 'answered') tellMe(result.data);
  // What could not be asked now is asked by the next page.
  else if (!me.get()) asked = undefined;
}

/** Whether somebody may do for an association what these of its offices, or these staff roles, may do. */
export function holds(
  known: Me | undefined,
  association: string,
  offices: readonly AssociationRole[] | 'any',
  staff: readonly StaffRole[],
): boolean {
  const held = known?.memberships.find((each) => each.association === association)?.roles ?? [];
  return held.some((role) => offices === 'any' || offices.includes(role)) || onStaff(known, staff);
}

/** Whether somebody may change what everybody may know of an association. */
export function mayChange(known: Me | undefined, association: string): boolean {
  return holds(known, association, ['leader'], ['administrator', 'caseworker', 'coordinator']);
}

export function onStaff(known: Me | undefined, roles: readonly StaffRole[]): boolean {
  return known?.staff.some(({ role }) => roles.includes(role)) ?? false;
}
