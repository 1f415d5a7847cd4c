import { expect, it } from 'vitest';
import { atOnce, evening, next, waiting, type Booking, type Occurrence } from './next';

const NOW = new Date('2026-11-21T12:00:00+01:00');

function occurrence(day: string, status: Occurrence['status'] = 'confirmed'): Occurrence {
  return { number: 1, start: `2026-${day}T18:00:00+01:00`, end: `2026-${day}T20:00:00+01:00`, parts: [], status };
}

function booking(reference: string, occurrences: Occurrence[], more: Partial<Booking> = {}): Booking {
  return { reference, occurrences, bookedAt: '2026-11-19T12:00:00+01:00', ...more } as Booking;
}

it('next is the first confirmed time that has not ended, whatever series it is of', () => {
  const series = booking('A', [occurrence('11-20'), occurrence('11-26', 'cancelled'), occurrence('12-03')]);
  const single = booking('B', [occurrence('11-28')]);
  const asked = booking('C', [occurrence('11-22', 'requested')]);

  expect(next([series, single, asked], NOW.getTime())?.occurrence.start).toBe('2026-11-28T18:00:00+01:00');
  expect(next([asked], NOW.getTime())).toBeUndefined();
});

it('what has begun is next until it ends', () => {
  const now = [booking('A', [occurrence('11-21')])];

  expect(next(now, Date.parse('2026-11-21T19:59:00+01:00'))).toBeDefined();
  expect(next(now, Date.parse('2026-11-21T20:00:00+01:00'))).toBeUndefined();
});

it('what I must answer comes before what the municipality must', () => {
  const theirs = booking('A', [occurrence('12-06', 'requested')], { waitsFor: 'staff' });
  const mine = booking('B', [occurrence('12-08', 'requested')], {
    waitsFor: 'applicant',
    bookedAt: '2026-11-20T12:00:00+01:00',
  });

  expect(waiting([theirs, mine], undefined, NOW).map((each) => [each.booking.reference, each.mine])).toEqual([
    ['B', true],
    ['A', false],
  ]);
});

it('an answer is due so many days after it was asked for, and late afterwards; without a promise nothing is said', () => {
  const asked = [booking('A', [occurrence('12-06', 'requested')], { waitsFor: 'staff' })];

  expect(waiting(asked, 7, NOW)[0]).toMatchObject({ until: '2026-11-26', late: false });
  expect(waiting(asked, 1, NOW)[0]).toMatchObject({ until: '2026-11-20', late: true });
  expect(waiting(asked, undefined, NOW)[0]).toMatchObject({ until: undefined, late: false });
});

it.each([
  ['2026-11-21T12:00:00+01:00', '2026-11-21', '18:00', '20:00', true],
  ['2026-11-21T18:00:00+01:00', '2026-11-21', '18:30', '20:30', true],
  ['2026-11-21T20:45:00+01:00', '2026-11-21', '21:00', '23:00', true],
  ['2026-11-21T21:00:00+01:00', '2026-11-22', '18:00', '20:00', false],
])('at %s the evening is %s %s–%s', (now, date, from, until, tonight) => {
  expect(evening(new Date(now))).toEqual({ date, from, until, tonight });
});

it('of each room that is had at once the cheapest offer is shown, and the cheapest room first', () => {
  const offer = { name: '', minutes: 120, ordinary: 0, starts: ['2026-11-21T18:00:00+01:00'], mode: 'direct' as const };
  const offers = [
    { ...offer, premises: 'hall', parts: [], amount: 500 },
    { ...offer, premises: 'hall', parts: ['a'], amount: 200 },
    { ...offer, premises: 'torg', parts: [], amount: 0 },
    { ...offer, premises: 'kirke', parts: [], amount: 0, mode: 'request' as const },
  ];

  expect(atOnce(offers).map(({ premises, parts }) => [premises, parts.join()])).toEqual([
    ['torg', ''],
    ['hall', 'a'],
  ]);
});
