import type { components } from '../api/schema';
import { t } from '../texts/texts';

type Change = components['schemas']['LoanChange'];

const said = (n: number, name: string, variant?: string) => [n, name, variant].filter(Boolean).join(' ');

/** What staff changed in a loan that could not be kept: what it was, struck, what it is now, and why. */
export function Changed({ change: { name, variant, was, kept, instead, why, word } }: { change: Change }) {
  const now = [kept > 0 && said(kept, name, variant), instead && said(instead.quantity, instead.name, instead.variant)].filter(Boolean);
  return (
    <>
      <p class="was">{said(was, name, variant)}</p>
      <p class="lead">{now.length > 0 ? now.join(', ') : t('loanChange.gone')}</p>
      <p class="told-more">
        {t(`loanChange.${why}`)} {word && t('told.reason', { reason: word })}
      </p>
    </>
  );
}
