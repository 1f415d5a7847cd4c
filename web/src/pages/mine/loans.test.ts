import { expect, it } from 'vitest';
import type { Loan } from '../../base/lending/loan';
import { news } from './loans';

const loan: Loan = {
  reference: '7K3MA9RT',
  state: 'reserved',
  point: 'library',
  purpose: 'Tur',
  start: '2027-01-07T12:00:00+01:00',
  end: '2027-01-11T10:00:00+01:00',
  byTheHour: false,
  late: false,
  group: 'adult',
  others: [],
  lines: [],
};
const change = { at: '2027-01-05T12:00:00Z', why: 'fewer' as const, name: 'PA', was: 2, kept: 1 };

it('each change is told by itself, the latest first', () => {
  const later = { ...change, at: '2027-01-06T12:00:00Z' };
  expect(news([{ ...loan, changes: [change, later] }]).map(({ key }) => key)).toEqual([
    '7K3MA9RT,2027-01-06T12:00:00Z',
    '7K3MA9RT,2027-01-05T12:00:00Z',
  ]);
});

it('what staff gave up is told, and what one gave up oneself is not', () => {
  const cancelled = { ...loan, state: 'cancelled' as const };
  expect(news([{ ...cancelled, grounds: 'Ingen igjen' }])).toHaveLength(1);
  expect(news([cancelled])).toEqual([]);
});

it('what is fetched is seen over the counter, and told no more', () => {
  expect(news([{ ...loan, state: 'out', changes: [change] }])).toEqual([]);
});
