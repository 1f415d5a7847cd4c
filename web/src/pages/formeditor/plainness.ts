import type { Form, Question } from '../../base/forms/form';
import { said } from './definition';
import { columnsOf } from './parts';

/** What makes a question slow or hard to answer; its text is of the family `plain`. */
export type Warning =
  | { code: 'long'; words: number }
  | { code: 'heavy'; word: string; instead: string }
  | { code: 'two-in-one' }
  | { code: 'known' }
  | { code: 'attachment' }
  | { code: 'wide' }
  | { code: 'capitals' };

/** Words that few say aloud, and what they say instead. */
const HEAVY: Record<'nb' | 'nn', Record<string, string>> = {
  nb: {
    redegjør: 'fortell',
    redegjørelse: 'fortell',
    vedrørende: 'om',
    vedkommende: 'den det gjelder',
    herunder: 'også',
    ovennevnte: 'dette',
    nedenstående: 'dette',
    samt: 'og',
    'i henhold til': 'etter',
    iht: 'etter',
    jf: 'se',
    benytte: 'bruke',
    benyttes: 'brukes',
    foreligger: 'finnes',
    ytterligere: 'mer',
    påkrevd: 'må være med',
    evt: 'kanskje',
    innehar: 'har',
    fremlegge: 'vise',
    forestå: 'ha ansvar for',
    tilskuddsmottaker: 'dere',
    søker: 'dere',
    søkeren: 'dere',
  },
  nn: {
    utgreiing: 'fortel',
    vedkomande: 'den det gjeld',
    herunder: 'også',
    ovannemnde: 'dette',
    samt: 'og',
    'i samsvar med': 'etter',
    jf: 'sjå',
    nytte: 'bruke',
    nyttast: 'brukast',
    'ligg føre': 'finst',
    ytterlegare: 'meir',
    påkravd: 'må vere med',
    evt: 'kanskje',
    søkjaren: 'de',
    tilskotsmottakar: 'de',
  },
};
/** What the directory knows, so that nobody need be asked. */
const KNOWN = /\b(organisasjonsnummer|org\.?\s?nr|kontonummer|(navn|namn) på laget|(antall|talet på) medlemmer)/i;
const MOST_WORDS = 15;
const MOST_HELP = 40;

/** What could be plainer about a question, in the language that it is written in first. */
export function warnings(form: Form, question: Question, language: 'nb' | 'nn'): Warning[] {
  const text = said(form, language, question.id);
  const help = said(form, language, `${question.id}.help`);
  const found: Warning[] = [];
  const words = count(text);
  if (words > MOST_WORDS) found.push({ code: 'long', words });
  if (count(help) > MOST_HELP) found.push({ code: 'long', words: count(help) });
  found.push(...heavy(`${text} ${help}`, language));
  if ((text.match(/\?/g) ?? []).length > 1) found.push({ code: 'two-in-one' });
  if (/\p{Lu}{5,}/u.test(text)) found.push({ code: 'capitals' });
  if (KNOWN.test(text) && !question.prefill) found.push({ code: 'known' });
  if (question.type === 'file') found.push({ code: 'attachment' });
  if (columnsOf(form, question.id).length > 4) found.push({ code: 'wide' });
  return found;
}

/** The heavy words of a text, with what to say instead. */
export function heavy(text: string, language: 'nb' | 'nn'): Warning[] {
  const plain = ` ${text.toLocaleLowerCase('nb').replace(/[^\p{L}]+/gu, ' ')} `;
  return Object.entries(HEAVY[language])
    .filter(([word]) => plain.includes(` ${word} `))
    .map(([word, instead]) => ({ code: 'heavy', word, instead }));
}

function count(text: string): number {
  return text.trim() === '' ? 0 : text.trim().split(/\s+/).length;
}
