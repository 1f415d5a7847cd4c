import { expect, it } from 'vitest';
import { offers, question, read, type Card, type Facets, type Search } from './catalogue';

const choir: Card = { id: 'a', name: 'Kor', fields: ['culture'], ages: ['adults'], places: ['Øyane'], welcomesMembers: true };
const scouts: Card = { id: 'b', name: 'Speidere', fields: ['recreation'], ages: ['children'], places: ['Åsen'], welcomesMembers: true };

const NOTHING: Search = { words: '', field: '', ages: '', place: '' };
const FACETS: Facets = {
  fields: [{ value: 'sport', count: 60 }, { value: 'culture', count: 40 }],
  ages: [{ value: 'youth', count: 7 }],
  places: [{ value: 'Øyane', count: 30 }, { value: 'Åsen', count: 20 }, { value: 'Nes', count: 10 }],
};

it('offers what the whole catalogue has, also when only some of it was fetched', () => {
  expect(offers([choir], false, NOTHING, FACETS)).toEqual({
    fields: [{ value: 'culture', count: 40 }, { value: 'sport', count: 60 }],
    ages: [{ value: 'youth', count: 7 }],
    places: [{ value: 'Nes', count: 10 }, { value: 'Øyane', count: 30 }, { value: 'Åsen', count: 20 }],
  });
});

it('a choice may be changed for another, and narrows the others to what was found', () => {
  const { fields, places } = offers([choir], true, { ...NOTHING, field: 'culture' }, FACETS);

  expect(fields.map(({ value }) => value)).toEqual(['culture', 'sport']);
  expect(places).toEqual([{ value: 'Øyane', count: 1 }]);
  expect(offers([choir], false, { ...NOTHING, words: 'k' }, FACETS).places).toEqual([{ value: 'Øyane', count: undefined }]);
});

it('without facets offers only what leaves something of what was found, and what is chosen', () => {
  expect(offers([choir, scouts], true, { ...NOTHING, ages: 'seniors' }, undefined)).toEqual({
    fields: [{ value: 'culture', count: 1 }, { value: 'recreation', count: 1 }],
    ages: ['children', 'adults', 'seniors'].map((value) => ({ value, count: undefined })),
    places: [{ value: 'Øyane', count: 1 }, { value: 'Åsen', count: 1 }],
  });
});

it('reads the address, and asks for nothing that is not chosen', () => {
  const search = read(new URLSearchParams('words=+kor+&field=nonsense&ages=youth'));

  expect(search).toEqual({ words: ' kor ', field: '', ages: 'youth', place: '' });
  expect(question(search)).toEqual({ words: 'kor', ages: 'youth' });
});
