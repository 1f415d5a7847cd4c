import { expect, it, vi } from 'vitest';
import type { components } from '../api/schema';
import { isLost, sentence, told, type Change } from './told';

type Booking = components['schemas']['Booking'];

vi.mock('../texts/texts', () => ({
  language: { get: () => 'nb' },
  t: (key: string, values: Record<string, string> = {}) => `${key} ${values['was'] ?? ''} > ${values['now'] ?? ''}`,
}));

const time = (hour: number, parts: string[] = []) => ({
  start: `2026-12-01T${hour}:00:00+01:00`,
  end: `2026-12-01T${hour + 1}:00:00+01:00`,
  parts,
});

function change(what: Change['what'], at: string, now?: ReturnType<typeof time>): Change {
  return { what, at, role: 'caseworker', times: [{ number: 1, was: time(18), ...(now && { now }) }] };
}

const booking = (...changedByStaff: Change[]) => ({ reference: '7K3MA9RT', changedByStaff }) as unknown as Booking;

it('tells of what is still to come, the latest first', () => {
  const first = change('displaced', '2026-11-20T10:00:00+01:00');
  const then = change('denied', '2026-11-21T10:00:00+01:00');
  const all = [booking(first), booking(then)];

  expect(told(all, Date.parse('2026-11-22T10:00:00Z')).map((each) => each.change.what)).toEqual(['denied', 'displaced']);
  expect(told(all, Date.parse('2026-12-02T10:00:00Z'))).toEqual([]);
});

it('says what it was and what it is', () => {
  const said = (what: Change['what'], now?: ReturnType<typeof time>) => sentence(what, change(what, '', now).times[0]!);

  expect(said('displaced')).toBe('told.displaced tirsdag 1. desember 18:00–19:00 > ');
  expect(said('approved', time(20))).toBe('told.moved tirsdag 1. desember 18:00–19:00 > tirsdag 1. desember 20:00–21:00');
  expect(said('approved', time(18, ['a']))).toMatch(/^told\.parts /);
  expect(said('denied', time(20))).toMatch(/^told\.deniedMove /);
});

it('knows what is lost', () => {
  expect(isLost(change('displaced', ''))).toBe(true);
  expect(isLost(change('moved', '', time(20)))).toBe(false);
});
