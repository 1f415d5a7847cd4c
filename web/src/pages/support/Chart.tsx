import { useId } from 'preact/hooks';
import { t } from '../../base/texts/texts';
import { kroner } from '../../base/ui/money';

export interface Part {
  name: string;
  awards: number;
  amount: number;
}

interface Charting {
  title: string;
  /** What the parts are: the heading of the table's first column. */
  column: string;
  parts: readonly Part[];
  note?: string;
}

/** A table with a bar in each line: who sees the bars sees at once what the numbers say. */
export function Chart({ title, column, parts, note }: Charting) {
  const id = useId();
  const most = Math.max(1, ...parts.map(({ amount }) => amount));
  if (parts.length === 0) return null;
  return (
    <section class="section" aria-labelledby={id}>
      <h2 class="head" id={id}>
        {title}
      </h2>
      <table class="support-chart" aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{column}</th>
            <th scope="col">{t('support.awards')}</th>
            <th scope="col">{t('support.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ name, awards, amount }) => (
            <tr key={name}>
              <th scope="row">
                {name}
                <svg class="support-bar" aria-hidden="true">
                  <rect width={`${(100 * amount) / most}%`} height="100%" rx="3" />
                </svg>
              </th>
              <td>{awards}</td>
              <td>{kroner(amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {note && <p class="facts small">{note}</p>}
    </section>
  );
}
