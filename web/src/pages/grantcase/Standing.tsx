import { language, t } from '../../base/texts/texts';
import { dateOf, longDate } from '../../base/time/oslo';
import { Notice } from '../../base/ui/Notice';
import type { Application } from './application';

/** How far it has come: what is waited for, or how it ended before anybody decided. */
export function Standing({ application: { state, changes, reason, timeline } }: { application: Application }) {
  const asked = changes?.at(-1);
  if (state === 'withdrawn') {
    const at = timeline.find(({ what }) => what === 'withdrawn')?.at;
    return (
      <Notice colour="info">
        <p class="ds-paragraph">
          <strong>{t('grantcase.withdrawn', { day: at ? day(dateOf(at)) : '' })}</strong>
        </p>
        {reason && <p class="ds-paragraph quoted">{reason}</p>}
      </Notice>
    );
  }
  if (!asked || state === 'decided') return null;
  if (state === 'changes-requested') {
    return (
      <Notice colour={asked.overdue ? 'warning' : 'info'}>
        <p class="ds-paragraph">
          <strong>{t(asked.overdue ? 'grantcase.overdue' : 'grantcase.waits', { day: day(asked.until) })}</strong>
        </p>
        <p class="ds-paragraph quoted">{asked.words}</p>
      </Notice>
    );
  }
  return (
    <Notice colour="success">
      <p class="ds-paragraph">
        <strong>{t('grantcase.cameBack', { day: asked.madeAt ? day(dateOf(asked.madeAt)) : '', n: asked.differences?.length ?? 0 })}</strong>
      </p>
      <p class="ds-paragraph">
        {t('grantcase.youAsked')} <span class="quoted">{asked.words}</span>
      </p>
    </Notice>
  );
}

function day(date: string): string {
  return longDate(date, language.get());
}
