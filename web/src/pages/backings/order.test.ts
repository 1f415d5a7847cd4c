import { expect, test } from 'vitest';
import { moved, placesOf, unranked } from './order';

const row = (reference: string, state: 'asked' | 'backed' | 'not-backed', reason?: string) => ({
  reference,
  state,
  association: reference,
  associationName: reference,
  title: reference,
  askedAt: '2027-01-07T12:00:00+01:00',
  ...(reason && { reason }),
});

const fund = {
  fund: { other: 'fylket', year: 2027, name: 'Fylket', by: 'Fylket' },
  version: 3,
  ranked: [row('A', 'backed', 'Flest barn'), row('B', 'asked', 'Ny hall')],
  others: [row('C', 'asked'), row('D', 'not-backed')],
};

test('one is moved a place, and from an end nowhere', () => {
  const places = placesOf(fund);
  expect(moved(places, 'B', -1).map(({ reference }) => reference)).toEqual(['B', 'A']);
  expect(moved(places, 'A', -1)).toEqual(places);
  expect(moved(places, 'B', 1)).toEqual(places);
});

test('what may have a place and has none can be given one; what is not recommended cannot', () => {
  expect(unranked(fund, placesOf(fund)).map(({ reference }) => reference)).toEqual(['C']);
  expect(unranked(fund, []).map(({ reference }) => reference)).toEqual(['A', 'B', 'C']);
});
