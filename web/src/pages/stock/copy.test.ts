import { expect, test } from 'vitest';
import { alike, formOf, through, written, type Found } from './copy';

const KAYAK: Found = {
  label: '00018',
  model: 'kayak',
  name: 'Kajakk',
  version: 2,
  variant: 'long',
  state: 'working',
  wear: 'good',
  owner: { kind: 'association', name: 'Fjordvik turlag' },
  insured: 'owner',
  place: 'Naustet',
  away: [],
};

test('what is not touched stays as it was, and what is emptied goes', () => {
  expect(written(KAYAK, formOf(KAYAK))).toEqual({
    variant: 'long',
    state: 'working',
    wear: 'good',
    owner: { kind: 'association', name: 'Fjordvik turlag' },
    insured: 'owner',
    place: 'Naustet',
  });
  expect(written(KAYAK, { ...formOf(KAYAK), place: ' ', owner: 'municipality' })).not.toHaveProperty('place');
  expect(written(KAYAK, { ...formOf(KAYAK), owner: 'municipality' }).owner).toEqual({ kind: 'municipality' });
});

test('what is away from today is away from now on, and through all of the last day', () => {
  const now = new Date('2027-03-27T11:00:00Z');
  expect(through('2027-03-27', '2027-03-28', now)).toEqual({ end: '2027-03-29T00:00:00+02:00' });
  expect(through('2027-03-28', '2027-03-28', now).start).toBe('2027-03-28T00:00:00+01:00');
});

test("an owner's own weeks may be of all that is theirs and works", () => {
  const { name: _name, away: _away, ...copy } = KAYAK;
  expect(
    alike(KAYAK, [
      copy,
      { ...copy, label: '00026' },
      { ...copy, label: '00034', state: 'broken' },
      { ...copy, label: '00042', owner: { kind: 'municipality' } },
    ]),
  ).toEqual(['00018', '00026']);
});
