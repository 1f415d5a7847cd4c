import { expect, it } from 'vitest';
import { many, standing, type Line } from './translation';

const said = (nb: string, nn: string, en: string) => ({ nb, nn, en });

it('a translation is missing when there is something to translate', () => {
  expect(standing({ texts: said('Hva?', '', ' ') }, 'nn', 'nb')).toBe('missing');
  expect(standing({ texts: said('Hva?', '', ' ') }, 'en', 'nb')).toBe('missing');
  expect(standing({ texts: said('', '', '') }, 'nn', 'nb')).toBeUndefined();
  expect(standing({ texts: said('', 'Kva?', '') }, 'nb', 'nn')).toBe('missing');
});

it('it must be looked at again when what it says has been changed, and not when it was changed, too', () => {
  const was = said('Hva?', 'Kva?', 'What?');

  expect(standing({ texts: said('Hvorfor?', 'Kva?', 'Why?'), was }, 'nn', 'nb')).toBe('changed');
  expect(standing({ texts: said('Hvorfor?', 'Kva?', 'Why?'), was }, 'en', 'nb')).toBeUndefined();
  expect(standing({ texts: was, was }, 'nn', 'nb')).toBeUndefined();
  expect(standing({ texts: said('Hvorfor?', 'Kva?', 'Why?') }, 'nn', 'nb')).toBeUndefined();
});

it('both are counted by language', () => {
  const line = (key: string, texts: Line['texts']): Line => ({ key, what: key, texts, most: 80 });
  const lines = [line('a', said('A', '', 'A')), line('b', said('B', '', ''))];

  expect([many(lines, 'nn', 'nb', 'missing'), many(lines, 'en', 'nb', 'missing'), many(lines, 'en', 'nb', 'changed')]).toEqual([2, 1, 0]);
});
