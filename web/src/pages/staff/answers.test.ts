import { expect, it } from 'vitest';
import type { Outcome } from '../../base/api/outcome';
import type { Booking } from '../../base/staff/wording';
import { approval, inTheWay, rulesToSetAside, settled, wanted, type Command, type Writing } from './answers';

const asked: Booking = {
  reference: '7K3MA9RT',
  version: 1,
  kind: 'booking',
  status: 'requested',
  premises: 'hall',
  premisesName: 'Hallen',
  purpose: 'Basar',
  showInCalendar: false,
  bookedAt: '2026-11-21T20:14:00+01:00',
  occurrences: [
    { number: 1, start: '2026-12-11T18:00:00+01:00', end: '2026-12-11T20:00:00+01:00', parts: ['a'], status: 'requested' },
  ],
};
const nothing: Writing = { mode: 'change', reason: '', note: '' };

function changedTo(current: Booking): Outcome<Booking> {
  const errors = [{ code: 'changed-meanwhile', message: 'Endret' }] as [{ code: string; message: string }];
  const problem = { type: '/problems/changed-meanwhile', title: '', status: 412, detail: '', errors, current };
  return { kind: 'refused', status: 412, problem };
}

it('only what differs is sent', () => {
  expect(approval(asked, nothing)).toEqual({});
  expect(approval(asked, { ...nothing, from: '18:00', parts: ['a'], note: '  ' })).toEqual({});
  expect(approval(asked, { ...nothing, until: '21:00', parts: [], note: ' Ha det fint ' })).toEqual({
    start: '2026-12-11T18:00:00+01:00',
    end: '2026-12-11T21:00:00+01:00',
    parts: [],
    note: 'Ha det fint',
  });
});

it('what ends before it begins, ends the day after', () => {
  expect(wanted(asked, { ...nothing, until: '01:00' }).end).toBe('2026-12-12T01:00:00+01:00');
  expect(wanted(asked, { ...nothing, until: '00:00' }).end).toBe('2026-12-12T00:00:00+01:00');
});

it('an answer whose receipt was lost stands, and is not taken for somebody else’s', () => {
  const denied: Booking = { ...asked, version: 2, status: 'denied', decisionReason: 'Opptatt' };
  const approved: Booking = { ...asked, version: 2, status: 'confirmed', decidedAt: '2026-11-22T09:00:00+01:00' };

  const overtaken = (current: Booking, command: Command) => {
    const outcome = settled(changedTo(current), command);
    return outcome.kind === 'answered' && outcome.data.overtaken;
  };
  expect(overtaken(denied, { deny: 'Opptatt' })).toBe(false);
  expect(overtaken(denied, { deny: 'Noe annet' })).toBe(true);
  expect(overtaken(approved, { approve: {} })).toBe(false);
  expect(overtaken(approved, { approve: { parts: ['b'] } })).toBe(true);
  expect(overtaken(approved, { approve: { note: 'Velkommen' } })).toBe(true);
  expect(settled({ kind: 'unreached', mayHaveHappened: true }, { approve: {} }).kind).toBe('unreached');
});

it('the request does not stand in its own way, nor do other parts', () => {
  const taken = [
    { start: '2026-12-11T18:00:00+01:00', end: '2026-12-11T20:00:00+01:00', parts: ['a'], kind: 'request' as const },
    { start: '2026-12-11T19:00:00+01:00', end: '2026-12-11T21:00:00+01:00', parts: ['b'], kind: 'booking' as const },
  ];

  expect(inTheWay(taken, asked, wanted(asked, nothing))).toEqual([]);
  expect(inTheWay(taken, asked, wanted(asked, { ...nothing, parts: [] }))).toEqual([taken[1]]);
  expect(inTheWay(taken, asked, wanted(asked, { ...nothing, parts: ['b'], until: '19:00' }))).toEqual([]);
});

it('an offer and a wish to move are answered as they were meant', () => {
  const later = { start: '2026-12-11T18:00:00+01:00', end: '2026-12-11T21:00:00+01:00', parts: ['a'] };
  const [first] = asked.occurrences;
  const proposed = (by: 'staff' | 'booker'): Booking => ({
    ...asked,
    status: by === 'staff' ? 'requested' : 'confirmed',
    waitsFor: by === 'staff' ? 'applicant' : 'staff',
    decidedAt: '2026-11-22T09:00:00+01:00',
    occurrences: [{ ...first!, proposal: { by, ...later } }],
  });

  const lost = settled(changedTo(proposed('staff')), { approve: { end: later.end } });
  expect(lost.kind === 'answered' && lost.data.overtaken).toBe(false);
  expect(wanted(proposed('booker'), nothing).until).toBe('21:00');
  expect(approval(proposed('booker'), nothing)).toEqual({});
});

it('rules are set aside when nothing else is in the way', () => {
  const broken = [{ code: 'off-grid' }, { code: 'too-short' }, { code: 'off-grid' }];

  expect(rulesToSetAside(broken, ['off-grid', 'too-short'])).toEqual(['off-grid', 'too-short']);
  expect(rulesToSetAside(broken, ['off-grid'])).toEqual([]);
  expect(rulesToSetAside([], ['off-grid'])).toEqual([]);
});
