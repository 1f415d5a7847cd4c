import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../texts/texts';
import type { Asking, AskingTable } from './asking';
import { rowName } from './lists';

type Cells = Record<string, unknown>;

interface Rowing extends AskingTable {
  /** One field of a row. */
  field: (cell: Asking) => ComponentChildren;
}

/** A table as rows of fields, one below another: a phone has no room for columns. */
export function Rows({ question, words, value, change, leave, unclear, strict, field }: Rowing) {
  const rows = (value ?? {}) as Record<string, Cells>;
  const [blank, setBlank] = useState<string[]>(() => (Object.keys(rows).length ? [] : [rowName()]));
  const shown = [...new Set([...Object.keys(rows), ...blank])].sort();
  const put = (row: string, column: string, cell: unknown) => {
    const { [column]: _, ...rest } = rows[row] ?? {};
    const cells = cell === undefined ? rest : { ...rest, [column]: cell };
    if (Object.keys(cells).length) change({ ...rows, [row]: cells });
    else take(row);
  };
  const take = (row: string) => {
    const { [row]: gone, ...others } = rows;
    if (gone) setBlank([...blank.filter((each) => each !== row), row]);
    change(Object.keys(others).length ? others : undefined);
  };
  const remove = (row: string) => {
    const { [row]: _, ...others } = rows;
    question.columns.forEach((column) => unclear.keep(`/${question.id}/${row}/${column.id}`, undefined));
    setBlank(blank.filter((each) => each !== row));
    change(Object.keys(others).length ? others : undefined);
  };
  return (
    <>
      {shown.map((row, index) => (
        <div key={row} role="group" aria-label={t('asking.row', { n: index + 1 })} class="asked-row">
          {question.columns.map((column) => (
            <div key={column.id}>
              {field({
                question: column,
                words,
                place: `${question.id}.${column.id}`,
                pointer: `/${question.id}/${row}/${column.id}`,
                value: rows[row]?.[column.id],
                change: (cell) => put(row, column.id, cell),
                leave,
                unclear,
                strict: Boolean(strict && rows[row]),
              })}
            </div>
          ))}
          <button type="button" class="plain-button" onClick={() => remove(row)}>
            {t('asking.removeRow')}
            <span class="ds-sr-only"> {index + 1}</span>
          </button>
        </div>
      ))}
      {shown.length >= (question.rows ?? 20) ? (
        <p class="facts small">{t('asking.full', { n: question.rows ?? 20 })}</p>
      ) : (
        <button type="button" class="plain-button" onClick={() => setBlank([...blank, rowName()])}>
          {t('asking.addRow')}
        </button>
      )}
    </>
  );
}
