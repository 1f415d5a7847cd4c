import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { budget } from './budget';

/** Builds as Vite does, into a folder with so many bytes that cannot be compressed. */
function build(bytes: number, most: number): void {
  const root = mkdtempSync(join(tmpdir(), 'budget-'));
  writeFileSync(join(root, 'app.js'), crypto.getRandomValues(new Uint8Array(bytes)));
  const plugin = budget(most) as unknown as {
    configResolved(config: { root: string; build: { outDir: string } }): void;
    closeBundle: { handler(): void };
  };
  plugin.configResolved({ root, build: { outDir: '.' } });
  plugin.closeBundle.handler();
}

it('a build within the budget prints the figure', () => {
  const print = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  build(1_000, 2_000);
  expect(print).toHaveBeenCalledWith(expect.stringContaining('The whole app is 1.0 kB'));
  print.mockRestore();
});

it('a build beyond the budget fails, and says what is largest', () => {
  expect(() => build(3_000, 2_000)).toThrow(/it may be 2\.0 kB\.\n {2}3\.0 kB app\.js/);
});
