import { expect, it } from 'vitest';
import type { Slot } from '../../base/booking/offers';
import { gaps, hours, monday, stretches } from './week';

const FREE = { amount: 0, ordinary: 0 };

function slot(start: string, end: string, mode: Slot['mode'] = 'direct'): Slot {
  const at = (time: string) => `2026-12-01T${time}:00+01:00`;
  return { premises: 'sal', name: 'Sal', parts: [], date: '2026-12-01', start: at(start), end: at(end), mode, ...FREE };
}

it('finds the Monday of a week', () => {
  expect(monday('2026-12-01')).toBe('2026-11-30');
  expect(monday('2026-11-30')).toBe('2026-11-30');
  expect(monday('2026-12-06')).toBe('2026-11-30');
});

it('makes one gap of starts that follow upon one another', () => {
  const found = gaps([slot('08:00', '10:00'), slot('08:30', '10:30', 'request'), slot('18:00', '20:00')]);

  expect(found.map(({ start, end, slots }) => [start.slice(11, 16), end.slice(11, 16), slots.length])).toEqual([
    ['08:00', '10:30', 2],
    ['18:00', '20:00', 1],
  ]);
});

it('shows what is taken of the wanted parts, between what is free', () => {
  const taken = { start: '2026-12-01T10:00:00+01:00', end: '2026-12-01T12:00:00+01:00', kind: 'booking' as const };
  const offer = { premises: 'sal', name: 'Sal', parts: [], mode: 'direct' as const, minutes: 120, ...FREE };
  const offers = [{ ...offer, starts: ['2026-12-01T12:00:00+01:00'] }];
  const day = { date: '2026-12-01', open: [], offers, taken: [{ ...taken, parts: ['a'] }] };

  expect(stretches(day, ['a']).map(({ kind }) => kind)).toEqual(['booking', 'free']);
  expect(stretches(day, ['b']).map(({ kind }) => kind)).toEqual(['free']);
  expect(stretches(day, []).map(({ kind }) => kind)).toEqual(['booking', 'free']);
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
