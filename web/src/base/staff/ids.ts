/** Texts of the same key stand there: `budget.help`. */
const RESERVED = ['help', 'example'];
const MOST = 40;

/** A name that only programs read, made from what people read, and no other's: small letters, digits and hyphens. */
export function idFrom(text: string, taken: readonly string[]): string {
  const plain = text
    .toLocaleLowerCase('nb')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, (other) => (/^\p{M}+$/u.test(other) ? '' : '-'))
    .replace(/^[^a-z]+/, '')
    .slice(0, MOST - 4)
    .replace(/-+$/, '');
  const stem = plain || 'felt';
  const free = (id: string) => !taken.includes(id) && !RESERVED.includes(id);
  for (let more = 1; ; more++) {
    const id = more === 1 ? stem : `${stem}-${more}`;
    if (free(id)) return id;
  }
}
