import { expect, test } from 'vitest';
import { added, around, loans, size, withSet, type Thing } from './basket';

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

test('whoever comes by the hour is a loan of their own beside what is fetched there', () => {
  const hours = { start: '2026-12-12T18:00:00+01:00', end: '2026-12-12T22:00:00+01:00' };
  const caretaker: Thing = { model: 'caretaker', name: 'Vaktmester', point: 'library', quantity: 1, hours };
  expect(loans([tables, caretaker])).toEqual([
    { point: 'library', things: [tables] },
    { point: 'library', hours, things: [caretaker] },
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

test('a room is one more in the basket, and its things are fetched the day before and brought back the day after', () => {
  const time = { start: '2026-12-12T18:00:00+01:00', end: '2026-12-12T22:00:00+01:00' };
  const room = { ...time, premises: 'hall', name: 'Storsalen', parts: [], people: 80, shareUnder18: 0, purpose: '', shown: false };

  expect(size({ things: [skates], room })).toBe(2);
  expect(around(time, new Date('2026-11-22T12:00:00Z'))).toEqual({ from: '2026-12-11', start: '12:00', until: '2026-12-13', end: '12:00' });
  expect(around(time, new Date('2026-12-12T08:00:00Z')).from).toBe('2026-12-12');
});
