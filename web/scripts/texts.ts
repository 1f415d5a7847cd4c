import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';

type Texts = Record<string, string>;

const NAME = 'virtual:texts';
const LANGUAGES = ['nb', 'nn', 'en'] as const;

/**
 * Divides each language's one file into areas as the app is built, so that nobody loads what no page of theirs says: `first`
 * is what the frame says; each folder of pages/ has the rest of what its pages and all that they import say, and a part of a
 * page that is loaded later (`staff/Case`) what is left. A text that several areas say is in each of them. Where a part's texts are,
 * its page's say, so that the frame does not carry it for all pages in all languages. Tests have it all in one.
 */
export function texts(): Plugin {
  let root = '';
  let whole = false;
  let build = false;
  const known = new Map<string, Map<string, string[]>>();
  const folder = () => join(root, 'src/base/texts');
  const read = (language: string) => JSON.parse(readFileSync(join(folder(), `${language}.json`), 'utf8')) as Texts;
  // A build asks for every area in every language, and dividing them reads all of the code.
  const areas = (language: string, keys: readonly string[]) => {
    const made = (build && known.get(language)) || divided(join(root, 'src'), keys);
    known.set(language, made);
    return made;
  };
  return {
    name: 'texts',
    configResolved(config) {
      root = config.root;
      whole = config.mode === 'test';
      build = config.command === 'build';
    },
    buildStart() {
      known.clear();
    },
    resolveId: (id) => (id.startsWith(NAME) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${NAME}`)) return undefined;
      const [, language = '', ...rest] = id.slice(1).split('/');
      const area = rest.join('/');
      if (language) {
        const all = read(language);
        const made = areas(language, Object.keys(all));
        const keys = made.get(area) ?? [];
        const said = `export default ${JSON.stringify(Object.fromEntries(keys.map((key) => [key, all[key]])))};`;
        const own = [...made].flatMap(([name, says]) => (says.length > 0 && name.startsWith(`${area}/`) ? [name] : []));
        return own.length > 0 ? `${said} export const parts = {${imports(language, own)}};` : said;
      }
      if (whole) return `import nb from '${folder()}/nb.json'; export const loaded = nb; export default {};`;
      const names = [...areas('', []).keys()].filter((name) => !name.includes('/'));
      return `export const loaded = {}; export default {${LANGUAGES.map((each) => imports(each, names)).join('')}}`;
    },
    // Whoever edits a text sees it.
    handleHotUpdate({ file, server }) {
      if (dirname(file) === folder()) server.restart().catch(() => undefined);
    },
  };
}

/** How each of these areas is loaded, by language and name; of a part, by its own name. */
function imports(language: string, names: readonly string[]): string {
  const key = (name: string) => (name.includes('/') ? basename(name) : `${language}/${name}`);
  return names.map((name) => `'${key(name)}': () => import('${NAME}/${language}/${name}'),`).join('\n');
}

/** Which keys each area has: by what its files, and those that they import, mention. */
export function divided(src: string, keys: readonly string[]): Map<string, string[]> {
  const first = reached([join(src, 'main.tsx')]);
  const said = mentioned(first, keys);
  const areas = new Map([['first', [...said].sort()]]);
  const add = (area: string, files: Set<string>, before: Set<string>) => {
    const own = mentioned(files, keys);
    areas.set(area, [...own].filter((key) => !before.has(key)).sort());
    return new Set([...own, ...before]);
  };
  // A part may have parts of its own.
  const addParts = (page: string, files: Set<string>, has: Set<string>) => {
    for (const part of parts(files)) {
      const area = `${page}/${basename(part, '.tsx')}`;
      if (areas.has(area)) continue;
      const its = reached([part]);
      addParts(page, its, add(area, its, has));
    }
  };
  for (const page of readdirSync(join(src, 'pages'))) {
    const files = reached(parts([join(src, 'pages', page, 'page.ts')]));
    addParts(page, files, add(page, files, said));
  }
  return areas;
}

/** What these files load later. */
function parts(files: Iterable<string>): string[] {
  return [...files].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bimport\('(\.[^']+)'\)/g)].map(([, path = '']) => `${join(dirname(file), path)}.tsx`),
  );
}

/** These files, and all that they import at once. */
function reached(files: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const waiting = [...files];
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    waiting.push(...imported(file, readFileSync(file, 'utf8')));
  }
  return seen;
}

/** The keys that these files mention. */
function mentioned(files: Iterable<string>, keys: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const file of files) {
    const code = readFileSync(file, 'utf8');
    const families = [...code.matchAll(/`([a-zA-Z]+\.)\$\{/g)].map(([, family = '']) => family);
    const names = new Set([...code.matchAll(/'([a-zA-Z]+\.[\w-]+)'/g)].map(([, name]) => name));
    keys.filter((key) => names.has(key) || families.some((family) => key.startsWith(family))).forEach((key) => found.add(key));
  }
  return found;
}

/** What a file imports at once, types not; the pages are found by their names alone, and are no part of the first. */
function imported(file: string, code: string): string[] {
  const paths = [...code.matchAll(/^(?!import type\b).*\bfrom '(\.[^']+)'/gm)].map(([, path = '']) => join(dirname(file), path));
  if (code.includes('import.meta.glob')) {
    const pages = join(dirname(file), '../../pages');
    paths.push(...readdirSync(pages).map((page) => join(pages, page, 'page')));
  }
  return paths.flatMap((path) => [`${path}.ts`, `${path}.tsx`].filter((each) => existsSync(each)));
}
