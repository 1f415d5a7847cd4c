/** What somebody typed where a number belongs: the number, or why there is none; nothing of what is empty. */
export type Typed = { number: number } | { wrong: 'minus' | 'fine' | 'unclear' } | undefined;

/** Spaces as phones and spreadsheets make them: plain, no-break, narrow no-break, thin. */
const SPACE = '[ \\u00a0\\u202f\\u2009]';
const GROUPED = new RegExp(`^\\d{1,3}(?:(?:${SPACE}\\d{3})+|(?:\\.\\d{3})+)$`);
const AROUND = new RegExp(`^${SPACE}*(?:kr\\.?|nok)?${SPACE}*|${SPACE}*(?:kr\\.?|kroner|nok|,[-–])?${SPACE}*$`, 'gi');
const MINUS = /^[-−–]/;
const SEPARATORS = /[^\d]/g;

/**
 * An amount in øre, read as it is written in Norway: comma before øre, spaces or points between thousands. A point before one or
 * two digits at the end is øre, too. What could be two amounts is neither.
 */
export function amountTyped(text: string): Typed {
  const bare = text.trim().replace(AROUND, '');
  if (bare === '') return undefined;
  if (MINUS.test(bare)) return { wrong: 'minus' };
  const [, whole = '', fraction] = /^([^,]*?)(?:,(\d*)|\.(\d{1,2}))?$/.exec(bare)?.flatMap((part) => part ?? []) ?? [];
  const crowns = wholeOf(whole);
  if (crowns === undefined) return { wrong: 'unclear' };
  // "1,000" is a crown in Norway and a thousand elsewhere.
  if ((fraction?.length ?? 0) > 2) return { wrong: fraction?.length === 3 ? 'unclear' : 'fine' };
  return sure(crowns * 100 + Number((fraction ?? '').padEnd(2, '0')));
}

/** A whole number: how many. */
export function countTyped(text: string): Typed {
  const bare = text.trim();
  if (bare === '') return undefined;
  if (MINUS.test(bare)) return { wrong: 'minus' };
  const whole = wholeOf(bare);
  if (whole !== undefined) return sure(whole);
  return { wrong: /^\d+[.,]\d+$/.test(bare) ? 'fine' : 'unclear' };
}

/** An amount in øre as one would type it: 1 000,50. */
export function amountAsTyped(ore: number): string {
  const crowns = String(Math.trunc(ore / 100)).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return ore % 100 ? `${crowns},${String(ore % 100).padStart(2, '0')}` : crowns;
}

function wholeOf(text: string): number | undefined {
  return /^\d{1,15}$/.test(text) || GROUPED.test(text) ? Number(text.replace(SEPARATORS, '')) : undefined;
}

function sure(number: number): Typed {
  return Number.isSafeInteger(number) ? { number } : { wrong: 'unclear' };
}
