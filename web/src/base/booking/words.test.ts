import { expect, it } from 'vitest';
import type { components } from '../api/schema';
import { matches } from './words';

const ROOM = {
  terms: {
    name: 'Kulturhuset, øvingsrommet på Ås',
    place: 'Sentrum',
    address: { street: 'Kaivegen 2', postcode: '6899', town: 'Fjordvik' },
    suitability: ['piano', 'rehearsal'],
  },
} as unknown as components['schemas']['Premises'];

it.each(['øving', 'kulturhuset', 'sentrum', 'piano', 'PIANO sentrum', 'kaivegen', ' øvings  kultur ', ''])(
  'finds it by name, place or use: %s',
  (words) => expect(matches(words, ROOM)).toBe(true),
);

it.each(['oevingsrom', 'ovingsrom', 'aas', 'as', 'paa ås'])('finds it without Norwegian letters: %s', (words) =>
  expect(matches(words, ROOM)).toBe(true),
);

it.each(['scene', 'piano kjøkken', 'orgel'])('does not find it by %s', (words) =>
  expect(matches(words, ROOM)).toBe(false),
);
