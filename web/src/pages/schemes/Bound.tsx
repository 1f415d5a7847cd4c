import { useAnswer } from '../../base/api/answers';
import { t } from '../../base/texts/texts';
import { kroner } from '../../base/ui/money';
import { Notice } from '../../base/ui/Notice';

/** What decisions for several years have bound of the scheme's rounds, said where their budgets are set; nothing where there is none. */
export function Bound({ scheme }: { scheme: string }) {
  const { data } = useAnswer('/grants/schemes/{scheme}/bound', { values: { scheme } });
  if (!data?.rounds.length) return null;
  return (
    <Notice colour="info">
      <p class="ds-paragraph">{t('scheme.bound')}</p>
      <ul class="lines">
        {data.rounds.map(({ round, bound, made }) => (
          <li key={round}>{t(made ? 'scheme.boundOf' : 'scheme.boundOfNext', { round, amount: kroner(bound) })}</li>
        ))}
      </ul>
    </Notice>
  );
}
