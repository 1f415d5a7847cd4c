import { expect, test } from 'vitest';
import { type Thing, added, loans, withSet } from './basket';

const skates: Thing = { model: 'skates', variant: '38', name: 'Skøyter, 38', point: 'hall', quantity: 2 };
const tables: Thing = { model: 'tables', name: 'Langbord', point: 'library', quantity: 8 };

test('what is chosen once more is chosen in the number wanted now', () => {
  expect(added([skates, tables], { ...skates, quantity: 3 })).toEqual([tables, { ...skates, quantity: 3 }]);
  expect(added([skates], { ...skates, variant: '40' })).toHaveLength(2);
});

test('none of something is no longer in the basket', () => {
  expect(added([skates, tables], { ...tables, quantity: 0 })).toEqual([skates]);
});

test('what is fetched at the same place is one loan', () => {
  const goal = { ...skates, variant: '40' };
  expect(loans([skates, tables, goal])).toEqual([
    { point: 'hall', things: [skates, goal] },
    { point: 'library', things: [tables] },
  ]);
});

test('a set is each of the things in it, besides what there is of them already', () => {
  const mixer = { model: 'mixer', name: 'Mikser', quantity: 1 };
  const speaker = { model: 'speaker', name: 'Høyttaler', quantity: 2 };
  const had = [{ ...speaker, point: 'library', quantity: 1 }];
  expect(withSet(had, 'library', [mixer, speaker], 2)).toEqual([
    { ...mixer, point: 'library', quantity: 2 },
    { ...speaker, point: 'library', quantity: 5 },
  ]);
});
