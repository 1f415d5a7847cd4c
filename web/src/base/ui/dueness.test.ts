import { expect, it } from 'vitest';
import { dueness, isPressing } from './dueness';

const due = (day: string, state: 'due' | 'more-asked' | 'delivered' = 'due') => ({ state, due: day, overdue: false });

it('says soon before it says late', () => {
  expect(dueness(due('2027-07-01'), '2027-05-01')).toBe('due');
  expect(dueness(due('2027-07-01'), '2027-06-01')).toBe('soon');
  expect(dueness(due('2027-07-01'), '2027-07-01')).toBe('soon');
  expect(dueness(due('2027-07-01'), '2027-07-02')).toBe('overdue');
  expect(dueness({ ...due('2027-07-01'), overdue: true }, '2027-07-01')).toBe('overdue');
});

it('presses nobody whose report has come, or has time', () => {
  expect(isPressing(due('2027-07-01', 'delivered'), '2028-01-01')).toBe(false);
  expect(isPressing(due('2027-07-01'), '2027-01-01')).toBe(false);
  expect(isPressing(due('2027-07-01', 'more-asked'), '2027-01-01')).toBe(true);
  expect(isPressing(undefined)).toBe(false);
});
