import type { Scheme } from './told';

/** What one has said to a scheme's few questions. */
export type Eligibility = Readonly<Record<string, boolean>>;

/** The first question whose answer means that this is not for one. */
export function firstNo({ questions = [] }: Pick<Scheme, 'questions'>, answers: Eligibility) {
  return questions.find(({ id, mustBe }) => answers[id] !== undefined && answers[id] !== mustBe);
}

/** The first that is not answered. */
export function toAnswer({ questions = [] }: Pick<Scheme, 'questions'>, answers: Eligibility): string | undefined {
  return questions.find(({ id }) => answers[id] === undefined)?.id;
}
