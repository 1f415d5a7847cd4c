import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rollup } from 'vite';

const BASE = '/app/';
const STYLE = 'src/base/styles/shell.css';

/**
 * Lets the frame that stands in index.html be painted at once: its own small style sheet and `boot.js` come first, the rest of
 * the styles at the end of the body, where they hold back nothing that stands before them.
 */
export function shell(): Plugin {
  let root = '';
  let boot = '';
  return {
    name: 'shell',
    config: () => ({
      build: {
        rolldownOptions: {
          input: { index: 'index.html', shell: STYLE },
          // How long the build takes is told where somebody asks for it.
          checks: { bundlerTimings: false },
          // The pieces that most pages are made of come with the frame, not one by one.
          output: { codeSplitting: { groups: [{ name: 'base', test: /\/src\/base\/(?!staff|lending|time\/ical|booking\/calendar|asking|forms|styles|texts|ui\/(CodeLink|Invitations|Introduction|Happenings|Exemption|Choices))/ }] } },
        },
      },
    }),
    configResolved(config) {
      root = config.root;
    },
    generateBundle: {
      order: 'pre',
      handler(_options, bundle) {
        const source = bootCode(readFileSync(join(root, 'src/shell/boot.js'), 'utf8'), bundle);
        boot = `assets/boot-${createHash('sha256').update(source).digest('hex').slice(0, 8)}.js`;
        this.emitFile({ type: 'asset', fileName: boot, source });
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (!bundle) return [{ tag: 'link', attrs: { rel: 'stylesheet', href: BASE + STYLE }, injectTo: 'head' }];
        const style = Object.keys(bundle).find((name) => /^assets\/shell-[^/]*\.css$/.test(name));
        if (!style) throw new Error(`no ${STYLE} in the build`);
        const links = /\s*<link rel="stylesheet"[^>]*>/g;
        const later = (html.match(links) ?? []).map((link) => link.trim()).join('');
        const first = `<link rel="stylesheet" href="${BASE}${style}">\n    <script src="${BASE}${boot}"></script>\n    `;
        return html
          .replace(links, '')
          .replace('<script type="module"', `${first}$&`)
          .replace('</body>', `  ${later}\n  </body>`);
      },
    },
  };
}

/** With the names that the build gave to what a first page needs. */
function bootCode(code: string, bundle: Rollup.OutputBundle): string {
  const chunk = (id: string) =>
    Object.values(bundle).flatMap((file) =>
      file.type === 'chunk' && file.facadeModuleId?.endsWith(id) ? [BASE + file.fileName] : [],
    );
  const texts = (area: string) =>
    Object.fromEntries(['nb', 'nn', 'en'].map((each) => [each, chunk(`virtual:texts/${each}/${area}`)]));
  const files = JSON.stringify({ all: texts('first'), front: texts('front'), page: chunk('/pages/front/Front.tsx') });
  return code
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll('FILES', files)
    .replaceAll(/\n\s*/g, '\n')
    .trim();
}
