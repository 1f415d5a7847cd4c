import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const NAME = 'virtual:rights';

const STAFF = ['administrator', 'caseworker', 'caretaker', 'coordinator', 'reader', 'council'];

/** Gives the app those rows of docs/rights.md that its code asks about, with the roles that each lets in, as the app is built. */
export function rights(): Plugin {
  let root = '';
  const table = () => join(root, '../docs/rights.md');
  const read = () => open(readFileSync(table(), 'utf8'), asked(code(join(root, 'src'))));
  let built = '';
  return {
    name: 'rights',
    configResolved(config) {
      root = config.root;
    },
    resolveId: (id) => (id === NAME ? `\0${id}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      this.addWatchFile(table());
      built = JSON.stringify(read());
      return `export default ${built}`;
    },
    // Whoever edits a right, or asks about another, sees it.
    handleHotUpdate({ server }) {
      if (built && JSON.stringify(read()) !== built) server.restart().catch(() => undefined);
    },
  };
}

/** All code of the app, but for tests. */
function code(src: string): string[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file) && !file.startsWith('test/'))
    .map((file) => readFileSync(join(src, file), 'utf8'));
}

/** The rows that code asks about, in order. One that it puts together is not found, and so may not be. */
export function asked(files: readonly string[]): string[] {
  const calls = files.flatMap((file) => [...file.matchAll(/(?<!function )\buseMay\(\s*([^)]*)/g)].map(([, row = '']) => row));
  const rows = calls.map((call) => {
    const [, row] = /^'([^']+)'/.exec(call) ?? [];
    if (!row) throw new Error(`useMay(${call}) does not name its row of docs/rights.md as it stands.`);
    return row;
  });
  return [...new Set(rows)].sort();
}

/** Which of the staff's roles each of these rows lets in. One that is not there fails the build. */
export function open(markdown: string, rows: readonly string[]): Record<string, string[]> {
  const lines = markdown.split('\n').filter((line) => line.startsWith('|')).map((line) => line.split('|').map((cell) => cell.trim()));
  return Object.fromEntries(
    rows.map((row) => {
      const name = row.replace(/^\S+ \S+/, (route) => `\`${route}\``);
      const at = lines.findIndex(([, first]) => first === name);
      const cells = lines[at];
      if (!cells) throw new Error(`docs/rights.md has no row ${name}, which the app asks about.`);
      const columns = lines.slice(0, at).findLast(([, first]) => first === 'route') ?? [];
      return [row, columns.filter((column, place) => STAFF.includes(column) && cells[place] === '●')];
    }),
  );
}
