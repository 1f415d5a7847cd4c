import { expect, it } from 'vitest';
import { accept, arrive, choose, confirm, isUntoldHere, shown, underWay, write, type Line, type Standing } from './line';

const standing = (value: unknown, count = 1, by = 'Kari'): Standing => ({ value, count, by, at: '2026-11-22T21:14:00+01:00' });
const begun: Line = { stands: standing('Kor') };

it('what is written is shown, and is based on what stood', () => {
  const line = write(begun, 'Korsang');

  expect(shown(line)).toBe('Korsang');
  expect(line.written).toEqual({ value: 'Korsang', base: 'Kor' });
  expect(write(write(begun, 'Korsang'), 'Kor').written).toBeUndefined();
});

it('what is written while the answer before is on its way builds on that', () => {
  const line = accept(write(underWay(write(begun, 'Kors')), 'Korsang'), standing('Kors', 2, 'you'));

  expect(line.written).toEqual({ value: 'Korsang', base: 'Kors' });
  expect(accept(underWay(line), standing('Korsang', 3, 'you'))).toEqual({ stands: standing('Korsang', 3, 'you') });
});

it('what was filled in for one is confirmed by saying the same', () => {
  const known: Line = { stands: { ...standing(30), from: 'association.members', confirmed: false } };

  expect(confirm(known).written).toEqual({ value: 30, base: 30, confirms: true });
  expect(arrive(confirm(known), known.stands)).toEqual(confirm(known));
  expect(arrive(confirm(known), { ...standing(30, 2), confirmed: true }).written).toBeUndefined();
  expect(confirm({ stands: { ...standing(30), confirmed: true } }).written).toBeUndefined();
});

it('what is tidied as it is stored stays as it was typed, for somebody may be typing', () => {
  const stored = accept(underWay(write(begun, 'Kor og ')), standing('Kor og', 2, 'you'));

  expect(shown(stored)).toBe('Kor og ');
  expect(shown(arrive(stored, standing('Kor og', 2, 'you')))).toBe('Kor og ');
  expect(shown(arrive(stored, standing('Kor og dans', 3)))).toBe('Kor og dans');
});

it('an answer that was taken away is gone', () => {
  expect(shown(accept(underWay(write(begun, undefined)), undefined))).toBeUndefined();
});

it("somebody else's answer is shown when nothing was written here", () => {
  expect(shown(arrive(begun, standing('Orkester', 2)))).toBe('Orkester');
});

it('two answers are both there until one is chosen', () => {
  const line = arrive(write(begun, 'Korsang'), standing('Orkester', 2));

  expect(shown(line)).toBe('Korsang');
  expect(line.theirs?.value).toBe('Orkester');
  expect(choose(line, 'mine').written).toEqual({ value: 'Korsang', base: 'Orkester' });
  expect(choose(line, 'theirs')).toEqual({ stands: standing('Orkester', 2) });
});

it('an answer that was taken away by somebody else is told, too', () => {
  const line = arrive(write(begun, 'Korsang'), undefined);

  expect(line.theirs).toEqual({ count: 0, at: '' });
  expect(choose(line, 'mine').written).toEqual({ value: 'Korsang', base: undefined });
  expect(shown(choose(line, 'theirs'))).toBeUndefined();
});

it("one's own answer, whose receipt was lost, is no one else's", () => {
  const line = arrive(write(underWay(write(begun, 'Kors')), 'Korsang'), standing('Kors', 2, 'you'));

  expect(line.theirs).toBeUndefined();
  expect(line.written).toEqual({ value: 'Korsang', base: 'Kors' });
});

it('what was read before it was stored does not come back', () => {
  const stored = accept(underWay(write(begun, 'Korsang')), standing('Korsang', 2, 'you'));

  expect(shown(arrive(stored, standing('Kor', 1)))).toBe('Korsang');
});

const cost = (what: string, amount: number) => ({ side: 'cost', what, amount });
const table: Line = { stands: standing({ a: cost('Dirigent', 12), b: cost('Noter', 3) }) };

it('two who write in different rows of a table both have their rows', () => {
  const mine = write(table, { a: cost('Dirigent', 13), b: cost('Noter', 3) });
  const line = arrive(mine, standing({ a: cost('Dirigent', 12), c: cost('Saft', 2) }, 2));

  expect(line.theirs).toBeUndefined();
  expect(shown(line)).toEqual({ a: cost('Dirigent', 13), c: cost('Saft', 2) });
});

it('only a row that both have changed is chosen among', () => {
  const mine = write(table, { a: cost('Dirigent', 13), b: cost('Noter', 3), d: cost('Lys', 1) });
  const line = arrive(mine, standing({ a: cost('Dirigent', 14), b: cost('Noter', 4) }, 2));

  expect(line.theirs).toBeDefined();
  expect(shown(choose(line, 'mine'))).toEqual({ a: cost('Dirigent', 13), b: cost('Noter', 4), d: cost('Lys', 1) });
  expect(shown(choose(line, 'theirs'))).toEqual({ a: cost('Dirigent', 14), b: cost('Noter', 4), d: cost('Lys', 1) });
});

it('nobody gets the name of one and the telephone of another', () => {
  const before: Line = { stands: standing({ name: 'Kari', phone: '91234567' }) };
  const line = arrive(write(before, { name: 'Per', phone: '91234567' }), standing({ name: 'Kari', phone: '98765432' }, 2));

  expect(line.theirs?.value).toEqual({ name: 'Kari', phone: '98765432' });
  expect(choose(line, 'mine').written?.value).toEqual({ name: 'Per', phone: '91234567' });
});

it('what one is not told is written over by its count, and by nothing else', () => {
  const theirs: Standing = { count: 3, by: 'Kari', at: '2026-11-22T21:14:00+01:00', seenBy: 'decider' };
  const line = write({ stands: theirs }, 'Jonas');

  expect(isUntoldHere({ stands: theirs })).toBe(true);
  expect(line.written).toEqual({ value: 'Jonas', unseen: 3 });
  expect(underWay(line).written).toEqual({ value: 'Jonas', unseen: 3, sent: ['Jonas'] });
  expect(arrive(line, theirs)).toEqual(line);
  expect(write(line, undefined)).toEqual({ stands: theirs });
  expect(accept(underWay(line), standing('Jonas', 4, 'you')).written).toBeUndefined();
});

it('what one wrote in confidence, and another anew, is told as different without a word of it', () => {
  const theirs: Standing = { count: 3, by: 'Kari', at: '2026-11-22T21:14:00+01:00', seenBy: 'decider' };
  const line = arrive(write({ stands: { ...standing('Jonas', 2, 'you'), seenBy: 'decider' } }, 'Jonas S'), theirs);

  expect(line.theirs).toEqual(theirs);
  expect(choose(line, 'mine').written).toEqual({ value: 'Jonas S', unseen: 3 });
  expect(choose(line, 'theirs')).toEqual({ stands: theirs });
});
