/** How many come, as one is asked in a search; beyond the last, by a number of one's own. */
export const SIZES = [10, 30, 100] as const;

/** Whether a number is one that such an answer may have meant. */
export function isMeant(many: number, answer: number): boolean {
  const index = SIZES.findIndex((most) => most === answer);
  return index >= 0 && many <= answer && many > (SIZES[index - 1] ?? 0);
}
