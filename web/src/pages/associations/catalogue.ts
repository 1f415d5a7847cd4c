import type { GetQuery } from '../../api/client';
import type { components } from '../../api/schema';

export type Card = components['schemas']['AssociationCard'];
export type Field = components['schemas']['Field'];
export type Ages = components['schemas']['Ages'];

export const AGES: readonly Ages[] = ['children', 'youth', 'adults', 'seniors'];
export const FIELDS: readonly Field[] = [
  'culture',
  'sport',
  'recreation',
  'education',
  'health',
  'social',
  'environment',
  'community',
  'rights',
  'philanthropy',
  'international',
  'faith',
  'work',
  'other',
];

/** What is looked for. Nothing chosen is an empty text. */
export interface Search {
  words: string;
  field: Field | '';
  ages: Ages | '';
  place: string;
}

/** A search as the address has it; what is no choice is none. */
export function read(query: URLSearchParams): Search {
  const [field, ages] = [query.get('field'), query.get('ages')];
  return {
    words: query.get('words') ?? '',
    field: FIELDS.find((each) => each === field) ?? '',
    ages: AGES.find((each) => each === ages) ?? '',
    place: query.get('place') ?? '',
  };
}

export function question({ words, field, ages, place }: Search): NonNullable<GetQuery<'/associations'>> {
  return {
    ...(words.trim() && { words: words.trim() }),
    ...(field && { field }),
    ...(ages && { ages }),
    ...(place && { place }),
  };
}

/** The choices that leave something of what was found, and what is chosen already. */
export function offers(cards: readonly Card[], { field, ages, place }: Search) {
  const fields = new Set([...cards.flatMap((card) => card.fields), field]);
  const all = new Set([...cards.flatMap((card) => card.ages), ages]);
  const places = new Set([...cards.flatMap((card) => card.places), place]);
  places.delete('');
  return {
    fields: FIELDS.filter((each) => fields.has(each)),
    ages: AGES.filter((each) => all.has(each)),
    places: [...places].sort((one, other) => one.localeCompare(other, 'nb')),
  };
}
