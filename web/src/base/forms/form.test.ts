import { expect, it } from 'vitest';
import form from '../../../../functions/grants/src/test/resources/no/endorinn/grants/forms/driftstilskudd.json';
import cases from '../../../../functions/grants/src/test/resources/no/endorinn/grants/forms/judging.json';
import { judge, read, type Form } from './form';

const said = ({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`;

it.each(cases)('the browser judges as the service does: $say', (each) => {
  const reading = read(form as unknown as Form, each.answers);
  const flaws = 'draft' in each ? reading.flaws : judge(form as unknown as Form, each.answers);

  expect(flaws.map(said)).toEqual(each.flaws);
  expect(reading.asked).toEqual(each.asked);
  expect(reading.values.need).toBe('need' in each ? each.need : undefined);
});
