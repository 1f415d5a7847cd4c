import { putAway, seenNews } from '../../base/booking/seen';
import { address } from '../../base/browser/router';
import { useStore } from '../../base/browser/store';
import { Changed } from '../../base/lending/Changes';
import { things, type Loan } from '../../base/lending/loan';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Mark } from '../../base/ui/Mark';
import { news } from './loans';

/** What staff changed in loans to come, or gave up with a word, until it is put away on this phone. */
export function LoanNews({ loans }: { loans: readonly Loan[] }) {
  const seen = useStore(seenNews);
  const all = news(loans).filter(({ key }) => !seen.includes(key));
  if (!all.length) return null;
  return (
    <section class="news" aria-label={t('loanChange.title')}>
      {all.map(({ key, loan, change }) => (
        <section key={key} class="changed">
          <h2 class="small">
            <Mark shape={change ? 'moved' : 'no'}>{t(change ? 'loanChange.title' : 'loanChange.cancelled')}</Mark>
          </h2>
          {change ? (
            <Changed change={change} />
          ) : (
            <>
              <p class="was">{things(loan)}</p>
              <p class="told-more">{loan.grounds}</p>
            </>
          )}
          <div class="actions">
            <Button look="secondary" about={loan.purpose} press={() => putAway(key)}>
              {t('told.seen')}
            </Button>
            <a class="ds-link" href={address(change ? `/loans/${loan.reference}` : '/equipment')}>
              {t(change ? 'loanChange.look' : 'told.other')}
            </a>
          </div>
        </section>
      ))}
    </section>
  );
}
