import { expect, test } from 'vitest';
import { EMPTY, written } from './kinds';

test('what is new is written with a name for programs, and its sizes', () => {
  expect(written({ ...EMPTY, name: ' Truger for barn ', point: 'hall', sizes: '28, 30 , Extra stor,28' })).toEqual({
    id: 'truger-for-barn',
    name: { nb: 'Truger for barn' },
    category: 'other',
    point: 'hall',
    variants: [
      { id: '28', name: '28' },
      { id: '30', name: '30' },
      { id: 'extra-stor', name: 'Extra stor' },
    ],
    lending: { mode: 'instant', longestDays: 14, leadDays: 0, orePerDay: 0 },
  });
  expect(written({ ...EMPTY, name: 'Telt', point: 'hall', worthPerDay: 150 }).lending?.worthPerDay).toBe(15_000);
  expect(written({ ...EMPTY, name: 'Telt', point: 'hall' })).not.toHaveProperty('variants');
});

test('people who come by the hour are so many, at their hours, with the price of an hour', () => {
  const made = written({ ...EMPTY, name: 'Vaktmester', point: 'hall', mode: 'request', sizes: 'S', service: true, people: 2, perHour: 650 });
  expect(made.service).toEqual({ people: 2, from: '08:00', to: '23:00', longestHours: 6, orePerHour: 65000 });
  expect(made.lending).toEqual({ mode: 'request', longestDays: 1, leadDays: 0, orePerDay: 0 });
  expect(made.variants).toBeUndefined();
});
