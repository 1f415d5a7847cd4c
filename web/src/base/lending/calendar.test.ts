import { expect, it, vi } from 'vitest';
import { calendar } from './calendar';
import type { Loan } from './loan';

vi.mock('../texts/texts', () => ({ t: (key: string, { things }: { things: string }) => `${key} ${things}` }));

const LOAN: Loan = {
  reference: 'K7M2-P9TX',
  state: 'reserved',
  point: 'bua',
  purpose: 'Julekonsert',
  start: '2026-12-11T12:00:00+01:00',
  end: '2026-12-14T10:00:00+01:00',
  byTheHour: false,
  late: false,
  lines: [{ model: 'pa', name: 'PA', quantity: 1, unfetched: 1, out: 0, copies: [] }],
  group: 'adult',
  others: [],
};
const NOW = new Date('2026-11-22T12:00:00Z');
const lines = (loan: Partial<Loan>) => calendar({ ...LOAN, ...loan }, 'Bua, Kaia 1, 6888 Fjordvik', NOW).split('\r\n');

it('a loan is two events at its point: when it is fetched, and when it is due', () => {
  const told = lines({});
  expect(told.filter((line) => line.startsWith('UID'))).toEqual(['UID:loan-K7M2-P9TX-out@endorinn', 'UID:loan-K7M2-P9TX-in@endorinn']);
  expect(told).toContain('DTSTART:20261211T110000Z');
  expect(told).toContain('DTEND:20261214T090000Z');
  expect(told).toContain('SUMMARY:loan.toFetch PA');
  expect(told.filter((line) => line === 'LOCATION:Bua\\, Kaia 1\\, 6888 Fjordvik')).toHaveLength(2);
  expect(told).toContain('STATUS:CONFIRMED');
});

it('once it is out only its end is to come, and what is not answered is not sure', () => {
  expect(lines({ state: 'out' }).filter((line) => line.startsWith('SUMMARY'))).toEqual(['SUMMARY:loan.toReturn PA']);
  expect(lines({ state: 'requested' })).toContain('STATUS:TENTATIVE');
});

it('whoever comes by the hour is one event, as long as they stay', () => {
  const told = lines({ byTheHour: true });
  expect(told.filter((line) => line.startsWith('UID'))).toEqual(['UID:loan-K7M2-P9TX@endorinn']);
  expect(told).toContain('DTSTART:20261211T110000Z');
  expect(told).toContain('DTEND:20261214T090000Z');
});
