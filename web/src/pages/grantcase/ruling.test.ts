import { expect, it } from 'vitest';
import type { Assessment } from './application';
import { bodyOf, changeOf, EMPTY, grantedOf, laterOf, leftAfter, type Weighing } from './ruling';

const ASSESSMENT: Assessment = {
  criteria: ['Mange med', 'Åpent for alle'],
  sought: 2_000_000,
  most: 2_000_000,
  conditionsOnUse: true,
  payment: 'in-advance',
  language: 'nb',
  phrases: [],
  budget: { total: 5_000_000, planned: 0, granted: 4_000_000, bound: 0, left: 1_000_000 },
  later: [{ year: 2028, left: 500_000 }, { year: 2029 }],
  earlier: [],
  missing: [],
  advice: [],
  decision: { mayDecide: true, why: [], others: [] },
};
const PART: Weighing = { ...EMPTY, how: 'part', granted: 1_500_000, met: { 1: false }, grounds: ' Mange har søkt. ', conditions: 'Bare noter\n\n Vis regnskap ', payBy: '2027-05-01' };

it('in full is what was applied for, and nothing is said before one has chosen', () => {
  expect(grantedOf({ ...EMPTY, how: 'full' }, ASSESSMENT)).toBe(2_000_000);
  expect(bodyOf(EMPTY, ASSESSMENT, 3)).toBeUndefined();
  expect(bodyOf({ ...EMPTY, how: 'part' }, ASSESSMENT, 3)).toBeUndefined();
});

it('each line is a condition, and only the criteria that were looked at are sent', () => {
  expect(bodyOf(PART, ASSESSMENT, 3)).toEqual({
    revision: 3,
    granted: 1_500_000,
    criteria: [{ criterion: 1, met: false }],
    grounds: 'Mange har søkt.',
    conditions: ['Bare noter', 'Vis regnskap'],
    payBy: '2027-05-01',
  });
});

it('a refusal has neither conditions nor a day of payment, whatever was written before', () => {
  expect(bodyOf({ ...PART, how: 'refused' }, ASSESSMENT, 3)).toEqual({
    revision: 3,
    granted: 0,
    criteria: [{ criterion: 1, met: false }],
    grounds: 'Mange har søkt.',
  });
});

it('what is left of the round is reckoned while one writes, also below zero', () => {
  expect(leftAfter(ASSESSMENT, 1_500_000)).toBe(-500_000);
  expect(leftAfter(ASSESSMENT, undefined)).toBe(1_000_000);
  expect(leftAfter({ ...ASSESSMENT, budget: { planned: 0, granted: 0, bound: 0 } }, 1)).toBeUndefined();
});

it('only the years that something is given for are sent, and none with a refusal', () => {
  const later = { 2028: 300_000, 2029: undefined };

  expect(bodyOf({ ...PART, later }, ASSESSMENT, 3)?.later).toEqual([{ year: 2028, granted: 300_000 }]);
  expect(bodyOf({ ...PART, how: 'refused', later }, ASSESSMENT, 3)?.later).toBeUndefined();
});

it('a decision for several years is changed with all its years, and only what is written anew is another', () => {
  const later = laterOf([{ year: 2028, granted: 300_000 }, { year: 2029, granted: 200_000 }]);
  const change = { granted: 1_500_000, later, grounds: 'Dere har rett.' };

  expect(changeOf(change, ASSESSMENT, 4)).toEqual({
    revision: 4,
    granted: 1_500_000,
    later: [{ year: 2028, granted: 300_000 }, { year: 2029, granted: 200_000 }],
    grounds: 'Dere har rett.',
  });
  expect(changeOf({ ...change, later: { ...later, 2029: 250_000 } }, ASSESSMENT, 4)?.later?.[1]).toEqual({ year: 2029, granted: 250_000 });
});

it('a decision for one year is changed without later years, and nothing is sent without amount and grounds', () => {
  const change = { granted: 1_500_000, later: laterOf(undefined), grounds: 'Dere har rett.' };

  expect(changeOf(change, ASSESSMENT, 4)).toEqual({ revision: 4, granted: 1_500_000, grounds: 'Dere har rett.' });
  expect(changeOf({ ...change, granted: undefined }, ASSESSMENT, 4)).toBeUndefined();
  expect(changeOf({ ...change, grounds: '' }, ASSESSMENT, 4)).toBeUndefined();
});
