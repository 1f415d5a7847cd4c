import type { ComponentChildren } from 'preact';
import type { Column } from '../forms/form';
import type { Place, Words } from './words';

/** What no number can be made of stays as it was typed, by its JSON pointer. */
export interface Unclear {
  at(pointer: string): string | undefined;
  keep(pointer: string, typed: string | undefined): void;
}

/** A question that is asked. */
export interface Asking {
  question: Column;
  words: Words;
  /** Its key in the form's texts. */
  place?: Place;
  /** Where its answer is, as a JSON pointer. */
  pointer?: string;
  value: unknown;
  change: (value: unknown) => void;
  /** Somebody has gone on to something else. */
  leave: () => void;
  unclear: Unclear;
  /** Whether what is missing is told, too. */
  strict?: boolean;
  /** What else there is to say of it: where it is from, what another wrote. */
  below?: ComponentChildren;
  /** What stands in the place of a question for files. */
  files?: ComponentChildren;
  /** What stands in the place of one for partners. */
  partners?: ComponentChildren;
}

export type Table = Extract<Column, { type: 'table' }>;
export type AskingTable = Omit<Asking, 'question'> & { question: Table };
