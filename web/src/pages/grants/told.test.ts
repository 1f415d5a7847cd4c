import { expect, it } from 'vitest';
import { firstNo, toAnswer } from './fit';
import { daysLeft, inShort } from './told';

const question = (id: string, mustBe = true) => ({ id, text: '', mustBe, otherwise: `nei til ${id}`, elsewhere: [] });
const scheme = { questions: [question('local'), question('profit', false), question('open')] };

it('is for one as long as no answer says otherwise, and the first that does says why', () => {
  expect(firstNo(scheme, {})).toBeUndefined();
  expect(firstNo(scheme, { local: true, profit: false })).toBeUndefined();
  expect(firstNo(scheme, { local: true, profit: true, open: false })?.otherwise).toBe('nei til profit');
});

it('is asked in at most three taps, one after the other', () => {
  expect([{}, { local: true }, { local: true, profit: false, open: true }].map((each) => toAnswer(scheme, each))).toEqual([
    'local',
    'profit',
    undefined,
  ]);
});

it('the days that are left are counted in Norway, and the last of them is today', () => {
  const at = (now: string) => daysLeft('2026-12-01T23:59:59+01:00', new Date(now));

  expect(at('2026-11-21T12:00:00+01:00')).toBe(10);
  expect(at('2026-11-30T23:30:00Z')).toBe(0);
  expect(daysLeft('2026-10-25T23:59:59+01:00', new Date('2026-10-24T23:30:00+02:00'))).toBe(1);
});

it('says in one line how much, until when, and how long it takes', () => {
  const round = { id: '1', state: 'open', opens: '2026-11-01T08:00:00+01:00', deadline: '2026-12-01T23:59:59+01:00' } as const;
  const form = { id: 'f', version: 1, minutes: 8 };

  expect(inShort({ amount: { least: 0, most: 3_000_000 }, round, form })).toBe('Inntil 30\u00a0000 kr · Frist 1. desember · 8 minutter');
  expect(inShort({ amount: { least: 0, most: 100_000 }, round: { ...round, state: 'closed' }, form })).toBe('Inntil 1\u00a0000 kr');
});
