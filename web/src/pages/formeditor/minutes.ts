import type { Form, Question } from '../../base/forms/form';
import { questions } from './definition';

/** In seconds, as the service reckons it once nothing is wrong. */
const TAKES = { short: 10, lines: 60, file: 180, known: 5 };
const USUAL_ROWS = 4;
const WORDS_A_MINUTE = 140;

/** How long a form takes to fill in, in whole minutes, also while it is being made. */
export function minutes(form: Form): number {
  const answering = questions(form).reduce((sum, each) => sum + takes(each), 0);
  const read = Object.entries(form.texts.nb ?? {}).filter(([key]) => !key.endsWith('.example'));
  const words = read.reduce((sum, [, text]) => sum + text.trim().split(/\s+/).length, 0);
  return Math.ceil((answering + Math.floor((words * 60) / WORDS_A_MINUTE)) / 60);
}

function takes(question: Question): number {
  if (question.prefill) return TAKES.known;
  switch (question.type) {
    case 'lines':
    case 'file':
      return TAKES[question.type];
    case 'computed':
      return 0;
    case 'table':
      return TAKES.short * USUAL_ROWS * question.columns.length;
    case 'period':
      return TAKES.short * 2;
    case 'contact':
      return TAKES.short * 3;
    case 'partners':
      return TAKES.short + TAKES.lines;
    default:
      return TAKES.short;
  }
}
