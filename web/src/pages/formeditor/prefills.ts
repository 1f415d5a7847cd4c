import type { Type } from './definition';

/** What is known of the applicant, and which kinds of question it answers. */
const KNOWN = {
  'association.name': ['text'],
  'association.organisationNumber': ['text'],
  'association.account': ['text'],
  'association.officers': ['text', 'lines'],
  'association.members': ['number'],
  'association.email': ['text'],
  'association.phone': ['text'],
  'person.name': ['text'],
  'person.email': ['text'],
  'person.phone': ['text'],
  'booked.hours': ['number'],
  'booked.times': ['number'],
} as const satisfies Record<string, readonly Type[]>;

/** What can be answered as it was the year before. */
const AGAIN: readonly Type[] = ['text', 'lines', 'place', 'contact', 'yes-no', 'choice', 'choices', 'number', 'amount', 'table'];

export type Prefill = keyof typeof KNOWN | 'lastYear';

/** From what we know a question of this kind can be filled in. */
export function prefills(type: Type): Prefill[] {
  const all = Object.entries(KNOWN) as [Prefill, readonly Type[]][];
  const known = all.filter(([, types]) => types.includes(type)).map(([name]) => name);
  return AGAIN.includes(type) ? [...known, 'lastYear'] : known;
}

/** As it stands in the form: last year's answer is that to the same question. */
export function prefillOf(chosen: Prefill, id: string): string {
  return chosen === 'lastYear' ? `lastYear.${id}` : chosen;
}

export function chosenOf(prefill: string | undefined): Prefill | undefined {
  return prefill?.startsWith('lastYear.') ? 'lastYear' : (prefill as Prefill | undefined);
}
