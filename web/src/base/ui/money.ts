import { numberFormat } from '../texts/intl';
import { language, t } from '../texts/texts';

/** An amount in øre as people read it; nothing to pay is said in words. */
export function money(ore: number): string {
  return ore === 0 ? t('money.free') : kroner(ore);
}

/** As {@link money}, of what is not to be paid: nothing is 0 kroner. */
export function kroner(ore: number): string {
  const crowns = numberFormat(language.get() === 'en' ? 'en-GB' : 'nb-NO', {
    minimumFractionDigits: ore % 100 ? 2 : 0,
    maximumFractionDigits: 2,
  }).format(ore / 100);
  return t('money.crowns', { crowns });
}
