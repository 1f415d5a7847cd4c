import { expect, it } from 'vitest';
import { told } from './budget';

const MOST = { first: 60_000, further: 12_000 };
const FRAME = new Set(['index.html', 'frame.js']);
const page = (area: string, files: string[], modules: string[] = []) => ({
  name: `${area}/Page`,
  area,
  files: new Set(files),
  modules,
});

/** Each file is as large as it is said to be, and each area says so much. */
const sizes = (files: Record<string, number>, said = 0) => ({
  sum: (names: Iterable<string>) => [...names].reduce((total, name) => total + (files[name] ?? 0), 0),
  said: () => said,
});

it('a first visit is the frame, the front page and what both say', () => {
  const files = sizes({ 'index.html': 1_000, 'frame.js': 30_000, 'front.js': 5_000 }, 2_000);

  expect(told([page('front', ['frame.js', 'front.js'])], FRAME, files, MOST)).toContain('The first screen is 40.0 kB');
});

it('a first visit beyond the budget fails the build', () => {
  const files = sizes({ 'frame.js': 58_000, 'front.js': 3_000 });

  expect(() => told([page('front', ['front.js'])], FRAME, files, MOST)).toThrow('The first screen is 61.0 kB; it may be 60.0 kB.');
});

it('a further page is what it adds to the frame, with what it shares with others', () => {
  const files = sizes({ 'frame.js': 30_000, 'book.js': 8_000, 'shared.js': 3_000 }, 2_000);
  const book = page('book', ['frame.js', 'book.js', 'shared.js']);

  expect(() => told([book], FRAME, files, MOST)).toThrow('book/Page adds 13.0 kB; it may add 12.0 kB.');
});

it('a part of a page is what it adds to that page, with texts of its own', () => {
  const files = sizes({ 'queue.js': 9_000, 'case.js': 11_000 }, 500);
  const part = { ...page('staff', ['case.js']), area: 'staff/Case' };

  expect(told([page('staff', ['queue.js']), part], FRAME, files, MOST)).toContain('adds most, 11.5 kB');
});

it("nobody loads what is the staff's but staff", () => {
  const wording = ['/web/src/base/staff/wording.ts'];
  const rights = ['/web/src/base/staff/rights.ts', '/web/src/pages/day/page.ts'];

  expect(() => told([page('mine', [], wording)], FRAME, sizes({}), MOST)).toThrow("mine/Page loads what is the staff's");
  expect(() => told([page('mine', [], rights), page('day', [], wording)], FRAME, sizes({}), MOST)).not.toThrow();
});
