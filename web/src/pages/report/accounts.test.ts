import { expect, it } from 'vitest';
import { fits, missing, MOST_ORE, sums } from './accounts';

const BUDGET = {
  sides: [
    { id: 'cost', name: 'Utgifter' },
    { id: 'income', name: 'Inntekter' },
  ],
  lines: [
    { row: 'r1', side: 'cost', what: 'Leie', budget: 2_000_000 },
    { row: 'r2', side: 'income', what: 'Billetter', budget: 500_000 },
  ],
};

const paper = (accounts: unknown, text?: string) => ({
  lines: { accounts: { written: { value: accounts } }, ...(text && { text: { written: { value: text } } }) },
  revision: 1,
  newest: 1,
  savedAt: undefined,
  saving: false,
  trouble: undefined,
  kept: true,
});

it('adds up what went out and what came in, to the øre', () => {
  const accounts = { r1: { amount: 100_050 }, r2: { amount: 1 }, x: { amount: 5, side: 'income', what: 'Gave' } };

  expect(sums(BUDGET, accounts)).toEqual({ cost: 100_050, income: 6 });
});

it('names what is missing, and nothing is no amount', () => {
  expect(missing(BUDGET, paper({ r1: { amount: 0 } }))).toEqual(['text', 'accounts']);
  expect(missing(BUDGET, paper({ r1: { amount: 0 }, r2: { amount: 0 }, x: { amount: 1 } }, 'Gøy'))).toEqual(['accounts']);
  expect(missing(BUDGET, paper({ r1: { amount: 0 }, r2: { amount: 0 } }, 'Gøy'))).toEqual([]);
});

it('sends what is not finished, and keeps what would be refused', () => {
  expect(fits('accounts', { x: { side: 'cost' } })).toBe(true);
  expect(fits('accounts', { r1: { amount: MOST_ORE + 1 } })).toBe(false);
  expect(fits('hours', 1_000_001)).toBe(false);
  expect(fits('text', 'x'.repeat(3001))).toBe(false);
  expect(fits('text', undefined)).toBe(true);
});
