import { expect, it } from 'vitest';
import { sums, triedInAll, type Ranked } from './money';

const row = (reference: string, more: Partial<Ranked>): Ranked => ({
  reference,
  receivedAt: '2027-01-07T12:00:00+01:00',
  state: 'submitted',
  scored: 0,
  umbrella: true,
  advice: [],
  sum: 0,
  within: true,
  ...more,
});

const ROWS = [row('A', { state: 'decided', granted: 300 }), row('B', { planned: 500 }), row('C', {}), row('D', { planned: 400 })];

it('what is granted or tried adds up from the top, and the budget ends where the sum is above it', () => {
  expect(sums(ROWS, new Map(), { total: 1000, bound: 0 }).map(({ sum, within }) => [sum, within])).toEqual([
    [300, true],
    [800, true],
    [800, true],
    [1200, false],
  ]);
  expect(sums([row('A', { state: 'decided', answer: 'lapsed', granted: 300 }), ...ROWS], new Map(), { total: 1000, bound: 0 })[1]?.sum).toBe(300);
  expect(sums(ROWS, new Map(), { total: 1000, bound: 500 })[1]?.within).toBe(false);
  expect(sums(ROWS, new Map(), { bound: 0 }).every(({ within }) => within)).toBe(true);
});

it('what was saved here counts at once, and what was taken away does not', () => {
  const tried = new Map([
    ['B', undefined],
    ['C', 100],
  ]);
  expect(sums(ROWS, tried, { total: 1000, bound: 0 }).map(({ sum }) => sum)).toEqual([300, 300, 400, 800]);
  expect(triedInAll({ granted: 300, planned: 900, bound: 0 }, ROWS, tried)).toBe(500);
});
