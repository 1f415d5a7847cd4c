import type { components } from '../../base/api/schema';
import { instantOf, today, type LocalDate } from '../../base/time/oslo';

export type Found = components['schemas']['FoundCopy'];
export type Change = components['schemas']['CopyChange'];
export type Away = components['schemas']['AwayCopy'];

/** What is known of a copy, as one writes it: nothing for what nobody says. */
export interface Form {
  state: Found['state'];
  wear: Found['wear'];
  insured: Found['insured'];
  owner: Found['owner']['kind'];
  ownerName: string;
  place: string;
  note: string;
}

export function formOf({ state, wear, insured, owner, place, note }: Found): Form {
  return { state, wear, insured, owner: owner.kind, ownerName: owner.name ?? '', place: place ?? '', note: note ?? '' };
}

/** As the service takes it; its size stays as it is. */
export function written({ variant }: Found, { state, wear, insured, owner, ownerName, place, note }: Form): Change {
  const name = ownerName.trim();
  return {
    ...(variant && { variant }),
    state,
    wear,
    insured,
    owner: { kind: owner, ...(owner !== 'municipality' && name && { name }) },
    ...(place.trim() && { place: place.trim() }),
    ...(note.trim() && { note: note.trim() }),
  };
}

/** The labels of those that work and have the same owner, this one too. */
export function alike({ label, owner }: Found, copies: readonly components['schemas']['Copy'][]): string[] {
  const others = copies.filter(
    (each) =>
      each.label !== label && each.state === 'working' && each.owner.kind === owner.kind && each.owner.name === owner.name,
  );
  return [label, ...others.map((each) => each.label)];
}

/** From the first of these days, or from now on, through the last of them. */
export function through(from: LocalDate, until: LocalDate, now = new Date()): { start?: string; end: string } {
  return { ...(from > today(now) && { start: instantOf(from, '00:00') }), end: instantOf(until, '24:00') };
}
