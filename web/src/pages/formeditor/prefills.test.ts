import { expect, it } from 'vitest';
import prefill from '../../../../functions/grants/src/main/java/no/endorinn/grants/forms/Prefill.java?raw';
import nb from '../../base/texts/nb.json';
import { TYPES, type Type } from './definition';
import { chosenOf, prefillOf, prefills } from './prefills';

const offered = [...new Set(TYPES.filter((each) => each !== 'budget').flatMap((each) => prefills(each as Type)))];

it('all that the service knows is offered, and nothing else', () => {
  const known = [...prefill.matchAll(/"((?:association|person|booked)\.\w+)"/g)].map(([, name]) => name);

  expect(offered.filter((each) => each !== 'lastYear').sort()).toEqual(known.sort());
  expect(offered.filter((each) => !(`prefill.${each}` in nb))).toEqual([]);
});

it("last year's answer is that to the same question", () => {
  expect(prefillOf('lastYear', 'budget')).toBe('lastYear.budget');
  expect(chosenOf('lastYear.budget')).toBe('lastYear');
  expect(chosenOf('association.members')).toBe('association.members');
  expect(chosenOf(undefined)).toBeUndefined();
});
