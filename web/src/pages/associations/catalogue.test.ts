import { expect, it } from 'vitest';
import { offers, question, read, type Card } from './catalogue';

const choir: Card = { id: 'a', name: 'Kor', fields: ['culture'], ages: ['adults'], places: ['Øyane'], welcomesMembers: true };
const scouts: Card = { id: 'b', name: 'Speidere', fields: ['recreation'], ages: ['children'], places: ['Åsen'], welcomesMembers: true };

it('offers only what leaves something, and what is chosen', () => {
  expect(offers([choir, scouts], { words: '', field: '', ages: 'seniors', place: '' })).toEqual({
    fields: ['culture', 'recreation'],
    ages: ['children', 'adults', 'seniors'],
    places: ['Øyane', 'Åsen'],
  });
});

it('reads the address, and asks for nothing that is not chosen', () => {
  const search = read(new URLSearchParams('words=+kor+&field=nonsense&ages=youth'));

  expect(search).toEqual({ words: ' kor ', field: '', ages: 'youth', place: '' });
  expect(question(search)).toEqual({ words: 'kor', ages: 'youth' });
});
