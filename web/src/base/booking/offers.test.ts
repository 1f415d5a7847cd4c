import { expect, it } from 'vitest';
import { slots, type Offer } from './offers';

const HALL: Offer = {
  premises: 'hall',
  name: 'Hallen',
  parts: [],
  mode: 'direct',
  minutes: 60,
  amount: 0,
  ordinary: 30000,
  starts: ['2026-12-01T18:00:00+01:00', '2026-12-01T23:30:00+01:00'],
};

it('makes a slot of each start, the soonest first', () => {
  const third: Offer = { ...HALL, parts: ['a'], starts: ['2026-12-01T17:00:00+01:00'] };

  expect(slots([HALL, third]).map(({ parts, date, start, end }) => [parts.join(), date, start, end])).toEqual([
    ['a', '2026-12-01', '2026-12-01T17:00:00+01:00', '2026-12-01T18:00:00+01:00'],
    ['', '2026-12-01', '2026-12-01T18:00:00+01:00', '2026-12-01T19:00:00+01:00'],
    ['', '2026-12-01', '2026-12-01T23:30:00+01:00', '2026-12-02T00:30:00+01:00'],
  ]);
});

it('lets the hour that comes twice last an hour each time', () => {
  const night: Offer = { ...HALL, starts: ['2026-10-25T02:00:00+02:00', '2026-10-25T02:00:00+01:00'] };

  expect(slots([night]).map(({ end }) => end)).toEqual(['2026-10-25T02:00:00+01:00', '2026-10-25T03:00:00+01:00']);
});
