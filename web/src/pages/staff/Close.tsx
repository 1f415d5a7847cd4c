import type { components } from '../../base/api/schema';
import { language, t } from '../../base/texts/texts';
import { dateOf, longDate } from '../../base/time/oslo';

type Close = NonNullable<components['schemas']['DecisionRight']['close']>;

/** Who on the staff has declared to be close to the association since the case began, also who has taken it back. */
export function CloseOnes({ close = [] }: { close: Close | undefined }) {
  if (!close.length) return null;
  const day = (instant: string) => longDate(dateOf(instant), language.get());
  return (
    <section>
      <h2 class="ds-heading">{t('case.close')}</h2>
      <ul class="checks">
        {close.map(({ name = t('case.closeUnknown'), since, until }) => (
          <li key={name + since}>
            {until
              ? t('case.closeUntil', { name, since: day(since), until: day(until) })
              : t('case.closeSince', { name, since: day(since) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
