import { expect, it } from 'vitest';
import { MYSELF } from '../../base/api/holder';
import type { Me } from '../../base/api/me';
import type { Habits } from '../../base/booking/habits';
import { begin, booking, chosen, fitting, holders, leftOut, mistakes, readSlot, share, type Preview } from './wish';

const CHOIR = { id: 'kor', name: 'Koret' };
const LAST: Habits = { purpose: 'Øvelse', people: 20, young: 5, shown: true };
const SLOT = { premises: 'sal', parts: [], start: '2026-12-01T18:00:00+01:00', end: '2026-12-01T20:00:00+01:00' };

function me(...roles: Me['memberships'][number]['roles']): Me {
  const memberships = [{ association: 'kor', associationName: 'Koret', roles }];
  return { introduced: true, subject: 's', memberships, staff: [], closeTo: [], cases: [], told: [] };
}

it('opens as last time, but for what the first screen asked', () => {
  expect(begin(0, 'association', undefined, LAST)).toMatchObject({ purpose: 'Øvelse', people: 20, young: 5, holder: undefined });
  expect(begin(40, 'association', 'kor', LAST)).toMatchObject({ people: 40, young: 10, holder: 'kor' });
  expect(begin(12, 'youth', undefined, LAST)).toMatchObject({ people: 12, young: 12 });
  expect(begin(12, 'private', 'kor', LAST).holder).toBe(MYSELF);
});

it('offers those one may book for, and the one that one acts for until they are known', () => {
  expect(holders(undefined, 'Kåre', CHOIR).map(({ id }) => id)).toEqual(['kor', MYSELF]);
  expect(holders(me('booker'), 'Kåre', CHOIR).map(({ id }) => id)).toEqual(['kor', MYSELF]);
  expect(holders(me('treasurer'), 'Kåre', CHOIR).map(({ id }) => id)).toEqual([MYSELF]);
});

it('takes the one that was chosen, else the one that one acts for, else the first', () => {
  const all = [{ id: 'il', name: 'Laget' }, CHOIR, { id: MYSELF, name: 'Kåre' }];
  expect(chosen(all, MYSELF, CHOIR).name).toBe('Kåre');
  expect(chosen(all, undefined, CHOIR)).toEqual(CHOIR);
  expect(chosen(all, undefined, { id: 'gone', name: '' })).toEqual(all[0]);
  expect(chosen([all[0]!], 'gone', CHOIR)).toEqual(all[0]);
});

it('a majority under 18 stays one when it is rounded, and nothing else becomes one', () => {
  expect(share(51, 101)).toBe(51);
  expect(share(50, 101)).toBe(50);
  expect(share(0, 7)).toBe(0);
  expect(share(7, 7)).toBe(100);
});

it('shows nobody what a private person does', () => {
  expect(booking(SLOT, begin(4, 'private', undefined, LAST), MYSELF, 3)).toEqual({
    premises: 'sal',
    start: SLOT.start,
    end: SLOT.end,
    people: 4,
    shareUnder18: 25,
    showInCalendar: false,
    take: 'all',
    purpose: 'Øvelse',
    houseRulesVersion: 3,
  });
});

it('takes of a series those that fit, unless all are wanted', () => {
  const form = { ...begin(4, 'association', undefined, LAST), until: '2026-12-22' };
  expect(booking(SLOT, form, 'kor', 1)).toMatchObject({
    repeat: { everyWeeks: 1, until: '2026-12-22' },
    take: 'those-that-fit',
    showInCalendar: true,
  });
  expect(booking(SLOT, { ...form, someWillDo: false }, 'kor', 1).take).toBe('all');
});

it('leaves out of a series what was ticked off, as far as the series has it', () => {
  const skip = ['2026-12-22', '2026-12-08', '2026-12-24', '2027-01-05'];
  const form = { ...begin(4, 'association', undefined, LAST), until: '2026-12-29', skip };

  expect(leftOut(SLOT, form)).toEqual(['2026-12-08', '2026-12-22']);
  expect(leftOut(SLOT, { ...form, everyWeeks: 2 })).toEqual([]);
  expect(leftOut(SLOT, { ...form, until: undefined })).toEqual([]);
  expect(booking(SLOT, form, 'kor', 1).repeat).toEqual({
    everyWeeks: 1,
    until: '2026-12-29',
    skip: ['2026-12-08', '2026-12-22'],
  });
  expect(booking(SLOT, { ...form, skip: [] }, 'kor', 1).repeat).toEqual({ everyWeeks: 1, until: '2026-12-29' });
});

it('reads an address, and knows when it is none', () => {
  const { premises, start, end } = SLOT;
  expect(readSlot(new URLSearchParams({ premises, start, end, parts: 'a,b' }))).toEqual({ ...SLOT, parts: ['a', 'b'] });
  expect(readSlot(new URLSearchParams({ premises, start, end: 'soon' }))).toBeUndefined();
});

const date = (number: number, code?: string) => ({
  number,
  start: '2026-12-01T18:00:00+01:00',
  end: '2026-12-01T20:00:00+01:00',
  parts: [],
  status: code ? ('not-available' as const) : ('confirmed' as const),
  ...(code && { obstacles: [{ code, message: code }] as [{ code: string; message: string }] }),
});

const preview = (...codes: (string | undefined)[]): Preview => ({
  fits: codes.filter((code) => !code).length,
  occurrences: codes.map((code, index) => date(index + 1, code)),
  price: { amount: 0, ordinary: 0 },
  obstacles: [],
  limits: [],
  exceeded: [],
});

it('tells what is beyond the quota from what is taken', () => {
  expect(fitting(preview(undefined, 'quota-hours-week'))).toEqual({ fits: 1, n: 2, byLimit: true });
  expect(fitting(preview(undefined, 'quota-hours-week', 'overlaps'))).toEqual({ fits: 1, n: 3, byLimit: false });
  expect(fitting(preview(undefined))).toEqual({ fits: 1, n: 1, byLimit: false });
});

it('takes the number of last time where the search meant it roughly, and else what it asked for', () => {
  expect(begin(30, 'association', undefined, LAST).people).toBe(20);
  expect(begin(10, 'association', undefined, LAST).people).toBe(10);
  expect(begin(12, 'association', undefined, LAST).people).toBe(12);
});

it('says what must be written otherwise, and changes no number by itself', () => {
  const form = { ...begin(12, 'association', undefined, LAST), young: 20 };
  expect(form.people).toBe(12);
  expect(mistakes(SLOT, form)).toEqual({ young: true });
  expect(mistakes(SLOT, { ...form, purpose: ' ', young: 12, until: '2026-11-30' })).toEqual({ purpose: true, until: true });
  expect(mistakes(SLOT, { ...form, young: 0 })).toEqual({});
});
