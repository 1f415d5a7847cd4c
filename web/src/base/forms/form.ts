import { holds, reckon, type Condition, type Reckoning, type Values } from './expressions';

interface Named {
  id: string;
  required?: boolean;
}
type OfKind =
  | { type: 'text' | 'lines' | 'file'; most?: number }
  | { type: 'choice' | 'choices'; options: string[] }
  | { type: 'number' | 'amount'; least?: number; most?: number }
  | { type: 'yes-no' | 'declaration' | 'date' | 'period' | 'place' | 'contact' }
  | { type: 'partners'; most?: number; confirmed?: boolean }
  | { type: 'table'; columns: Column[]; rows?: number }
  | { type: 'computed'; value: Reckoning };
export type Column = Named & OfKind;
/** `seenBy` is said of what nobody is told but whoever wrote it, and those who decide: a child's name. */
export type Question = Named & OfKind & { when?: Condition; prefill?: string; seenBy?: 'decider' };

/** A published version of a form, as `GET /forms/{form}/{version}` has it. */
export interface Form {
  form: string;
  version: number;
  pages: { id: string; when?: Condition; questions: Question[] }[];
  checks: { code: string; fails: Condition }[];
  texts: Record<string, Record<string, string>>;
}

/** Where, as a JSON pointer, and the problem's code. */
export interface Flaw {
  pointer: string;
  code: string;
}

export interface Reading {
  /** The answers that count: without what is hidden or wrong, and with what is computed. */
  values: Values;
  asked: string[];
  flaws: Flaw[];
}

const USUAL_MOST = { text: 200, lines: 2000, file: 1, partners: 10 };
/** In a place, in the name of somebody, and in what a partner does. */
const MOST_PLACE = 200;
const MOST_NAME = 100;
export const MOST_DOES = 500;
const MOST_ORE = 10_000_000_000;
const DAY = /^(?:19|20|21)\d\d-\d\d-\d\d$/;
const PHONE = /^\+?[0-9 ]{5,20}$/;
const EMAIL = /^[^ \t\n\r\f@]{1,64}@[^ \t\n\r\f@.]+(\.[^ \t\n\r\f@.]+)+$/;
const MOST_EMAIL = 120;

/** Goes through answers as they are while somebody fills in: what is missing is no flaw yet. */
export function read(form: Form, answers: Values): Reading {
  const values: Record<string, unknown> = {};
  const asked: string[] = [];
  const hidden: string[] = [];
  const flaws: Flaw[] = [];
  for (const page of form.pages) {
    const shown = !page.when || holds(page.when, values);
    for (const question of page.questions) {
      const here = shown && (!question.when || holds(question.when, values));
      if (question.type === 'computed') {
        const number = here ? reckon(question.value, values) : undefined;
        if (number !== undefined) values[question.id] = number;
        continue;
      }
      (here ? asked : hidden).push(question.id);
      const answer = answers[question.id];
      if (!here || answer === undefined || answer === null) continue;
      const wrong = judgeAnswer(question, answer, `/${question.id}`);
      flaws.push(...wrong);
      if (wrong.length === 0) values[question.id] = answer;
    }
  }
  for (const name of Object.keys(answers)) {
    if (hidden.includes(name)) flaws.push({ pointer: `/${name}`, code: 'not-asked' });
    else if (!asked.includes(name)) flaws.push({ pointer: `/${name}`, code: 'unknown-field' });
  }
  return { values, asked, flaws };
}

/** All that stands in the way of sending these answers. */
export function judge(form: Form, answers: Values): Flaw[] {
  const { values, asked, flaws } = read(form, answers);
  const required = form.pages.flatMap(({ questions }) => questions).filter((each) => each.required);
  const missing = required.filter(({ id }) => asked.includes(id) && (answers[id] ?? undefined) === undefined);
  return [
    ...flaws,
    ...missing.map(({ id }) => ({ pointer: `/${id}`, code: 'missing' })),
    ...form.checks.filter(({ fails }) => holds(fails, values)).map(({ code }) => ({ pointer: '', code })),
  ];
}

/** What is wrong with an answer, by itself. */
export function judgeAnswer(asked: Column, answer: unknown, pointer: string): Flaw[] {
  const flaw = (code: string | false) => flawAt(pointer, code);
  switch (asked.type) {
    case 'text':
    case 'lines':
      return flaw(judgeText(answer, asked.most ?? USUAL_MOST[asked.type]));
    case 'place':
      return flaw(judgeText(answer, MOST_PLACE));
    case 'choice':
      return flaw(!asked.options.includes(answer as string) && 'not-a-choice');
    case 'choices':
      return flaw(!someOf(answer, (each) => asked.options.includes(each)) && 'not-a-choice');
    case 'number':
    case 'amount': {
      const { least = 0, most = MOST_ORE } = asked;
      if (!Number.isSafeInteger(answer)) return flaw('not-a-whole-number');
      return flaw(((answer as number) < least || (answer as number) > most) && 'out-of-bounds');
    }
    case 'yes-no':
      return flaw(typeof answer !== 'boolean' && 'not-true-or-false');
    case 'declaration':
      return flaw(answer !== true && 'not-declared');
    case 'date':
      return flaw(judgeDay(answer));
    case 'period':
      return isObject(answer) ? judgePeriod(answer, pointer) : flaw('not-an-object');
    case 'contact':
      return isObject(answer) ? judgeContact(answer, pointer) : flaw('not-an-object');
    case 'file':
      if (!someOf(answer, (id) => /^[a-z0-9]{8,40}$/.test(id))) return flaw('not-a-file');
      return flaw((answer as unknown[]).length > (asked.most ?? USUAL_MOST.file) && 'too-many');
    case 'table':
      return judgeRows(asked.rows ?? 20, answer, pointer, (cells, at) => judgeCells(asked.columns, cells, at));
    case 'partners':
      return judgeRows(mostPartners(asked), answer, pointer, judgePartner);
    case 'computed':
      return flaw('unknown-field');
  }
}

export function mostPartners({ most }: { most?: number }): number {
  return most ?? USUAL_MOST.partners;
}

function judgeRows(most: number, answer: unknown, pointer: string, judgeRow: (row: Values, at: string) => Flaw[]): Flaw[] {
  if (!isObject(answer) || Object.keys(answer).length === 0) return [{ pointer, code: 'no-rows' }];
  const flaws = Object.keys(answer).length > most ? [{ pointer, code: 'too-many' }] : [];
  for (const [id, cells] of Object.entries(answer)) {
    const at = `${pointer}/${id}`;
    if (!/^[a-z0-9]{1,12}$/.test(id)) flaws.push({ pointer, code: 'malformed-id' });
    else if (!isObject(cells)) flaws.push({ pointer: at, code: 'not-an-object' });
    else flaws.push(...judgeRow(cells, at));
  }
  return flaws;
}

function judgeCells(columns: Column[], cells: Values, at: string): Flaw[] {
  return judgeParts(
    columns.map((column) => ({ ...column, judge: (cell, pointer) => judgeAnswer(column, cell, pointer) })),
    cells,
    at,
  );
}

function judgePeriod(period: Values, at: string): Flaw[] {
  const judge: Part['judge'] = (day, pointer) => flawAt(pointer, judgeDay(day));
  const flaws = judgeParts([{ id: 'from', required: true, judge }, { id: 'to', required: true, judge }], period, at);
  const { from, to } = period as { from: string; to: string };
  return [...flaws, ...flawAt(`${at}/to`, isDay(from) && isDay(to) && to < from && 'end-before-start')];
}

/** An association of the municipality's by its id, or somebody else by name; what they do, and perhaps their share in øre. */
function judgePartner(partner: Values, at: string): Flaw[] {
  const parts: Part[] = [
    { id: 'association', judge: like((text) => /^[a-z0-9][a-z0-9-]{0,39}$/.test(text), 'malformed-id') },
    { id: 'name', judge: (name, pointer) => flawAt(pointer, judgeText(name, MOST_NAME)) },
    { id: 'does', required: true, judge: (does, pointer) => flawAt(pointer, judgeText(does, MOST_DOES)) },
    { id: 'share', judge: (share, pointer) => judgeAnswer({ id: 'share', type: 'amount' }, share, pointer) },
  ];
  const [here, elsewhere] = [partner.association, partner.name].map((said) => (said ?? undefined) !== undefined);
  return [...judgeParts(parts, partner, at), ...flawAt(`${at}/name`, here === elsewhere && (here ? 'unknown-field' : 'missing'))];
}

function like(fits: (text: string) => boolean, code: string): Part['judge'] {
  return (said, pointer) => flawAt(pointer, !(typeof said === 'string' && fits(said)) && code);
}

function judgeContact(contact: Values, at: string): Flaw[] {
  const isEmail = (text: string) => EMAIL.test(text) && [...text].length <= MOST_EMAIL;
  const parts: Part[] = [
    { id: 'name', required: true, judge: (name, pointer) => flawAt(pointer, judgeText(name, MOST_NAME)) },
    { id: 'phone', judge: like((text) => PHONE.test(text), 'not-a-phone') },
    { id: 'email', judge: like(isEmail, 'not-an-email') },
  ];
  const unreachable = (contact.phone ?? undefined) === undefined && (contact.email ?? undefined) === undefined;
  return [...judgeParts(parts, contact, at), ...flawAt(`${at}/phone`, unreachable && 'missing')];
}

/** A named part of an answer: a cell of a row, an end of a period. */
interface Part extends Named {
  judge: (said: unknown, pointer: string) => Flaw[];
}

function judgeParts(parts: Part[], answer: Values, at: string): Flaw[] {
  return [
    ...parts.flatMap(({ id, required, judge }) => {
      const said = answer[id] ?? undefined;
      const pointer = `${at}/${id}`;
      return said === undefined ? flawAt(pointer, required && 'missing') : judge(said, pointer);
    }),
    ...Object.keys(answer)
      .filter((name) => !parts.some(({ id }) => id === name))
      .map((name) => ({ pointer: `${at}/${name}`, code: 'unknown-field' })),
  ];
}

function judgeText(answer: unknown, most: number): string | false {
  if (typeof answer !== 'string') return 'not-a-text';
  if (/^[ \n\r\t]*$/.test(answer)) return 'empty';
  return [...answer].length > most && 'too-long';
}

function judgeDay(answer: unknown): string | false {
  return !isDay(answer) && 'not-a-date';
}

function flawAt(pointer: string, code: string | false | undefined): Flaw[] {
  return code ? [{ pointer, code }] : [];
}

function someOf(answer: unknown, fits: (each: string) => boolean): boolean {
  return (
    Array.isArray(answer) &&
    answer.length > 0 &&
    answer.every((each) => typeof each === 'string' && fits(each)) &&
    new Set(answer).size === answer.length
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !DAY.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}
