import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { budget } from './scripts/budget.ts';
import { rights } from './scripts/rights.ts';
import { serviceWorker } from './scripts/service-worker.ts';
import { shell } from './scripts/shell.ts';
import { texts } from './scripts/texts.ts';

/** Unit tests, in which somebody stands in for a module: each has modules of its own. All others share theirs, which is quick. */
const tests = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(folder, name)),
);
const alone = tests.filter((name) => readFileSync(name, 'utf8').includes('vi.mock('));

/** The app lives at /app/; the API it talks to has the rest of the same origin. */
export default defineConfig({
  base: '/app/',
  plugins: [texts(), rights(), shell(), serviceWorker(), budget({ first: 60_000, further: 12_000 })],
  build: { target: 'es2022', sourcemap: false, modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  test: {
    pool: 'threads',
    projects: [
      { extends: true, test: { name: 'alone', include: alone } },
      { extends: true, test: { name: 'together', include: tests, exclude: alone, isolate: false } },
    ],
  },
  server: {
    // `npm run dev` while ./run answers the rest.
    proxy: { '^/(?!app/)': 'http://127.0.0.1:8080', '/app/config.json': 'http://127.0.0.1:8080' },
  },
});
