import { numberFormat, pluralRules } from './intl';

export type Values = Record<string, string | number>;

const PLURAL = /\{(\w+), plural,((?:\s*=?\w+ \{[^{}]*\})+)\s*\}/g;
const FORM = /(=?\w+) \{([^{}]*)\}/g;
const PLACEHOLDER = /\{(\w+)\}/g;

/** Fills in `{name}` and `{n, plural, =0 {no room} one {# room} other {# rooms}}`. */
export function fill(text: string, language: string, values: Values = {}): string {
  return text
    .replace(PLURAL, (_, name: string, forms: string) => {
      const count = Number(values[name]);
      const chosen = pluralRules(language).select(count);
      const byForm = new Map([...forms.matchAll(FORM)].map(([, form, content]) => [form, content]));
      const shown = numberFormat(language).format(count);
      return (byForm.get(`=${count}`) ?? byForm.get(chosen) ?? byForm.get('other') ?? '').replaceAll('#', shown);
    })
    .replace(PLACEHOLDER, (whole, name: string) => String(values[name] ?? whole));
}

/** The names of a text's placeholders, in alphabetical order. */
export function placeholders(text: string): string[] {
  const plurals = [...text.matchAll(PLURAL)].map(([, name]) => `${name}#`);
  const rest = [...text.replace(PLURAL, '').matchAll(PLACEHOLDER)].map(([, name]) => name ?? '');
  return [...new Set([...plurals, ...rest])].sort();
}
