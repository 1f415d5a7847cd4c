import { t } from '../../base/texts/texts';
import { Notice } from '../../base/ui/Notice';
import type { Draft } from './drafts';

/** That the municipality has begun the draft for whom it is for, and what is to come of it. */
export function Prepared({ application: { as, prepared, associationName, onBehalfOf } }: Pick<Draft, 'application'>) {
  const whom = associationName ?? onBehalfOf?.name ?? '';
  return (
    <Notice colour="info">
      <p class="ds-paragraph">
        {as !== 'preparer'
          ? t('apply.prepared', { who: prepared?.by ?? t('apply.municipality') })
          : t(onBehalfOf ? 'apply.youPrepareForPerson' : 'apply.youPrepare', { whom })}
      </p>
    </Notice>
  );
}
