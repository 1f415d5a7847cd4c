import { expect, it } from 'vitest';
import { FIRST_USUAL } from '../../base/booking/habits';
import type { Slot } from '../../base/booking/offers';
import { count, fits, NO_FILTER, overNight, places, question, read, rows, suitabilities, type Premises } from './search';

const NOW = new Date('2026-11-21T10:00:00+01:00');

function search(address: string, now = NOW) {
  return read(new URLSearchParams(address), FIRST_USUAL, now);
}

function slot(premises: string, mode: Slot['mode'] = 'direct', hour = 18, parts: string[] = []): Slot {
  const [start, end] = [`2026-11-21T${hour}:00:00+01:00`, `2026-11-21T${hour + 2}:00:00+01:00`];
  return { premises, name: premises, parts, date: '2026-11-21', start, end, mode, amount: 0, ordinary: 0 };
}

function premises(id: string, place: string, suitability: string[], more: object = {}): Premises {
  const address = { street: '', postcode: '', town: '' };
  const terms = { name: id, place, address, suitability, capacity: 600, ...more };
  return { id, version: 1, from: '2026-01-01', terms } as unknown as Premises;
}

const HALL = premises('hall', 'Sentrum', [], {
  parts: [
    { id: 'a', name: 'A', capacity: 200 },
    { id: 'b', name: 'B', capacity: 150 },
  ],
});

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

it('ends after it begins, the next day too when that is a night', () => {
  expect(search('from=19:00&until=17:00')).toMatchObject({ from: '19:00', until: '21:00' });
  expect(search('from=19:00&until=19:00')).toMatchObject({ from: '19:00', until: '21:00' });
  expect(search('from=22:00&until=02:00')).toMatchObject({ from: '22:00', until: '02:00' });
});

it('asks for exact hours, or for so long some time near them', () => {
  expect(question(search('from=18:00&until=20:00'))).toMatchObject({ from: '18:00', until: '20:00' });
  expect(question(search('from=20:00&until=22:30&near=1'))).toMatchObject({
    minutes: 150,
    earliest: '17:00',
    latest: '01:30',
  });
  expect(question(search('from=22:00&until=02:00&near=1'))).toMatchObject({ minutes: 240, latest: '05:00' });
});

it('shows first what can be had at once', () => {
  expect(rows([slot('a', 'request'), slot('b')], [], search('')).map(({ id }) => id)).toEqual(['b', 'a']);
});

it('shows what can be divided as one line for a part and one for all, with room for as many', () => {
  const slots = [slot('hall'), slot('hall', 'direct', 18, ['a']), slot('hall', 'direct', 18, ['b'])];
  const found = rows(slots, [HALL], search(''));

  expect(found.map(({ extent, seats }) => [extent, seats])).toEqual([
    ['part', 200],
    ['whole', 600],
  ]);
  expect(found.map((row) => row.slots.length)).toEqual([1, 1]);
  expect(count(found)).toBe(1);
});

it('of times nearby, shows the three that are nearest', () => {
  const slots = [15, 16, 17, 18, 19, 20].map((hour) => slot('a', 'direct', hour));
  const [row] = rows(slots, [], search('from=19:00&until=21:00&near=1'));

  expect(row?.slots.map(({ start }) => start.slice(11, 13))).toEqual(['18', '19', '20']);
});

it('offers only choices that leave something, and leave something out', () => {
  const catalogue = [premises('a', 'Nord', ['piano', 'stage']), premises('b', 'Sør', ['stage', 'kitchen'])];
  const all = rows([slot('a'), slot('b')], catalogue, search(''));

  expect(suitabilities(all, search('')).map(({ value }) => value)).toEqual(['piano', 'kitchen']);
  expect(suitabilities(all, search('has=piano')).map(({ value }) => value)).toEqual(['piano']);
  expect(places(all, search('')).map(({ value }) => value)).toEqual(['Nord', 'Sør']);
  expect(places(all, search('has=kitchen')).map(({ value }) => value)).toEqual(['Sør']);
  expect(all.filter((row) => fits(row, search('place=Nord'))).map(({ id }) => id)).toEqual(['a']);
});

it('finds by words, and only what is confirmed at once when that is wanted', () => {
  const catalogue = [premises('a', 'Nord', ['piano']), premises('b', 'Sør', [])];
  const all = rows([slot('a', 'request'), slot('b')], catalogue, search(''));

  expect(all.filter((row) => fits(row, search('words=sor'))).map(({ id }) => id)).toEqual(['b']);
  expect(all.filter((row) => fits(row, { ...NO_FILTER, words: 'PIANO' })).map(({ id }) => id)).toEqual(['a']);
  expect(all.filter((row) => fits(row, search('atOnce=1'))).map(({ id }) => id)).toEqual(['b']);
});

it('offers nights where something is open round the clock', () => {
  const open = (from: string, to: string) => [
    premises('a', 'Nord', [], { opening: { weekly: [{ days: ['monday'], from, to }] } }),
  ];
  expect(overNight(open('00:00', '24:00'))).toBe(true);
  expect(overNight(open('08:00', '24:00'))).toBe(false);
});
