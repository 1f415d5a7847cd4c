import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What an installed app shows of itself. */
const SEEN = ['icon.svg', 'manifest.webmanifest'];

/** Writes the service worker with the list of what this build's frame consists of, and the build's name. */
export function serviceWorker(): Plugin {
  let root = '';
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = String(bundle['index.html']?.type === 'asset' ? bundle['index.html'].source : '');
        const named = [...page.matchAll(/"\/app\/(assets\/[^"]+)"/g)].map(([, file = '']) => file);
        const shell = ['', ...named, ...SEEN].map((file) => `/app/${file}`).sort();
        const hash = createHash('sha256');
        for (const [name, file] of Object.entries(bundle)) {
          hash.update(name).update(file.type === 'chunk' ? file.code : file.source);
        }
        const source = readFileSync(join(root, 'src/service-worker.js'), 'utf8')
          .replace("'SHELL'", JSON.stringify(shell))
          .replace('BUILD', hash.digest('hex').slice(0, 12));
        this.emitFile({ type: 'asset', fileName: 'service-worker.js', source });
      },
    },
  };
}
