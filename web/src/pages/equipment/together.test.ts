import { expect, test } from 'vitest';
import type { Chosen, Dates } from '../../base/lending/basket';
import { asks, EMPTY, inTheWay, later, wanted, type Preview } from './together';

const DATES: Dates = { from: '2026-12-11', start: '12:00', until: '2026-12-14', end: '10:00' };
const CHOSEN: Chosen = {
  things: [
    { model: 'pa', name: 'PA', point: 'library', quantity: 1 },
    { model: 'tables', name: 'Langbord', point: 'depot', quantity: 20 },
  ],
  room: {
    premises: 'storsalen',
    name: 'Storsalen',
    parts: [],
    start: '2026-12-12T18:00:00+01:00',
    end: '2026-12-12T22:00:00+01:00',
    people: 80,
    shareUnder18: 10,
    purpose: 'Julekonsert',
    shown: true,
  },
};

const thing = (model: string, name: string, free: number, ...codes: string[]) => ({
  model,
  name,
  quantity: 1,
  free,
  obstacles: codes.map((code) => ({ code, message: code })),
});
const PREVIEW: Preview = {
  fits: false,
  loans: [
    { fits: false, state: 'reserved', obstacles: [], things: [thing('pa', 'PA', 0, 'not-enough-free')] },
    { fits: true, state: 'reserved', obstacles: [], things: [thing('tables', 'Langbord', 40)] },
  ],
  dates: [],
};

test('a room and a loan for each place are one wish, for one party, with the same dates', () => {
  const wish = wanted(CHOSEN, DATES, { ...EMPTY, others: [{ name: 'Kari', phone: '99 99 99 99' }, { name: 'Ola', phone: '' }] }, 'kor', 4);

  expect(wish.association).toBe('kor');
  expect(wish.booking).toMatchObject({ premises: 'storsalen', people: 80, houseRulesVersion: 4, showInCalendar: true });
  expect(wish.loans.map(({ point }) => point)).toEqual(['library', 'depot']);
  expect(new Set(wish.loans.map(({ start, end }) => `${start} ${end}`)).size).toBe(1);
  expect(wish.loans[0]?.others).toEqual([{ name: 'Kari', phone: '99 99 99 99' }]);
  expect(wanted(CHOSEN, DATES, EMPTY, '').booking?.showInCalendar).toBe(false);
});

test('whoever comes by the hour comes at their own hours, and on the later day too', () => {
  const hours = { start: '2026-12-12T17:00:00+01:00', end: '2026-12-12T23:00:00+01:00' };
  const caretaker = { model: 'caretaker', name: 'Vaktmester', point: 'library', quantity: 1, hours };
  const chosen = { things: [caretaker, ...CHOSEN.things] };
  expect(wanted(chosen, DATES, EMPTY, '').loans[0]).toMatchObject({ point: 'library', ...hours });

  const then = { start: '2026-12-19T17:00:00+01:00', end: '2026-12-19T23:00:00+01:00' };
  const week = { start: '2026-12-18T12:00:00+01:00', end: '2026-12-21T10:00:00+01:00' };
  const moved = later(chosen, { days: 7, loans: [then, week, week] });
  expect(moved.chosen.things).toEqual([{ ...caretaker, hours: then }, ...CHOSEN.things]);
  expect(moved.dates?.from).toBe('2026-12-18');
});

test('a later day moves the room and the things alike', () => {
  const moved = later(CHOSEN, {
    days: 7,
    booking: { start: '2026-12-19T18:00:00+01:00', end: '2026-12-19T22:00:00+01:00' },
    loans: [{ start: '2026-12-18T12:00:00+01:00', end: '2026-12-21T10:00:00+01:00' }],
  });

  expect(moved.dates).toEqual({ from: '2026-12-18', start: '12:00', until: '2026-12-21', end: '10:00' });
  expect(moved.chosen.room?.start).toBe('2026-12-19T18:00:00+01:00');
  expect(moved.chosen.things).toBe(CHOSEN.things);
});

test('what cannot be had is named, and what must be approved is asked for', () => {
  expect(inTheWay(PREVIEW, 'Storsalen')).toEqual(['PA']);
  expect(asks(PREVIEW)).toBe(false);
});

test('staff borrow for somebody without a login, and never for them and an association at once', () => {
  const form = { ...EMPTY, behalf: { name: ' Olga Nordmann ', phone: '' } };
  expect(wanted(CHOSEN, DATES, form, '').onBehalfOf).toEqual({ name: 'Olga Nordmann' });
  expect(wanted(CHOSEN, DATES, form, 'choir')).not.toHaveProperty('onBehalfOf');
  expect(wanted(CHOSEN, DATES, EMPTY, '')).not.toHaveProperty('onBehalfOf');
});
