import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
/** Each folder of the base may use those before it, and no other. */
const LAYERS = ['browser', 'texts', 'time', 'session', 'api', 'forms', 'ui', 'asking', 'granting', 'booking', 'lending', 'staff', 'frame'];

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) && !/\.(test|d)\.ts$/.test(entry.name) ? [path] : [];
  });
}

const files = new Map(
  [...sources(join(ROOT, 'base')), ...sources(join(ROOT, 'pages'))].map((path) => {
    const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
    return [path, ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true, kind)] as const;
  }),
);

/** What a file imports from the app itself, types too, and pages that are loaded later. */
function imports(path: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const named =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : undefined;
    if (named && ts.isStringLiteral(named) && named.text.startsWith('.')) {
      const target = join(path, '..', named.text);
      const file = [`${target}.ts`, `${target}.tsx`].find((each) => files.has(each));
      if (file) found.push(file);
    }
    ts.forEachChild(node, visit);
  };
  visit(files.get(path)!);
  return found;
}

const short = (path: string) => relative(ROOT, path);
const room = (path: string) => short(path).split('/').slice(0, 2).join('/');
const layer = (path: string) => LAYERS.indexOf(short(path).split('/')[1] ?? '');

it('a page takes only from its own folder and from the base', () => {
  const wrong = [...files.keys()].flatMap((path) =>
    imports(path)
      .filter((used) => short(used).startsWith('pages/') && room(used) !== room(path))
      .map((used) => `${short(path)} imports ${short(used)}`),
  );
  expect(wrong).toEqual([]);
});

it('a folder of the base takes only from those below it', () => {
  const base = [...files.keys()].filter((path) => short(path).startsWith('base/'));
  const wrong = base.flatMap((path) =>
    imports(path)
      .filter((used) => layer(used) > layer(path))
      .map((used) => `${short(path)} imports ${short(used)}`),
  );
  expect(base.filter((path) => layer(path) < 0).map(short)).toEqual([]);
  expect(wrong).toEqual([]);
});

it('no file imports itself by way of others', () => {
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (path: string, way: string[]): void => {
    if (way.includes(path)) cycles.push([...way.slice(way.indexOf(path)), path].map(short).join(' > '));
    if (way.includes(path) || done.has(path)) return;
    imports(path).forEach((used) => walk(used, [...way, path]));
    done.add(path);
  };
  [...files.keys()].forEach((path) => walk(path, []));
  expect(cycles).toEqual([]);
});

it('what is sent is run by a command, which knows busy, trouble and once more', () => {
  const wrong: string[] = [];
  for (const [path, source] of files) {
    if (short(path).startsWith('base/api/')) continue;
    const runs = /\buse(Command|DryRun)[<(]/.test(source.text);
    const visit = (node: ts.Node): void => {
      const sends = ts.isCallExpression(node) && node.expression.getText() === 'send';
      // A piece of the base may run what a page hands it.
      if (sends && !runs && !handedOn(node)) wrong.push(short(path));
      if (ts.isIdentifier(node) && node.text === 'Trouble' && node.parent.parent.getText().startsWith('useState')) {
        wrong.push(`${short(path)} keeps a trouble of its own`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  expect(wrong).toEqual([]);
});

it('a hook is called each time, whatever the others say', () => {
  const wrong: string[] = [];
  for (const [path, source] of files) {
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && /^use[A-Z]/.test(node.expression.getText()) && onCondition(node)) {
        wrong.push(`${short(path)}: ${node.getText().slice(0, 60)}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  expect(wrong).toEqual([]);
});

/** Whether it stands to the right of && or ||, or in a branch, of the function that it is in. */
function onCondition(node: ts.Node): boolean {
  for (let inner = node, outer = node.parent; !ts.isFunctionLike(outer) && !ts.isSourceFile(outer); inner = outer, outer = outer.parent) {
    const { AmpersandAmpersandToken: and, BarBarToken: or, QuestionQuestionToken: nor } = ts.SyntaxKind;
    if (ts.isBinaryExpression(outer) && outer.right === inner && [and, or, nor].includes(outer.operatorToken.kind)) return true;
    if (ts.isConditionalExpression(outer) && outer.condition !== inner) return true;
    if (ts.isIfStatement(outer) && outer.expression !== inner) return true;
  }
  return false;
}

/** Whether its outcome is given to whoever calls the function that it stands in. */
function handedOn(node: ts.Node): boolean {
  if (ts.isArrowFunction(node.parent) && ts.isJsxExpression(node.parent.parent)) return true;
  const around = ts.findAncestor(node, ts.isFunctionLike);
  return around?.type?.getText().includes('Outcome<') ?? false;
}
