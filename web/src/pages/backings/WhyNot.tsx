import type { components } from '../../base/api/schema';
import { t } from '../../base/texts/texts';
import { Notice } from '../../base/ui/Notice';

/** Why the reader may not answer or rank, and who can. */
export function WhyNot({ decision }: { decision: components['schemas']['DecisionRight'] | undefined }) {
  if (!decision || decision.mayDecide) return null;
  return (
    <Notice colour="info">
      {decision.why.map(({ code, message }) => (
        <p key={code} class="ds-paragraph">
          {message}
        </p>
      ))}
      {decision.others.length > 0 && <p class="ds-paragraph">{t('staff.others', { names: decision.others.join(', ') })}</p>}
    </Notice>
  );
}
