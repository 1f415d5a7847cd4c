import type { components } from '../api/schema';
import { t } from '../texts/texts';

/** The rules that staff set aside when they approved it, and why. */
export function Exemption({ of }: { of: components['schemas']['Booking'] }) {
  const { exemption } = of;
  if (!exemption) return null;
  return (
    <section class="ds-card card">
      <h2 class="ds-heading" data-size="2xs">
        {t('exemption.title')}
      </h2>
      <ul>
        {exemption.rules.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
      <p class="ds-paragraph">{t('told.reason', { reason: exemption.reason })}</p>
    </section>
  );
}
