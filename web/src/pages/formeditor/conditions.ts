import type { Condition } from '../../base/forms/expressions';
import type { Column } from '../../base/forms/form';

/** How an answer is held against something. */
export type How = 'is' | 'isNot' | 'has' | 'hasNot' | 'more' | 'less' | 'atLeast' | 'atMost' | 'answered' | 'unanswered';

/** One line of a condition, as somebody chooses it. */
export interface Test {
  name: string;
  how: How;
  /** What is answered, or unanswered, needs none. */
  value?: string | number | boolean;
}

/** A condition as it is chosen: some lines, all of which must be so, or any. */
export interface Chosen {
  join: 'all' | 'any';
  tests: Test[];
}

const POSITIVE: Partial<Record<How, string>> = { isNot: 'is', hasNot: 'has', unanswered: 'answered' };
const NEGATIVE: Record<string, How> = { is: 'isNot', has: 'hasNot', answered: 'unanswered' };
const WORDS = ['is', 'has', 'more', 'less', 'atLeast', 'atMost', 'answered'];

/** As it stands in the form; nothing without a line. */
export function compose({ join, tests }: Chosen): Condition | undefined {
  const lines = tests.map(composeTest);
  return lines.length > 1 ? [join, ...lines] : lines[0];
}

function composeTest({ name, how, value }: Test): Condition {
  const positive = POSITIVE[how];
  const word = positive ?? how;
  const plain = word === 'answered' ? [word, name] : [word, name, value];
  return positive ? ['not', plain] : plain;
}

/** As it was chosen; nothing where it is more than can be chosen, so that it is left as it is. */
export function parse(condition: Condition | undefined): Chosen | undefined {
  if (!condition) return { join: 'all', tests: [] };
  const [word, ...rest] = condition;
  if (word === 'all' || word === 'any') {
    const tests = (rest as Condition[]).map(parseTest);
    return tests.every((test) => test !== undefined) ? { join: word, tests } : undefined;
  }
  const test = parseTest(condition);
  return test && { join: 'all', tests: [test] };
}

function parseTest([word, first, value]: Condition): Test | undefined {
  if (word === 'not') {
    const inner = Array.isArray(first) ? parseTest(first) : undefined;
    const how = inner && NEGATIVE[inner.how];
    return how && { ...inner, how };
  }
  if (!WORDS.includes(word as string) || typeof first !== 'string') return undefined;
  const how = word as How;
  return how === 'answered' ? { name: first, how } : { name: first, how, value: value as string | number | boolean };
}

/** What can be held against an answer of this kind. */
export function hows(asked: Pick<Column, 'type'>): How[] {
  switch (asked.type) {
    case 'choice':
    case 'yes-no':
      return ['is', 'isNot', 'answered', 'unanswered'];
    case 'choices':
      return ['has', 'hasNot', 'answered', 'unanswered'];
    case 'number':
    case 'amount':
    case 'computed':
      return ['more', 'atLeast', 'less', 'atMost', 'is', 'answered', 'unanswered'];
    default:
      return ['answered', 'unanswered'];
  }
}

/** The first that can be said of a question, so that what is added is whole from the start. */
export function firstTest(asked: Column): Test {
  const [how = 'answered'] = hows(asked);
  return retest(asked, { name: asked.id, how });
}

/** With a value that goes with how it is compared: of the question's own, where it has any. */
export function retest(asked: Column, { how, value }: Test): Test {
  const name = asked.id;
  if (how === 'answered' || how === 'unanswered') return { name, how };
  if ('options' in asked) {
    const fits = typeof value === 'string' && asked.options.includes(value);
    return { name, how, value: fits ? value : (asked.options[0] ?? '') };
  }
  if (asked.type === 'yes-no') return { name, how, value: typeof value === 'boolean' ? value : true };
  return { name, how, value: typeof value === 'number' ? value : 0 };
}
