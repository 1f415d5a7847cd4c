import { expect, it } from 'vitest';
import { FIRST_USUAL } from '../../base/booking/habits';
import type { Slot } from '../../base/booking/offers';
import { byPremises, fits, places, question, read, suitabilities, type Premises } from './search';

const NOW = new Date('2026-11-21T10:00:00+01:00');

function search(address: string, now = NOW) {
  return read(new URLSearchParams(address), FIRST_USUAL, now);
}

function slot(premises: string, mode: Slot['mode'] = 'direct'): Slot {
  const [start, end] = ['2026-11-21T18:00:00+01:00', '2026-11-21T20:00:00+01:00'];
  return { premises, name: premises, parts: [], date: '2026-11-21', start, end, mode, amount: 0, ordinary: 0 };
}

function premises(id: string, place: string, suitability: string[]): Premises {
  return { id, version: 1, from: '2026-01-01', terms: { place, suitability } } as unknown as Premises;
}

it('begins with today, or tomorrow when the hour has passed', () => {
  expect(search('').date).toBe('2026-11-21');
  expect(search('', new Date('2026-11-21T18:00:00+01:00')).date).toBe('2026-11-22');
});

it('takes nothing senseless from the address', () => {
  expect(search('date=2020-01-01&from=25:00&until=x&people=-3&group=cats')).toMatchObject({
    date: '2026-11-21',
    ...FIRST_USUAL,
  });
});

it('ends after it begins', () => {
  expect(search('from=19:00&until=17:00')).toMatchObject({ from: '19:00', until: '21:00' });
});

it('asks for exact hours, or for so long some time near them', () => {
  expect(question(search('from=18:00&until=20:00'))).toMatchObject({ from: '18:00', until: '20:00' });
  expect(question(search('from=20:00&until=22:30&near=1'))).toMatchObject({
    minutes: 150,
    earliest: '17:00',
    latest: '24:00',
  });
});

it('shows first what can be had at once', () => {
  expect(byPremises([slot('a', 'request'), slot('b'), slot('a')], []).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(byPremises([slot('a', 'request'), slot('b')], []).map(({ id }) => id)).toEqual(['b', 'a']);
});

it('offers only choices that leave something, and leave something out', () => {
  const catalogue = [premises('a', 'Nord', ['piano', 'stage']), premises('b', 'Sør', ['stage', 'kitchen'])];
  const all = byPremises([slot('a'), slot('b')], catalogue);

  expect(suitabilities(all, search('')).map(({ value }) => value)).toEqual(['piano', 'kitchen']);
  expect(suitabilities(all, search('has=piano')).map(({ value }) => value)).toEqual(['piano']);
  expect(places(all, search('')).map(({ value }) => value)).toEqual(['Nord', 'Sør']);
  expect(places(all, search('has=kitchen')).map(({ value }) => value)).toEqual(['Sør']);
  expect(all.filter((free) => fits(free, search('place=Nord'))).map(({ id }) => id)).toEqual(['a']);
});
