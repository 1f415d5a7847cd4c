import { expect, it } from 'vitest';
import { proposedOn, sides, type Row } from './proposal';

const row = (reference: string, more: Partial<Row> = {}): Row => ({
  reference,
  receivedAt: '2027-01-07T12:00:00+01:00',
  association: 'choir',
  state: 'submitted',
  umbrella: true,
  mayAdvise: true,
  ...more,
});

it('those that belong to no umbrella stand beside the others, in the order that they came', () => {
  const { members, alone } = sides([row('A'), row('B', { umbrella: false }), row('C')]);
  expect(members.map(({ reference }) => reference)).toEqual(['A', 'C']);
  expect(alone.map(({ reference }) => reference)).toEqual(['B']);
});

it('what has been written here since the list came counts, also when it was taken away', () => {
  const written = new Map([['A', undefined], ['B', 300]] as const);
  expect(proposedOn(row('A', { proposed: 100 }), written)).toBeUndefined();
  expect(proposedOn(row('B'), written)).toBe(300);
  expect(proposedOn(row('C', { proposed: 200 }), written)).toBe(200);
});
