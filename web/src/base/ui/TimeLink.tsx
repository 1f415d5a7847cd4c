import type { components } from '../api/schema';
import { language, t } from '../texts/texts';
import { dateOf, hours, words } from '../time/oslo';

interface Taking {
  to: string;
  /** Of whose premises, for those who hear it apart from its row. */
  name: string;
  start: string;
  end: string;
  mode: components['schemas']['Slot']['mode'];
  /** Whether it says its day, where that is not everybody's. */
  dated?: boolean;
}

/** A time that can be taken: filled is confirmed at once, dashed must be approved. Its name says it all. */
export function TimeLink({ to, name, start, end, mode, dated = false }: Taking) {
  const day = dated ? `${words(dateOf(start), language.get(), { weekday: 'short' }).replace('.', '')} ` : '';
  const times = day + hours(start, end);
  return (
    <a class="time" data-mode={mode} href={to} aria-label={t('time.take', { times, name, terms: t(`mode.${mode}`) })}>
      {times}
    </a>
  );
}
