import { t } from '../../base/texts/texts';
import { Bars } from '../../base/ui/Bars';
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

/** What was given, part by part, with a bar for each. */
export function Chart({ title, column, parts, note }: Charting) {
  return (
    <Bars
      title={title}
      column={column}
      columns={[t('support.awards'), t('support.amount')]}
      rows={parts.map(({ name, awards, amount }) => ({ name, length: amount, cells: [String(awards), kroner(amount)] }))}
      note={note}
    />
  );
}
