import { numberFormat } from '../texts/intl';
import { language, t } from '../texts/texts';

/** An amount in øre as people read it; nothing to pay is said in words. */
export function money(ore: number): string {
  if (ore === 0) return t('money.free');
  const crowns = numberFormat(language.get() === 'en' ? 'en-GB' : 'nb-NO', {
    minimumFractionDigits: ore % 100 ? 2 : 0,
    maximumFractionDigits: 2,
  }).format(ore / 100);
  return t('money.crowns', { crowns });
}
