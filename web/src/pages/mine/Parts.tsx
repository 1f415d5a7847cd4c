import type { GetAnswer } from '../../base/api/client';
import { address } from '../../base/browser/router';
import { t } from '../../base/texts/texts';
import { DoorMark } from '../../base/ui/DoorMark';
import { Mark, type Shape } from '../../base/ui/Mark';

type Asked = NonNullable<GetAnswer<'/applications'>['asked']>[number];

const SHAPES: Record<Asked['standing'], Shape> = {
  asked: 'late',
  changed: 'late',
  confirmed: 'done',
  declined: 'no',
  withdrawn: 'no',
  gone: 'no',
};

/** What others have asked the association to take part in: what waits for an answer first. */
export function Parts({ parts }: { parts: readonly Asked[] }) {
  const waits = ({ standing, state }: Asked) =>
    (standing === 'asked' || standing === 'changed') && (state === 'draft' || state === 'submitted');
  return (
    <section class="section">
      <h2 class="ds-heading mine-month">{t('parts.title')}</h2>
      <ul class="rows mine-rows">
        {[...parts.filter(waits), ...parts.filter((each) => !waits(each))].map((each) => (
          <li key={each.reference}>
            <div class="mine-row">
              <a class="row" href={address(`/part/${each.reference}/${each.association}`)}>
                <span class="grow">
                  <strong>{each.scheme.name}</strong>
                  <span class="facts small">{each.applicant}</span>
                  <span class="status">
                    {each.state === 'withdrawn' ? (
                      <Mark shape="no">{t('part.withdrawn')}</Mark>
                    ) : each.decided ? (
                      <Mark shape={each.decided.outcome === 'refused' ? 'no' : 'done'}>{t(`partDecided.${each.decided.outcome}`)}</Mark>
                    ) : (
                      <Mark shape={SHAPES[each.standing]}>{t(waits(each) ? 'parts.answer' : `standing.${each.standing}`)}</Mark>
                    )}
                  </span>
                </span>
                <DoorMark to="grant" />
              </a>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
