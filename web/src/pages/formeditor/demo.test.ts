import { expect, it } from 'vitest';
import type { Form } from '../../base/forms/form';
import * as conditions from './conditions';
import { questions } from './definition';
import { minutes } from './minutes';
import * as totals from './totals';

const FORMS = import.meta.glob<Form>('../../../../infrastructure/demo/grants/*.form.json', { eager: true, import: 'default' });

it.each(Object.entries(FORMS))('%s can be edited by choosing alone, and takes ten minutes at the most', (_, form) => {
  const asked = questions(form);
  const all = [...form.pages, ...asked].flatMap(({ when }) => (when ? [when] : [])).concat((form.checks ?? []).map(({ fails }) => fails));
  const reckoned = asked.flatMap((each) => (each.type === 'computed' ? [each.value] : []));

  expect(all.filter((each) => !conditions.parse(each))).toEqual([]);
  expect(all.map((each) => conditions.compose(conditions.parse(each)!))).toEqual(all);
  expect(reckoned.filter((each) => !totals.parse(each))).toEqual([]);
  expect(minutes(form)).toBeLessThanOrEqual(10);
});
