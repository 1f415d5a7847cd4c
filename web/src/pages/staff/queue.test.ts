import { expect, it, vi } from 'vitest';
import { beside, entry as entryOf, inConflict, isLate, shown, type Entry } from './queue';

vi.mock('../../base/texts/texts', () => ({ language: { get: () => 'nb' }, t: (key: string) => key }));

const NOW = Date.parse('2026-12-01T12:00:00+01:00');

function entry(reference: string, more: Partial<Entry> = {}): Entry {
  return {
    reference,
    kind: 'request',
    who: 'Fjordvik IL',
    what: 'Cup',
    time: { start: '2026-12-12T10:00:00+01:00', end: '2026-12-12T18:00:00+01:00', count: 1 },
    place: 'Fjordvikhallen',
    since: '2026-11-30T10:00:00+01:00',
    asked: false,
    mine: true,
    ...more,
  };
}

const CUP = entry('CUP');
const CHOIR = entry('CHOIR', {
  who: 'Fjordvik barnekor',
  what: 'Korøvelse',
  place: 'Menighetssalen',
  since: '2026-11-20T10:00:00+01:00',
  time: { start: '2026-12-20T17:00:00+01:00', end: '2026-12-20T18:00:00+01:00', count: 9 },
});
const BAZAAR = entry('BAZAAR', {
  who: 'Sanitetsforeningen',
  what: 'Basar',
  since: '2026-11-25T10:00:00+01:00',
  time: { start: '2026-12-12T19:00:00+01:00', end: '2026-12-12T21:00:00+01:00', count: 1 },
  asked: true,
});
const { time: _time, place: _place, ...bare } = entry('CLAIM', { kind: 'claim', who: 'Turlaget', what: 'Vil styre', since: '2026-11-28T10:00:00+01:00', mine: false });
const CLAIM: Entry = bare;
const ALL = [CUP, CHOIR, BAZAAR, CLAIM];
const names = (filter: Parameters<typeof shown>[1]) => shown(ALL, filter, NOW).map(({ reference }) => reference);

it('is in the order that is wanted; what is about no day comes after what is', () => {
  expect(names({})).toEqual(['CHOIR', 'BAZAAR', 'CLAIM', 'CUP']);
  expect(names({ order: 'newest' })).toEqual(['CUP', 'CLAIM', 'BAZAAR', 'CHOIR']);
  expect(names({ order: 'soonest' })).toEqual(['CUP', 'BAZAAR', 'CHOIR', 'CLAIM']);
});

it('shows what is asked for by kind, place, how long it has waited, conflict, whose it is, and words', () => {
  expect(names({ kind: 'claim' })).toEqual(['CLAIM']);
  expect(names({ place: 'Fjordvikhallen' })).toEqual(['BAZAAR', 'CUP']);
  expect(names({ waited: 7 })).toEqual(['CHOIR']);
  expect(names({ conflict: true })).toEqual(['BAZAAR', 'CUP']);
  expect(names({ mine: true })).toEqual(['CHOIR', 'CUP']);
  expect(names({ words: 'hallen BASAR' })).toEqual(['BAZAAR']);
});

it('two who ask for the same premises on the same day are in conflict', () => {
  expect([...inConflict(ALL)]).toEqual(['CUP', 'BAZAAR']);
  expect([...inConflict([CUP, CHOIR])]).toEqual([]);
  const loan = (reference: string) => entry(reference, { kind: 'loan', place: 'Biblioteket' });
  expect([...inConflict([loan('STAGE'), loan('TENT')])]).toEqual([]);
});

it('knows those beside one, and which comes when it is answered', () => {
  expect(beside(ALL, 'CUP')).toMatchObject({ at: 0, before: undefined, after: CHOIR, next: CHOIR });
  expect(beside(ALL, 'CLAIM')).toMatchObject({ at: 3, before: BAZAAR, after: undefined, next: CUP });
  expect(beside(ALL, undefined)).toMatchObject({ at: -1, after: CUP });
  expect(beside([CUP], 'CUP').next).toBeUndefined();
});

it('leads from what was answered to what is answered at the desk too, where it can still be taken back', () => {
  const grant = entry('GRANT', { kind: 'application' });

  expect(beside([CUP, grant, CHOIR], 'CUP')).toMatchObject({ after: grant, next: CHOIR });
  expect(beside([CUP, grant], 'CUP').next).toBeUndefined();
  expect(beside([grant, CUP], undefined).next).toBe(CUP);
});

it('whoever has waited for more than a week has waited too long, unless it is they who are waited for', () => {
  expect(ALL.filter((each) => isLate(each, NOW)).map(({ reference }) => reference)).toEqual(['CHOIR']);
  expect(isLate({ ...CHOIR, asked: true }, NOW)).toBe(false);
});

it('tells a private person and a claim by what they are', () => {
  const queued = {
    reference: '7K3MA9RT',
    subject: 'Turlaget',
    times: 0,
    areas: [],
    since: '2026-12-01T10:00:00+01:00',
    waitsForApplicant: false,
    mayDecide: true,
  };

  expect(entryOf({ ...queued, kind: 'leadership', party: { who: 'association', name: 'Turlaget' } })).toMatchObject({
    kind: 'claim',
    who: 'Turlaget',
    what: 'queue.leadership',
  });
  expect(
    entryOf({ ...queued, kind: 'help', subject: 'Driftstilskudd', purpose: 'Hvor mye?', party: { who: 'association', name: 'Turlaget' } }),
  ).toMatchObject({ kind: 'help', who: 'Turlaget', what: 'queue.help' });
  expect(entryOf({ ...queued, kind: 'request', party: { who: 'person' }, subject: 'Hallen' })).toMatchObject({
    kind: 'request',
    who: 'staff.private',
    place: 'Hallen',
  });
});
