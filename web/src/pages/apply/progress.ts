import { judge, read, type Flaw, type Form, type Question, type Reading } from '../../base/forms/form';
import type { Values } from '../../base/forms/expressions';

/** `look` is what was filled in for one and has not been looked at; `may` is what need not be answered, and is not. */
export type State = 'done' | 'look' | 'partly' | 'ahead' | 'may';

/** A page of the form, as far as it has come. */
export interface Task {
  page: string;
  state: State;
  /** What is asked here, with what the answers so far decide. */
  questions: Question[];
  flaws: Flaw[];
}

export interface Progress {
  tasks: Task[];
  /** All that stands in the way of sending, in the form's order; a check over several answers has no page. */
  flaws: Flaw[];
  minutesLeft: number;
  reading: Reading;
}

/** In seconds, as the service reckons how long a form takes. */
const TAKES = { short: 10, long: 60, file: 180, look: 5 };
const USUAL_ROWS = 4;

/** What the answers do not say of themselves. */
interface Besides {
  /** The questions that were filled in for one, and that nobody has confirmed. */
  unlooked: ReadonlySet<string>;
  /** Those that are answered without one being told what. */
  untold: ReadonlySet<string>;
  /** What is typed where no number can be made of it, by its JSON pointer. */
  unclear: readonly string[];
}

/** How far a form has come. */
export function progress(form: Form, answers: Values, { unlooked, untold, unclear }: Besides): Progress {
  const { asked } = read(form, answers);
  // What a later answer has hidden is not sent, and is there again when it is asked again.
  const counting = Object.fromEntries(Object.entries(answers).filter(([id, value]) => asked.includes(id) && value !== undefined));
  const reading = read(form, counting);
  const all = [
    ...unclear.map((pointer) => ({ pointer, code: 'unclear' })),
    ...judge(form, counting).filter(({ pointer, code }) => !unclear.includes(pointer) && !(code === 'missing' && untold.has(questionOf(pointer)))),
  ];
  const tasks = form.pages.flatMap(({ id, questions }) => {
    const here = questions.filter((each) => asked.includes(each.id) || each.id in reading.values);
    if (!here.some((each) => asked.includes(each.id))) return [];
    const flaws = all.filter(({ pointer }) => here.some((each) => each.id === questionOf(pointer)));
    const answered = here.some((each) => untold.has(each.id) || (counting[each.id] !== undefined && !unlooked.has(each.id)));
    return [{ page: id, state: stateOf(here, flaws, answered, unlooked), questions: here, flaws }];
  });
  const order = form.pages.flatMap(({ questions }) => questions.map(({ id }) => id));
  const place = ({ pointer }: Flaw) => (pointer === '' ? order.length : order.indexOf(questionOf(pointer)));
  const left = tasks.flatMap(({ questions }) => questions).reduce((sum, each) => {
    if (unlooked.has(each.id)) return sum + TAKES.look;
    return sum + (each.required && counting[each.id] === undefined && !untold.has(each.id) ? takes(each) : 0);
  }, 0);
  return { tasks, flaws: all.sort((one, other) => place(one) - place(other)), minutesLeft: Math.ceil(left / 60), reading };
}

/** Which question a pointer leads into. */
export function questionOf(pointer: string): string {
  return pointer.split('/')[1] ?? '';
}

/** Which part a question stands in. */
export function partOf(tasks: readonly Task[], pointer: string): Task | undefined {
  const question = questionOf(pointer);
  return tasks.find(({ questions }) => questions.some(({ id }) => id === question));
}

/** Where one goes on: the first part that is begun, or else the first that is not; where nothing need be answered, at the beginning. */
export function goOn(tasks: readonly Task[]): Task | undefined {
  const [first] = tasks;
  return (
    tasks.find(({ state }) => state === 'partly') ??
    tasks.find(({ state }) => state === 'look' || state === 'ahead') ??
    (tasks.every(({ state }) => state === 'may') ? first : undefined)
  );
}

function stateOf(questions: Question[], flaws: Flaw[], answered: boolean, unlooked: ReadonlySet<string>): State {
  if (flaws.length) return answered || flaws.some(({ code }) => code !== 'missing') ? 'partly' : 'ahead';
  if (questions.some(({ id }) => unlooked.has(id))) return 'look';
  return answered ? 'done' : 'may';
}

function takes({ type, ...question }: Question): number {
  switch (type) {
    case 'lines':
      return TAKES.long;
    case 'file':
      return TAKES.file;
    case 'partners':
      return TAKES.short + TAKES.long;
    case 'table':
      return TAKES.short * USUAL_ROWS * ('columns' in question ? question.columns.length : 1);
    default:
      return TAKES.short;
  }
}
