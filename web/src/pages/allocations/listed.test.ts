import { expect, it } from 'vitest';
import { listed, type Allocation } from './listed';

const one = (reference: string): Allocation => ({
  reference,
  associationName: 'Koret',
  amount: 100,
  decidedOn: '2027-01-07',
  purpose: 'Drift',
  basis: 'Budsjett 2027',
});
const given = (reference: string, kind: 'application' | 'allocation') => ({
  ...one(reference),
  kind,
  year: 2027,
  association: 'choir',
  fields: [],
  ages: [],
  places: [],
  kept: 100,
});

it('what was entered here comes first and once, what was applied for is elsewhere, and what was taken away is gone', () => {
  const awards = [given('B', 'allocation'), given('C', 'application'), given('D', 'allocation')];
  expect(listed([one('A'), one('B')], awards, ['D']).map(({ reference }) => reference)).toEqual(['A', 'B']);
});
