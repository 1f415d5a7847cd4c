import { t } from '../../base/texts/texts';
import { kroner } from '../../base/ui/money';

/** What the round has, what the council proposes of it, and what is left then. In øre. */
export function Totals({ budget, proposed }: { budget: number | undefined; proposed: number }) {
  const lines = [
    [t('ranking.total'), budget],
    [t('council.proposed'), proposed],
    [t('ranking.left'), budget === undefined ? undefined : budget - proposed],
  ] as const;
  return (
    <table class="figures sums" aria-live="polite">
      <tbody>
        {lines.map(
          ([name, ore]) =>
            ore !== undefined && (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{kroner(ore)}</td>
              </tr>
            ),
        )}
      </tbody>
    </table>
  );
}
