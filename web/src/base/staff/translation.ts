import type { Language } from '../texts/texts';

export type Said = Readonly<Record<Language, string>>;

/** Something that people read, in every language. */
export interface Line {
  key: string;
  /** What it is, to whoever translates it. */
  what: string;
  texts: Said;
  /** What it was when it was last translated. */
  was?: Said | undefined;
  most: number;
  long?: boolean;
}

export type Standing = 'missing' | 'changed';

/**
 * How a translation stands beside the text that was written first: it is missing, or that text has been changed since and it
 * has not.
 */
export function standing({ texts, was }: Pick<Line, 'texts' | 'was'>, language: Language, first: Language): Standing | undefined {
  if (language === first || texts[first].trim() === '') return undefined;
  if (texts[language].trim() === '') return 'missing';
  return was && was[first] !== texts[first] && was[language] === texts[language] ? 'changed' : undefined;
}

/** How many stand so in a language. */
export function many(lines: readonly Line[], language: Language, first: Language, how: Standing): number {
  return lines.filter((line) => standing(line, language, first) === how).length;
}
