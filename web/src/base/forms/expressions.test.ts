import { describe, expect, it } from 'vitest';
import conditions from '../../../../functions/grants/src/test/resources/no/endorinn/grants/forms/conditions.json';
import reckonings from '../../../../functions/grants/src/test/resources/no/endorinn/grants/forms/reckoning.json';
import { holds, reckon, type Condition, type Reckoning, type Values } from './expressions';

describe('the service and the browser agree', () => {
  it.each(conditions)('on a condition: $say', ({ condition, given, holds: held }) => {
    expect(holds(condition as Condition, given as Values)).toBe(held);
  });

  it.each(reckonings)('on a number: $say', (each) => {
    expect(reckon(each.value as Reckoning, each.given as Values)).toBe('is' in each ? each.is : undefined);
  });
});
