import { read, type Form } from '../../base/forms/form';
import type { Application } from './application';

/** The answers that count, by question, and which questions are asked. */
export function readingOf({ answers = {} }: Application, form: Form) {
  return read(form, Object.fromEntries(Object.entries(answers).map(([id, { value }]) => [id, value])));
}
