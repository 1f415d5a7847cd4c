import type { GetAnswer, GetQuery } from '../../base/api/client';
import { FIELDS, type Field } from '../../base/api/fields';
import type { components } from '../../base/api/schema';

export type Facets = GetAnswer<'/associations/facets'>;
export type Card = components['schemas']['AssociationCard'];
export type Ages = components['schemas']['Ages'];

export const AGES: readonly Ages[] = ['children', 'youth', 'adults', 'seniors'];

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

/** Something to choose, and how many associations it leaves, where that is known. */
export interface Offer<T extends string> {
  value: T;
  count: number | undefined;
}

/**
 * The choices that leave something, and what is chosen already.
 *
 * @param cards what was found
 * @param all whether nothing was found beside them
 * @param facets what the whole catalogue has; of use where nothing else narrows the search
 */
export function offers(cards: readonly Card[], all: boolean, search: Search, facets: Facets | undefined) {
  const chosen = [search.words.trim(), search.field, search.ages, search.place].filter(Boolean).length;
  const offered = <T extends string>(
    choice: T | '',
    has: Facets['places'] | undefined,
    each: (card: Card) => readonly T[],
  ): Map<string, number | undefined> => {
    const alone = chosen === (choice ? 1 : 0);
    const counts = new Map<string, number | undefined>();
    if (has && alone) has.forEach(({ value, count }) => counts.set(value, count));
    // What was found with one choice tells nothing of how many the others would leave.
    else {
      const known = all && !choice;
      cards.flatMap(each).forEach((value) => counts.set(value, known ? 1 + (counts.get(value) ?? 0) : undefined));
    }
    if (choice && !counts.has(choice)) counts.set(choice, undefined);
    return counts;
  };
  const fields = offered(search.field, facets?.fields, (card) => card.fields);
  const ages = offered(search.ages, facets?.ages, (card) => card.ages);
  const places = offered(search.place, facets?.places, (card) => card.places);
  return {
    fields: FIELDS.filter((each) => fields.has(each)).map((value) => ({ value, count: fields.get(value) })),
    ages: AGES.filter((each) => ages.has(each)).map((value) => ({ value, count: ages.get(value) })),
    places: [...places]
      .map(([value, count]) => ({ value, count }))
      .sort((one, other) => one.value.localeCompare(other.value, 'nb')),
  };
}
