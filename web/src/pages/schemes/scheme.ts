import type { components } from '../../base/api/schema';
import { idFrom } from '../../base/staff/ids';
import { same } from '../../base/staff/merge';
import type { Line, Said } from '../../base/staff/translation';
import type { Language } from '../../base/texts/texts';
import { dateOf, instantOf, plusDays, today } from '../../base/time/oslo';

type Written = components['schemas']['WrittenScheme'];
export type Round = Written['rounds'][number];
export type Amount = Written['amount'];
type Rate = NonNullable<Amount['rate']>;
export type Eligibility = Required<NonNullable<Written['who']['questions']>[number]>;

/** A scheme as it is written, with all that may be left out. */
export interface Scheme extends Omit<Written, 'id' | 'version' | 'who'> {
  who: Required<Omit<Written['who'], 'questions'>> & { questions: Eligibility[] };
}

export const NO_WORDS: Said = { nb: '', nn: '', en: '' };
/** What is kept for how long, unless somebody decides otherwise. */
const KEEPS = { drafts: 1, refused: 5, granted: 10 };

/** What most schemes are like, so that only what is special is left to write. */
export function newScheme(): Scheme {
  return {
    name: NO_WORDS,
    purpose: NO_WORDS,
    criteria: [],
    who: { associations: true, unregistered: true, people: false, questions: [] },
    amount: { least: 100_000, most: 3_000_000 },
    follows: { payment: 'in-advance', report: 'above', reportAbove: 5_000_000, conditionsOnUse: false },
    keepsYears: KEEPS,
    form: '',
    published: false,
    rounds: [],
  };
}

/** The next round: open from today for two months, answered six weeks later. */
export function newRound(rounds: readonly Round[], day = today()): Round {
  const deadline = plusDays(day, 60);
  return {
    id: roundId(deadline.slice(0, 4), rounds),
    opens: instantOf(day, '00:00'),
    deadline: instantOf(deadline, '23:59'),
    graceMinutes: 30,
    answerBy: plusDays(deadline, 42),
    closed: false,
  };
}

function roundId(year: string, rounds: readonly Round[]): string {
  const taken = rounds.map(({ id }) => id);
  for (let more = 1; ; more++) {
    const id = more === 1 ? year : `${year}-${more}`;
    if (!taken.includes(id)) return id;
  }
}

/** One more question that tells whether the scheme is for somebody. */
export function newQuestion(text: string, language: Language, others: readonly Eligibility[]): Eligibility {
  return {
    id: idFrom(text, others.map(({ id }) => id)),
    text: { ...NO_WORDS, [language]: text },
    mustBe: true,
    otherwise: NO_WORDS,
    elsewhere: [],
  };
}

/** So much for each of what is counted by a question, before anybody has said how much. */
export function newRate(question: string): Rate {
  return { each: 0, question, unit: NO_WORDS };
}

/** With that rate, or without any. */
export function rated({ rate: _, ...bounds }: Amount, rate: Rate | undefined): Amount {
  return rate ? { ...bounds, rate } : bounds;
}

/** What a rate comes to for so many, in øre. */
export function reckoned({ each, most = Infinity }: Rate, count: number): number {
  return Math.min(each * count, most);
}

/** With its texts by their keys, so that they can be translated side by side. */
export function lines(scheme: Scheme, before: Scheme | undefined, what: (key: string) => string): Line[] {
  const line = (key: string, texts: Said, was: Said | undefined, most: number): Line => {
    return { key, what: what(key), texts, was, most, long: most > 100 };
  };
  return [
    line('name', scheme.name, before?.name, 80),
    line('purpose', scheme.purpose, before?.purpose, 600),
    ...scheme.criteria.map((each, index) => line(`criteria/${index}`, each, before?.criteria[index], 300)),
    ...(scheme.phrases ?? []).map((each, index) => line(`phrases/${index}`, each, before?.phrases?.[index], 400)),
    ...(scheme.amount.rate ? [line('unit', scheme.amount.rate.unit, before?.amount.rate?.unit, 40)] : []),
    ...scheme.who.questions.flatMap((each) => {
      const was = before?.who.questions.find(({ id }) => id === each.id);
      return [line(`text/${each.id}`, each.text, was?.text, 200), line(`otherwise/${each.id}`, each.otherwise, was?.otherwise, 300)];
    }),
  ];
}

/** With one text in one language. */
export function translated(scheme: Scheme, key: string, language: Language, text: string): Scheme {
  const [what, which = ''] = key.split('/');
  const written = (said: Said): Said => ({ ...said, [language]: text });
  switch (what) {
    case 'name':
    case 'purpose':
      return { ...scheme, [what]: written(scheme[what]) };
    case 'criteria':
      return { ...scheme, criteria: scheme.criteria.map((each, index) => (String(index) === which ? written(each) : each)) };
    case 'unit': {
      const { rate } = scheme.amount;
      return rate ? { ...scheme, amount: { ...scheme.amount, rate: { ...rate, unit: written(rate.unit) } } } : scheme;
    }
    case 'phrases':
      return { ...scheme, phrases: (scheme.phrases ?? []).map((each, index) => (String(index) === which ? written(each) : each)) };
    default: {
      const part = what as 'text' | 'otherwise';
      const questions = scheme.who.questions.map((each) => (each.id === which ? { ...each, [part]: written(each[part]) } : each));
      return { ...scheme, who: { ...scheme.who, questions } };
    }
  }
}

/** What a change does to those who have begun to apply; its text is of the family `consequence`. */
export type Consequence = 'hidden' | 'round-closed' | 'later' | 'less' | 'who' | 'form' | 'none';

/**
 * What saving does to drafts that are open, said before it is done. That a round which has begun goes, or ends earlier than it was
 * told, the service refuses.
 */
export function consequences(before: Scheme, after: Scheme): Consequence[] {
  const found = new Set<Consequence>();
  if (before.published && !after.published) found.add('hidden');
  for (const was of before.rounds) {
    const now = after.rounds.find(({ id }) => id === was.id);
    if (now?.closed && !was.closed) found.add('round-closed');
    else if (now && was.deadline && (!now.deadline || Date.parse(now.deadline) > Date.parse(was.deadline))) found.add('later');
  }
  if (after.amount.most < before.amount.most || after.amount.least > before.amount.least) found.add('less');
  if (narrower(before.who, after.who)) found.add('who');
  if (before.form !== after.form) found.add('form');
  if (found.size === 0 && before.published) found.add('none');
  return [...found];
}

/** Whether somebody who might apply before, may not any more. */
function narrower(before: Scheme['who'], after: Scheme['who']): boolean {
  const kinds = ['associations', 'unregistered', 'people'] as const;
  if (kinds.some((kind) => before[kind] && !after[kind])) return true;
  return after.questions.some((each) => {
    const was = before.questions.find(({ id }) => id === each.id);
    return !was || was.mustBe !== each.mustBe || !same(was.text, each.text);
  });
}

interface Standing {
  how: 'draft' | 'open' | 'grace' | 'ahead' | 'closed';
  /** The round that it is about. */
  round?: Round;
}

/** How a scheme stands, as its list says it. */
export function state(scheme: Pick<Scheme, 'published' | 'rounds'>, now = Date.now()): Standing {
  if (!scheme.published) return { how: 'draft' };
  const rounds = scheme.rounds.filter(({ closed }) => !closed);
  const opens = ({ opens: at }: Round) => Date.parse(at);
  const ends = ({ deadline }: Round) => (deadline ? Date.parse(deadline) : Infinity);
  const open = rounds.find((each) => opens(each) <= now && now <= ends(each));
  if (open) return { how: 'open', round: open };
  const grace = rounds.find((each) => opens(each) <= now && now <= ends(each) + (each.graceMinutes ?? 0) * 60_000);
  if (grace) return { how: 'grace', round: grace };
  const [next] = rounds.filter((each) => opens(each) > now).sort((one, other) => opens(one) - opens(other));
  return next ? { how: 'ahead', round: next } : { how: 'closed' };
}

/** Whether a day is before another in its round, where that makes no sense. */
export function wrongDays({ opens, deadline, answerBy }: Round): 'deadline' | 'answerBy' | undefined {
  if (deadline && Date.parse(deadline) <= Date.parse(opens)) return 'deadline';
  return deadline && answerBy && answerBy < dateOf(deadline) ? 'answerBy' : undefined;
}

/** All of a scheme that its staff write. */
export function bodyOf({ id: _, version: __, who, ...rest }: Written): Scheme {
  const { associations = false, unregistered = false, people = false, questions = [] } = who;
  return { ...rest, who: { associations, unregistered, people, questions: questions.map((each) => ({ elsewhere: [], ...each })) } };
}
