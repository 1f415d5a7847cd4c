import { expect, it } from 'vitest';
import { gaps, hours, lanes, on, type Day } from './day';

const DATE = '2026-12-11';
const at = (time: string) => `${DATE}T${time}:00+01:00`;
const day = (taken: [string, string, string[]][]): Day => ({
  date: DATE,
  open: [{ start: at('08:00'), end: at('22:00') }],
  taken: taken.map(([start, end, parts]) => ({ start: at(start), end: at(end), parts, kind: 'booking', reference: '7K3MA9RT' })),
});

it('what is open and not taken, is free', () => {
  expect(gaps(day([['10:00', '12:00', []], ['11:00', '13:00', []]]), [])).toEqual([
    { from: 480, until: 600, parts: [] },
    { from: 780, until: 1320, parts: [] },
  ]);
  expect(gaps(day([['08:00', '22:00', []]]), [])).toEqual([]);
});

it('parts that are free at the same hours are told together', () => {
  expect(gaps(day([['08:00', '22:00', ['b']], ['20:00', '22:00', []]]), ['a', 'b', 'c'])).toEqual([
    { from: 480, until: 1200, parts: ['a', 'c'] },
  ]);
  expect(gaps(day([]), ['a', 'b'])).toEqual([{ from: 480, until: 1320, parts: [] }]);
});

it('what goes on across midnight is there on both days', () => {
  const night = { start: '2026-12-10T22:00:00+01:00', end: '2026-12-11T02:00:00+01:00' };

  expect(on('2026-12-10', night)).toEqual({ from: 1320, until: 1440 });
  expect(on('2026-12-11', night)).toEqual({ from: 0, until: 120 });
});

it('the hours hold everything, and an ordinary day', () => {
  expect(hours([])).toEqual({ from: 480, until: 1200 });
  expect(hours([day([['06:30', '23:10', []]])])).toEqual({ from: 360, until: 1440 });
});

it('a use that jumps over a part is in two runs of lanes', () => {
  expect(lanes(['a', 'c'], ['a', 'b', 'c'])).toEqual([
    { first: 0, count: 1 },
    { first: 2, count: 1 },
  ]);
  expect(lanes(['b', 'c'], ['a', 'b', 'c'])).toEqual([{ first: 1, count: 2 }]);
  expect(lanes([], ['a', 'b'])).toEqual([{ first: 0, count: 2 }]);
});
