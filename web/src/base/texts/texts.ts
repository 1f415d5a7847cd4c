import { forGood } from '../browser/kept';
import { store } from '../browser/store';
import { fill, type Values } from './format';
import nb from './nb.json';

export type Key = keyof typeof nb;
export type Language = 'nb' | 'nn' | 'en';

export const LANGUAGES: readonly Language[] = ['nb', 'nn', 'en'];

const OTHERS = { nn: () => import('./nn.json'), en: () => import('./en.json') };
const CHOICE = 'language';

let texts: Record<string, string> = nb;

/** The language that is shown. It changes when its texts are here. */
export const language = store<Language>('nb');

/** Shows the language that was chosen before, or else the browser's first one that there is. */
export async function startTexts(): Promise<void> {
  await show(forGood.read<Language>(CHOICE) ?? preferred(navigator.languages));
}

export async function chooseLanguage(chosen: Language): Promise<void> {
  await show(chosen);
  forGood.write(CHOICE, chosen);
}

async function show(chosen: Language): Promise<void> {
  texts = chosen === 'nn' || chosen === 'en' ? (await OTHERS[chosen]()).default : nb;
  document.documentElement.lang = chosen === 'nn' || chosen === 'en' ? chosen : 'nb';
  language.set(chosen);
}

export function preferred(languages: readonly string[]): Language {
  for (const each of languages) {
    const main = each.toLowerCase().split('-')[0];
    if (main === 'no') return 'nb';
    const known = LANGUAGES.find((one) => one === main);
    if (known) return known;
  }
  return 'nb';
}

/** A text in the language that is shown. */
export function t(key: Key, values?: Values): string {
  return fill(texts[key] ?? nb[key], language.get(), values);
}
