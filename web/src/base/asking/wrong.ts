import type { Column, Flaw } from '../forms/form';
import type { Typed } from '../forms/typed';
import { t } from '../texts/texts';
import { money } from '../ui/money';

/** What to write instead, in a plain sentence beside the field. */
export function sentence({ code }: Flaw, question: Column, value: unknown): string {
  switch (code) {
    case 'too-long': {
      const most = 'most' in question ? question.most : undefined;
      const usual = question.type === 'lines' ? 2000 : question.type === 'contact' ? 100 : 200;
      return t('asking.tooLong', { n: [...String(value)].length - (most ?? usual) });
    }
    case 'out-of-bounds': {
      const { least = 0, most = 10_000_000_000 } = question as { least?: number; most?: number };
      const said = question.type === 'amount' ? money : String;
      return t('asking.between', { least: least === 0 ? '0' : said(least), most: said(most) });
    }
    case 'too-many':
      return t('asking.tooMany');
    case 'not-a-date':
      return t('asking.date');
    case 'end-before-start':
      return t('asking.endFirst');
    case 'not-a-phone':
      return t('asking.noPhone');
    case 'not-an-email':
      return t('asking.noEmail');
    case 'not-declared':
      return t('asking.declare');
    case 'unclear':
      return t(question.type === 'amount' ? 'asking.amount' : 'asking.count');
    case 'missing':
    case 'no-rows':
    case 'empty':
      return t('asking.missing');
    default:
      return t('asking.otherwise');
  }
}

/** What to type, where no number can be made of what was typed. */
export function untyped(typed: Typed, amount: boolean): string | undefined {
  if (!typed || 'number' in typed) return undefined;
  if (typed.wrong === 'minus') return t('asking.minus');
  if (!amount) return t('asking.count');
  return t(typed.wrong === 'fine' ? 'asking.fine' : 'asking.amount');
}
