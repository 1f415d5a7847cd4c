import areas, { loaded } from 'virtual:texts';
import { forGood } from '../browser/kept';
import { store } from '../browser/store';
import { fill, type Values } from './format';
import type nb from './nb.json';

export type Key = keyof typeof nb;
export type Language = 'nb' | 'nn' | 'en';

export const LANGUAGES: readonly Language[] = ['nb', 'nn', 'en'];

const CHOICE = 'language';
/** What the frame says. */
const FIRST = 'first';

/** Of the language that is shown, in the areas that have been visited. */
let texts: Record<string, string> = loaded;
const visited = new Set([FIRST]);

/** The language that is shown. It changes when its texts are here. */
export const language = store<Language>('nb');

/** Shows the language that was chosen before, or else the browser's first one that there is; of one area's pages besides the frame. */
export async function startTexts(area?: string): Promise<void> {
  if (area) visited.add(area);
  await show(forGood.read<Language>(CHOICE) ?? preferred(navigator.languages));
}

export async function chooseLanguage(chosen: Language): Promise<void> {
  await show(chosen);
  forGood.write(CHOICE, chosen);
}

/** Has the texts of an area at hand before a page of it is shown. */
export async function needTexts(area: string): Promise<void> {
  if (visited.has(area)) return;
  const tongue = language.get();
  const added = await load(tongue, area);
  visited.add(area);
  // Whoever changed the language meanwhile has them, and in that one.
  if (tongue === language.get()) texts = { ...texts, ...added };
  else await show(language.get());
}

async function show(wanted: Language): Promise<void> {
  const chosen = LANGUAGES.includes(wanted) ? wanted : 'nb';
  const all = await Promise.all([...visited].map((area) => load(chosen, area)));
  texts = Object.assign({}, loaded, ...all) as Record<string, string>;
  document.documentElement.lang = chosen;
  language.set(chosen);
}

/** Of a part (`staff/Case`), by way of its page. What says nothing has no texts. */
async function load(tongue: Language, area: string): Promise<Record<string, string>> {
  const [page = '', part] = area.split('/');
  const whole = await areas[`${tongue}/${page}`]?.();
  if (part === undefined) return whole?.default ?? {};
  return (await whole?.parts?.[part]?.())?.default ?? {};
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
  return fill(texts[key] ?? key, language.get(), values);
}
