import { expect, it } from 'vitest';
import { sumOf, wishOf, type Batch, type Case } from './cases';

const one = (reference: string, more: Partial<Case>): Case => ({ reference, state: 'submitted', recommended: 100, advice: [], scored: 0, changed: false, ...more });
const BATCH: Batch = {
  number: 1,
  version: 3,
  scheme: 'Driftstilskudd',
  round: '2027',
  name: 'Formannskapet',
  meets: '2027-04-12',
  budget: { granted: 0, planned: 0, bound: 0 },
  waiting: 2,
  cases: [
    one('A', { grounds: 'Mange' }),
    one('B', { granted: 50 }),
    one('C', { state: 'decided', decided: { outcome: 'granted', granted: 100 } }),
    one('D', { state: 'withdrawn' }),
  ],
};

it('what is written goes along with what stands, and what is decided stays as it is', () => {
  const edits = { A: { recommended: 200, grounds: '  Flere enn før ' }, C: { recommended: 1, grounds: 'Nei' } };

  expect(wishOf(BATCH, edits)).toEqual({
    name: 'Formannskapet',
    meets: '2027-04-12',
    cases: [
      { reference: 'A', recommended: 200, grounds: 'Flere enn før' },
      { reference: 'B', recommended: 100, granted: 50 },
      { reference: 'C', recommended: 100 },
      { reference: 'D', recommended: 100 },
    ],
  });
});

it('the sum is what the committee gives, or else what is recommended, and nothing of what was withdrawn', () => {
  expect(sumOf(BATCH, {})).toBe(250);
  expect(sumOf(BATCH, { A: { recommended: 300, grounds: '' } })).toBe(450);
});
