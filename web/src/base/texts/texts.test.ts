import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import en from './en.json';
import { fill, placeholders } from './format';
import nb from './nb.json';
import nn from './nn.json';
import { preferred } from './texts';

const languages: Record<string, Record<string, string>> = { nb, nn, en };
const SOURCES = join(import.meta.dirname, '../..');
const SPOKEN = new Set(['aria-label', 'aria-description', 'title', 'placeholder', 'alt']);

function sources(folder = SOURCES): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sources(path) : [path];
  });
}

describe.each(Object.keys(languages))('texts in %s', (language) => {
  const texts = languages[language] ?? {};

  it('are the same as in the other languages, in order', () => {
    expect(Object.keys(texts)).toEqual(Object.keys(nb).sort());
  });

  it('say something, about the same', () => {
    for (const [key, text] of Object.entries(texts)) {
      expect(text.trim(), key).not.toBe('');
      expect(placeholders(text), key).toEqual(placeholders(nb[key as keyof typeof nb]));
    }
  });
});

it('every text is used', () => {
  const code = sources()
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const found = (pattern: RegExp) => new Set(Array.from(code.matchAll(pattern), ([, name]) => name));
  const whole = found(/'([\w.-]+)'/g);
  const families = found(/`([\w-]+\.)\$\{/g);
  const unused = Object.keys(nb).filter((key) => !whole.has(key) && !families.has(key.slice(0, key.indexOf('.') + 1)));

  expect(unused).toEqual([]);
}, 30_000);

it('no text stands in code', () => {
  const found: string[] = [];
  for (const file of sources().filter((each) => each.endsWith('.tsx'))) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
    const complain = (node: ts.Node, text: string) => {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      if (/\p{L}/u.test(text)) found.push(`${file.slice(SOURCES.length + 1)}:${line + 1} ${text.trim()}`);
    };
    const visit = (node: ts.Node): void => {
      if (ts.isJsxText(node)) complain(node, node.text);
      if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent) && node.expression) {
        if (ts.isStringLiteralLike(node.expression)) complain(node, node.expression.text);
      }
      if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText()) && node.initializer) {
        const given = ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer;
        if (given && ts.isStringLiteralLike(given)) complain(node, given.text);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }

  expect(found).toEqual([]);
}, 30_000);

describe('fill', () => {
  it('chooses the plural of the language', () => {
    const text = '{n, plural, one {# lokale} other {# lokaler}} {day}';

    expect(fill(text, 'nb', { n: 1, day: 'i dag' })).toBe('1 lokale i dag');
    expect(fill(text, 'nb', { n: 12, day: 'i dag' })).toBe('12 lokaler i dag');
  });

  it('may have words of its own for a number', () => {
    const text = '{n, plural, =0 {Ingen venter.} one {Én venter.} other {# venter.}}';

    expect([0, 1, 2].map((n) => fill(text, 'nb', { n }))).toEqual(['Ingen venter.', 'Én venter.', '2 venter.']);
  });

  it('takes values as they are', () => {
    expect(fill('{name}', 'nb', { name: '{name} $& <b>' })).toBe('{name} $& <b>');
  });
});

it('the first language of the browser that there is, is taken', () => {
  expect(preferred(['de-DE', 'nn-NO', 'nb'])).toBe('nn');
  expect(preferred(['no', 'en'])).toBe('nb');
  expect(preferred(['en-GB'])).toBe('en');
  expect(preferred(['so'])).toBe('nb');
});
