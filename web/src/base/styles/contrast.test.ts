import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const theme = readFileSync(join(import.meta.dirname, 'theme.css'), 'utf8');
const SCHEMES = ['light', 'dark'] as const;

/** A token's colour in one of the schemes. */
function colour(token: string, scheme: (typeof SCHEMES)[number]): string {
  const value = new RegExp(`${token}: ([^;]+);`).exec(theme)?.[1] ?? '';
  const other = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  if (other) return colour(other, scheme);
  const both = /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(value);
  return both?.[scheme === 'light' ? 1 : 2] ?? value;
}

/** As WCAG 2 reckons it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const ACCENT = '--ds-color-accent';
const GROUNDS = ['--paper', '--sheet'];
const TEXTS = [
  ...GROUNDS.flatMap((ground) =>
    [
      '--text',
      '--quiet',
      '--link',
      '--ds-color-success-text-subtle',
      '--ds-color-warning-text-subtle',
      '--ds-color-danger-text-subtle',
    ].map((text) => [text, ground] as const),
  ),
  ['--text', '--ds-color-brand1-surface-tinted'],
  ['--text', '--ds-color-brand1-surface-hover'],
  ['--text', '--ds-color-neutral-surface-tinted'],
  [`${ACCENT}-text-default`, `${ACCENT}-surface-tinted`],
  [`${ACCENT}-base-contrast-default`, `${ACCENT}-base-default`],
  ['--ds-color-warning-text-default', '--ds-color-warning-surface-tinted'],
  ['--band-text', '--band'],
  ['--band-subtle', '--band'],
] as const;
const EDGES = [
  ...GROUNDS.flatMap((ground) =>
    [`${ACCENT}-border-default`, `${ACCENT}-base-default`, '--ds-color-neutral-border-default', '--ds-color-warning-border-default'].map(
      (edge) => [edge, ground] as const,
    ),
  ),
  ['--light', '--band'],
] as const;

describe.each(SCHEMES)('in the %s scheme', (scheme) => {
  it.each(TEXTS)('%s can be read on %s', (text, ground) => {
    expect(contrast(colour(text, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(EDGES)('%s is seen on %s', (edge, ground) => {
    expect(contrast(colour(edge, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(3);
  });
});
