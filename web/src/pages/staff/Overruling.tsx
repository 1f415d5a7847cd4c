import { t } from '../../base/texts/texts';

/** What is broken and may be set aside by whoever answers for it, with a reason that the applicant reads too. */
export function Broken({ broken }: { broken: readonly { message: string }[] }) {
  return (
    <div>
      <p class="ds-paragraph">{t('staff.setsAside')}</p>
      <ul>
        {[...new Set(broken.map(({ message }) => message))].map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </div>
  );
}
