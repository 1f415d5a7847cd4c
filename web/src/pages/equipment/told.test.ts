import { expect, test } from 'vitest';
import type { Point } from './search';
import { inShort, openingLines } from './told';

test('days in a row that are open alike are one line', () => {
  const opening = {
    weekly: [
      { days: ['friday', 'monday', 'tuesday', 'wednesday', 'thursday'], from: '10:00', to: '19:00' },
      { days: ['saturday'], from: '10:00', to: '15:00' },
      { days: ['monday', 'sunday'], from: '20:00', to: '21:00' },
    ],
    exceptions: [],
  };
  expect(openingLines({ opening } as unknown as Point)).toEqual([
    'man–fre 10:00–19:00',
    'lør 10:00–15:00',
    'man, søn 20:00–21:00',
  ]);
});

test('dates are told in one line, and the time once where it is the same', () => {
  const dates = { from: '2027-01-08', start: '12:00', until: '2027-01-11', end: '12:00' };
  expect(inShort(dates)).toBe('fre 8. jan – man 11. jan 12:00');
  expect(inShort({ ...dates, start: '16:00' })).toBe('fre 8. jan 16:00 – man 11. jan 12:00');
});
