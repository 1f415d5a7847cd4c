import { useCommand } from '../api/command';
import type { Outcome } from '../api/outcome';
import { language, t } from '../texts/texts';
import { dateOf, longDate } from '../time/oslo';
import { Button } from './Button';
import { TroubleNotice } from './Notice';

interface Waiting<I> {
  invitations: readonly I[];
  /** To what somebody is invited. */
  text: (invitation: I) => string;
  revoke: (reference: string) => Promise<Outcome<unknown>>;
  changed: () => void;
}

/** Invitations that nobody has accepted yet, and may be taken back. */
export function Invitations<I extends { reference: string; expires: string }>(waiting: Waiting<I>) {
  const command = useCommand();
  const { invitations, text, revoke, changed } = waiting;
  if (invitations.length === 0) return null;
  return (
    <section class="ds-card card">
      <h2 class="ds-heading" data-size="2xs">
        {t('offices.invitations')}
      </h2>
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      <ul class="lines">
        {invitations.map((each) => (
          <li key={each.reference} class="actions">
            <span>
              {text(each)}{' '}
              <span class="facts">
                {t('offices.until', {
                  day: longDate(dateOf(each.expires), language.get()),
                  reference: each.reference,
                })}
              </span>
            </span>
            <Button
              look="tertiary"
              about={each.reference}
              busy={command.busy}
              press={() => command.run(() => revoke(each.reference), changed)}
            >
              {t('offices.revoke')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
