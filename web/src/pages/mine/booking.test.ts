import { expect, it, vi } from 'vitest';
import { again, chosen, cost, owed, within, type Booking, type Occurrence } from './booking';
import { calendar } from '../../base/booking/calendar';

vi.mock('../../base/browser/router', () => ({ address: (_path: string, query: object) => query }));

function occurrence(number: number, day: string, late: boolean, more: Partial<Occurrence> = {}): Occurrence {
  return {
    number,
    start: `${day}T18:00:00+01:00`,
    end: `${day}T20:00:00+01:00`,
    parts: [],
    status: 'confirmed',
    cancellation: { until: `${day}T06:00:00+01:00`, late, amount: late ? 25000 : 0 },
    ...more,
  };
}

const BOOKING: Booking = {
  reference: '7K3MA9RT',
  version: 2,
  kind: 'booking',
  status: 'confirmed',
  premises: 'sal',
  premisesName: 'Storsalen',
  purpose: 'Øving; alle, også nye',
  showInCalendar: false,
  bookedAt: '2026-11-21T20:00:00+01:00',
  occurrences: [
    occurrence(1, '2026-12-01', true),
    occurrence(2, '2026-12-08', false, { status: 'cancelled' }),
    occurrence(3, '2026-12-15', false),
    occurrence(4, '2026-12-22', false),
  ],
};

it('knows which dates a change is about', () => {
  const numbers = (number: number, scope: 'this' | 'rest' | 'all') =>
    within(BOOKING, number, scope).map((each) => each.number);
  expect(numbers(3, 'this')).toEqual([3]);
  expect(numbers(1, 'rest')).toEqual([1, 3, 4]);
  expect(numbers(4, 'all')).toEqual([1, 3, 4]);
});

it('adds up what cancelling costs', () => {
  expect(cost(within(BOOKING, 1, 'all'))).toEqual({ amount: 25000, late: true, until: '2026-12-15T06:00:00+01:00' });
  expect(cost(within(BOOKING, 3, 'this'))).toMatchObject({ amount: 0, late: false });
});

it('writes a calendar that others can read', () => {
  const file = calendar(BOOKING, 'Storsalen, Kaia 1', new Date('2026-11-21T19:00:00Z'));

  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(3);
  expect(file).toContain('DTSTART:20261201T170000Z\r\nDTEND:20261201T190000Z\r\n');
  expect(file).toContain('SUMMARY:Øving\\; alle\\, også nye\\, Storsalen\r\n');
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
});

it('folds long lines', () => {
  const file = calendar({ ...BOOKING, purpose: 'ø'.repeat(100) }, '', new Date(0));
  const lengths = file.split('\r\n').map((line) => new TextEncoder().encode(line).length);

  expect(Math.max(...lengths)).toBeLessThanOrEqual(75);
  expect(file.replaceAll('\r\n ', '')).toContain('ø'.repeat(100));
});

it('stays at the date that was chosen, and begins with the first that can still be changed', () => {
  expect(chosen(BOOKING, 4).number).toBe(4);
  expect(chosen(BOOKING, Number.NaN).number).toBe(1);
  const [first, ...rest] = BOOKING.occurrences;
  expect(chosen({ ...BOOKING, occurrences: [{ ...first!, status: 'displaced', cancellation: undefined } as never, ...rest] }, 0).number).toBe(3);
});

it('books a single time again on the same weekday, never on its own day', () => {
  const [single] = BOOKING.occurrences;
  const once = { ...BOOKING, occurrences: [single!] };

  expect(again(once, single!, '2026-11-21').to).toMatchObject({ start: '2026-12-08T18:00:00+01:00' });
  expect(again(once, single!, '2027-07-01').to).toMatchObject({ start: '2027-07-06T18:00:00+02:00' });
});

it('books a series again in the season after it, as long and as often, and never on its own dates', () => {
  const [any] = BOOKING.occurrences;

  expect(again(BOOKING, any!, '2026-11-21').to).toMatchObject({
    start: '2027-01-12T18:00:00+01:00',
    until: '2027-02-02',
    weeks: 1,
  });
  const spring = [occurrence(1, '2027-01-12', false), occurrence(2, '2027-06-15', false)];
  expect(again({ ...BOOKING, occurrences: spring }, spring[0]!, '2026-11-21').to).toMatchObject({
    start: '2027-08-24T18:00:00+02:00',
    until: '2028-01-25',
    weeks: 2,
  });
});

it('has nothing to pay for what was denied or made to give way', () => {
  const ends = ['denied', 'displaced', 'cancelled', 'not-available', 'cancelled-late', 'no-show', 'confirmed'] as const;

  expect(ends.filter((status) => owed(occurrence(1, '2026-12-01', false, { status })))).toEqual([
    'cancelled-late',
    'no-show',
    'confirmed',
  ]);
});
