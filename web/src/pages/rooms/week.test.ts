import { expect, it } from 'vitest';
import type { Slot } from '../../base/booking/offers';
import { chosen, free, hours, hoursOf, monday, nearest, taken, weekNumber, type Day } from './week';

const TIME = { premises: 'sal', name: 'Sal', parts: [], amount: 0, ordinary: 0 };
const at = (time: string, day = '2026-12-01') => `${day}T${time}:00+01:00`;

function offer(mode: Slot['mode'], minutes: number, ...starts: string[]) {
  return { ...TIME, mode, minutes, starts: starts.map((each) => at(each)) };
}

const day = (offers: Day['offers'] = [], more: Partial<Day> = {}): Day => ({
  date: '2026-12-01',
  open: [],
  taken: [],
  offers,
  ...more,
});

it('finds the Monday of a week, and its number', () => {
  expect(monday('2026-12-01')).toBe('2026-11-30');
  expect(monday('2026-11-30')).toBe('2026-11-30');
  expect(monday('2026-12-06')).toBe('2026-11-30');
  expect(weekNumber('2026-11-26')).toBe(48);
  expect(weekNumber('2027-01-01')).toBe(53);
  expect(weekNumber('2027-01-04')).toBe(1);
});

it('draws what is free, and where it must be approved by itself', () => {
  const found = free(day([offer('direct', 120, '08:00', '08:30'), offer('request', 120, '09:00', '18:00')]));

  expect(found.map(({ from, until, mode }) => [from / 60, until / 60, mode])).toEqual([
    [8, 9, 'direct'],
    [9, 11, 'request'],
    [18, 20, 'request'],
  ]);
});

it('draws what goes on after midnight to the end of its day', () => {
  expect(free(day([offer('direct', 240, '22:00')]))).toMatchObject([{ from: 22 * 60, until: 24 * 60 }]);
});

it('a press takes the time that begins nearest to it', () => {
  const [stretch] = free(day([offer('direct', 60, '08:00', '08:30', '09:00')]));

  expect(nearest(stretch!, 8 * 60 + 20).start).toBe(at('08:30'));
  expect(nearest(stretch!, 20 * 60).start).toBe(at('09:00'));
});

it('knows the time that one came with, when it is free', () => {
  const days = [day([offer('direct', 60, '08:00')])];
  expect(chosen(days, '2026-12-01', '08:00')?.end).toBe(at('09:00'));
  expect(chosen(days, '2026-12-01', '10:00')).toBeUndefined();
  expect(chosen(days, '2026-12-02', '08:00')).toBeUndefined();
});

it('is drawn between the hours that most days have, and more where it is open longer', () => {
  expect(hoursOf([day()])).toEqual({ from: 8 * 60, until: 23 * 60 });
  const night = [{ start: at('00:00'), end: at('00:00', '2026-12-02') }];
  expect(hoursOf([day([], { open: night })])).toEqual({ from: 0, until: 24 * 60 });
});

it('tells what is taken of the wanted parts', () => {
  const some = { start: at('10:00'), end: at('12:00'), kind: 'booking' as const, parts: ['a'] };
  const all = day([], { taken: [some] });
  expect(taken(all, ['a'])).toEqual([some]);
  expect(taken(all, [])).toEqual([some]);
  expect(taken(all, ['b'])).toEqual([]);
});

it('puts days with the same hours together', () => {
  const weekly = [
    { days: ['monday' as const, 'tuesday' as const], from: '09:00', to: '21:00' },
    { days: ['saturday' as const], from: '10:00', to: '15:00' },
  ];
  expect(hours(weekly).map((each) => [each.days.length, each.hours.join()])).toEqual([
    [2, '09:00–21:00'],
    [3, ''],
    [1, '10:00–15:00'],
    [1, ''],
  ]);
});
