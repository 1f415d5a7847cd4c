import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Plugin } from 'vite';

type Texts = Record<string, string>;

const NAME = 'virtual:texts';
const LANGUAGES = ['nb', 'nn', 'en'] as const;

/**
 * Divides each language's one file into areas as the app is built, so that nobody loads what no page of theirs says: `first`
 * is what the frame says, and each folder of pages/ has the rest of what its pages and all that they import say. A text that
 * several areas say is in each of them. Tests have it all in one.
 */
export function texts(): Plugin {
  let root = '';
  let whole = false;
  const folder = () => join(root, 'src/base/texts');
  const read = (language: string) => JSON.parse(readFileSync(join(folder(), `${language}.json`), 'utf8')) as Texts;
  return {
    name: 'texts',
    configResolved(config) {
      root = config.root;
      whole = config.mode === 'test';
    },
    resolveId: (id) => (id.startsWith(NAME) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${NAME}`)) return undefined;
      const [, language = '', area = ''] = id.slice(1).split('/');
      if (language) {
        const all = read(language);
        const keys = divided(join(root, 'src'), Object.keys(all)).get(area) ?? [];
        return `export default ${JSON.stringify(Object.fromEntries(keys.map((key) => [key, all[key]])))}`;
      }
      if (whole) return `import nb from '${folder()}/nb.json'; export const loaded = nb; export default {};`;
      const areas = ['first', ...readdirSync(join(root, 'src/pages'))];
      const lines = LANGUAGES.flatMap((each) =>
        areas.map((one) => `'${each}/${one}': () => import('${NAME}/${each}/${one}'),`),
      );
      return `export const loaded = {}; export default {${lines.join('\n')}}`;
    },
    // Whoever edits a text sees it.
    handleHotUpdate({ file, server }) {
      if (dirname(file) === folder()) server.restart().catch(() => undefined);
    },
  };
}

/** Which keys each area has: by what its files, and those that they import, mention. */
export function divided(src: string, keys: readonly string[]): Map<string, string[]> {
  const first = mentioned([join(src, 'main.tsx')], keys);
  const areas = new Map([['first', [...first].sort()]]);
  for (const page of readdirSync(join(src, 'pages'))) {
    const files = readdirSync(join(src, 'pages', page))
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
      .map((file) => join(src, 'pages', page, file));
    areas.set(page, [...mentioned(files, keys)].filter((key) => !first.has(key)).sort());
  }
  return areas;
}

/** The keys that these files mention, and all that they import at once. */
function mentioned(files: readonly string[], keys: readonly string[]): Set<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const waiting = [...files];
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const code = readFileSync(file, 'utf8');
    const families = [...code.matchAll(/`([a-zA-Z]+\.)\$\{/g)].map(([, family = '']) => family);
    const names = new Set([...code.matchAll(/'([a-zA-Z]+\.[\w-]+)'/g)].map(([, name]) => name));
    keys.filter((key) => names.has(key) || families.some((family) => key.startsWith(family))).forEach((key) => found.add(key));
    waiting.push(...imported(file, code));
  }
  return found;
}

/** What a file imports at once; the pages are found by their names alone, and are no part of the first. */
function imported(file: string, code: string): string[] {
  const paths = [...code.matchAll(/from '(\.[^']+)'/g)].map(([, path = '']) => join(dirname(file), path));
  if (code.includes('import.meta.glob')) {
    const pages = join(dirname(file), '../../pages');
    paths.push(...readdirSync(pages).map((page) => join(pages, page, 'page')));
  }
  return paths.flatMap((path) => {
    const folder = dirname(path);
    const name = relative(folder, path);
    return readdirSync(folder)
      .filter((each) => each === `${name}.ts` || each === `${name}.tsx`)
      .map((each) => join(folder, each));
  });
}
