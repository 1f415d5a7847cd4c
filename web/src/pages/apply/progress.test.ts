import { expect, it } from 'vitest';
import given from '../../../../functions/grants/src/test/resources/no/endorinn/grants/forms/driftstilskudd.json';
import type { Form } from '../../base/forms/form';
import { goOn, progress } from './progress';

const form = given as unknown as Form;
const NONE = new Set<string>();
const come = (answers: object, besides: Partial<Parameters<typeof progress>[2]> = {}) =>
  progress(form, answers as never, { unlooked: NONE, untold: NONE, unclear: [], ...besides });
const row = (side: string, amount?: number) => ({ side, what: 'Noe', ...(amount !== undefined && { amount }) });
const WHOLE = {
  kind: 'operation',
  members: 30,
  plans: 'Kor',
  budget: { a: row('cost', 200_000), b: row('income', 100_000) },
  'true-and-complete': true,
};

const states = (answers: object, unlooked = NONE) =>
  come(answers, { unlooked }).tasks.map(({ page, state }) => `${page} ${state}`);

it('nothing is begun before anything is answered, and a part that nothing opens is not there', () => {
  expect(states({})).toEqual(['what ahead', 'money ahead', 'end ahead']);
});

it('what was filled in for one is to be looked at, not asked', () => {
  const known = { kind: 'operation', members: 30, plans: 'Kor' };

  expect(states(known, new Set(['kind', 'members', 'plans']))).toEqual(['what look', 'money ahead', 'end ahead']);
  expect(states(known, new Set(['members']))[0]).toBe('what look');
  expect(states({ members: 30 }, new Set(['members']))[0]).toBe('what ahead');
});

it('a part is done when nothing is missing and nothing is wrong', () => {
  expect(states(WHOLE)).toEqual(['what done', 'money done', 'end done']);
  expect(states({ ...WHOLE, members: 0 })[0]).toBe('what partly');
  expect(states({ ...WHOLE, budget: { a: row('cost') } })[1]).toBe('money partly');
});

it('an answer may open a part, and what it hides counts no more', () => {
  const large = { ...WHOLE, budget: { a: row('cost', 9_000_000) }, day: '2027-05-01' };

  expect(states(large)).toEqual(['what done', 'money done', 'more ahead', 'end done']);
  expect(come(large).flaws).toEqual([{ pointer: '/plan', code: 'missing' }]);
});

it('what is missing comes in the order of the form, and a check over several answers last', () => {
  const { flaws } = come({ budget: { a: row('income', 100) }, plans: 'Kor' }, { unclear: ['/members'] });

  expect(flaws.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
    '/kind missing',
    '/members unclear',
    '/true-and-complete missing',
    ' no-need',
  ]);
});

it('what somebody else has answered in confidence is answered', () => {
  const { plans: _, ...others } = WHOLE;
  const untold = come(others, { untold: new Set(['plans']) });

  expect(untold.flaws).toEqual([]);
  expect(untold.tasks[0]?.state).toBe('done');
  expect(untold.minutesLeft).toBe(0);
});

it('the minutes that are left are those of what is not answered', () => {
  const left = (answers: object, unlooked = NONE) => come(answers, { unlooked }).minutesLeft;

  expect(left({})).toBe(4);
  expect(left({ ...WHOLE, budget: undefined })).toBe(2);
  expect(left(WHOLE)).toBe(0);
  expect(left(WHOLE, new Set(['members']))).toBe(1);
});

it('one goes on with what is begun, and then with what is not', () => {
  const next = (answers: object) => goOn(come(answers).tasks)?.page;

  expect(next({})).toBe('what');
  expect(next({ budget: { a: row('cost') } })).toBe('money');
  expect(next(WHOLE)).toBeUndefined();
});

it('where nothing need be answered one begins at the beginning, and is done when one has said something', () => {
  const free: Form = { ...form, checks: [], pages: [{ id: 'one', questions: [{ id: 'say', type: 'text' }] }, { id: 'two', questions: [{ id: 'more', type: 'text' }] }] };
  const next = (answers: object) => goOn(progress(free, answers as never, { unlooked: NONE, untold: NONE, unclear: [] }).tasks)?.page;

  expect(next({})).toBe('one');
  expect(next({ say: 'Kor' })).toBeUndefined();
});
