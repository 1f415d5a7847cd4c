import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import nb from '../src/base/texts/nb.json';
import { divided, texts } from './texts';

const SRC = join(import.meta.dirname, '../src');
const areas = divided(SRC, Object.keys(nb));
const area = (name: string) => areas.get(name) ?? [];

it('the frame has what its own tabs say, and nothing of the pages that it leads to', () => {
  expect(area('first')).toContain('front.navigation');
  expect(area('first')).toContain('staff.navigation');
  expect(area('first')).not.toContain('front.question');
});

it('a page has what it says and what the pieces say that it is made of, but for what the frame has', () => {
  expect(area('front')).toContain('front.question');
  expect(area('front')).toContain('time.take');
  expect(area('front')).not.toContain('front.navigation');
});

it('a text that is put together from a family and a value is there in all its forms', () => {
  expect(area('mine')).toEqual(expect.arrayContaining(['occurrence.confirmed', 'occurrence.denied']));
});

it('a part that is loaded later has what its page has not', () => {
  expect(area('staff/Case')).not.toEqual([]);
  expect(area('staff/Case').filter((key) => area('staff').includes(key))).toEqual([]);
});

it('a part of a part has its own, too', () => {
  expect(area('staff/Changing')).toContain('free.from');
});

it('a page says where its parts have theirs, in its own language, and the frame knows the pages alone', () => {
  const plugin = texts() as unknown as { configResolved: (config: object) => void; load: (id: string) => string };
  plugin.configResolved({ root: join(SRC, '..'), mode: 'production', command: 'build' });

  const frame = plugin.load('\0virtual:texts');
  const page = plugin.load('\0virtual:texts/nn/staff');

  expect(frame).toContain("'nn/staff': () => import('virtual:texts/nn/staff')");
  expect(frame).not.toContain('staff/Case');
  expect(page).toContain("'Case': () => import('virtual:texts/nn/staff/Case')");
  expect(page).not.toContain('virtual:texts/nb');
});

it('a part is loaded with its own texts', () => {
  const wrong = readdirSync(join(SRC, 'pages'), { recursive: true, encoding: 'utf8' }).flatMap((file) =>
    file.endsWith('.tsx')
      ? [...readFileSync(join(SRC, 'pages', file), 'utf8').matchAll(/later\('(.*?)', \(\) => import\('\.\/(\w+)'\)/g)].filter(
          ([, part, name]) => part !== `${dirname(file)}/${name}`,
        )
      : [],
  );

  expect(wrong).toEqual([]);
});

it('every text is in some area', () => {
  const all = new Set([...areas.values()].flat());

  expect(Object.keys(nb).filter((key) => !all.has(key))).toEqual([]);
});
