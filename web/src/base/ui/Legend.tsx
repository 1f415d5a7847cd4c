import { t } from '../texts/texts';

export type Look = 'direct' | 'request' | 'free' | 'taken';

/** What the looks of times mean, beside results and weeks: those that are there to see. */
export function Legend({ of }: { of: readonly Look[] }) {
  return (
    <ul class="legend">
      {of.map((look) => (
        <li key={look}>
          <i data-look={look} />
          {t(`mode.${look}`)}
        </li>
      ))}
    </ul>
  );
}
