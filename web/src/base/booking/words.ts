import type { components } from '../api/schema';
import { t } from '../texts/texts';

type Premises = components['schemas']['Premises'];

/**
 * As letters are typed by somebody without the Norwegian ones: `aa` or `a` for å, `ae` or `a` for æ, `oe` or `o` for ø. Every
 * text has both forms, so that each way of typing finds it.
 */
function forms(text: string): [string, string] {
  const small = text.toLocaleLowerCase('nb');
  const plain = (letters: string) => letters.normalize('NFD').replace(/\p{M}/gu, '');
  return [
    plain(small.replaceAll('å', 'aa').replaceAll('æ', 'ae').replaceAll('ø', 'oe')),
    plain(small.replaceAll('ø', 'o').replaceAll('æ', 'a')),
  ];
}

/** Whether each word stands somewhere in what the premises are called, where they are, or what they are used for. */
export function matches(words: string, { terms }: Premises): boolean {
  const said = [
    terms.name,
    terms.place,
    terms.address.street,
    terms.address.town,
    ...(terms.parts ?? []).map(({ name }) => name),
    ...(terms.suitability ?? []).map((each) => t(`suitability.${each}`)),
  ].join(' ');
  const [long, short] = forms(said);
  return words
    .trim()
    .split(/\s+/)
    .every((word) => {
      const [asLong, asShort] = forms(word);
      return long.includes(asLong) || short.includes(asShort);
    });
}
