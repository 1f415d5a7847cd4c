import type { GetAnswer } from '../api/client';
import { isRows, same } from './values';

type Application = GetAnswer<'/applications/{reference}'>;

/** An association that was asked to take part, as the service has it. */
export type Partner = NonNullable<Application['partners']>[number];

/** A row of the answer about partners, as far as it is written. */
export interface PartnerRow {
  /** One from here, by its id; or somebody else by name. */
  association?: string;
  name?: string;
  does?: string;
  /** In øre. */
  share?: number;
}

/** How it stands with a partner; `unasked` has not been told, and `elsewhere` is nobody who could confirm here. */
export type Standing = Partner['standing'] | 'unasked' | 'elsewhere';

export function partnersOf(application: Application): readonly Partner[] {
  return application.partners ?? [];
}

/** The rows by their names, in the order that they were added. */
export function partnerRows(value: unknown): [string, PartnerRow][] {
  return isRows(value) ? (Object.entries(value) as [string, PartnerRow][]).sort(([one], [other]) => (one < other ? -1 : 1)) : [];
}

/** How it stands with what is written here, stored or not: what was confirmed is that very text and share. */
export function standingOf({ association, does = '', share }: PartnerRow, partners: readonly Partner[]): Standing {
  if (association === undefined) return 'elsewhere';
  const partner = partners.find((each) => each.association === association);
  if (!partner) return 'unasked';
  if (partner.declined || !partner.confirmed) return partner.standing;
  return same([does.trim(), share], [partner.confirmed.does.trim(), partner.confirmed.share]) ? 'confirmed' : 'changed';
}

/** Those from here who have not confirmed what stands there. */
export function unconfirmed(value: unknown, partners: readonly Partner[]): PartnerRow[] {
  return partnerRows(value)
    .map(([, row]) => row)
    .filter((row) => row.association !== undefined && standingOf(row, partners) !== 'confirmed');
}
