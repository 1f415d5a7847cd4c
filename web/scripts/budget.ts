import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Icons are fetched by whoever installs the app, not by a first visit. */
const LATER = /\.png$/;

/** Fails the build when everything that is loaded, all pages and languages, exceeds so many bytes gzipped. */
export function budget(most: number): Plugin {
  let folder = '';
  return {
    name: 'budget',
    apply: 'build',
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        const sizes = files(folder)
          .filter((file) => !LATER.test(file))
          .map((file) => ({ file: relative(folder, file), bytes: gzipSync(readFileSync(file), { level: 9 }).length }))
          .sort((one, other) => other.bytes - one.bytes);
        const total = sizes.reduce((sum, each) => sum + each.bytes, 0);
        const line = `The whole app is ${kilobytes(total)} gzipped; it may be ${kilobytes(most)}.`;
        if (total > most) {
          const largest = sizes.slice(0, 8).map(({ file, bytes }) => `  ${kilobytes(bytes)} ${file}`);
          throw new Error([line, ...largest].join('\n'));
        }
        console.log(line);
      },
    },
  };
}

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path) : [path];
  });
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
