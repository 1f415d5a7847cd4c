import { useId, useState } from 'preact/hooks';
import { judgeAnswer, type Column } from '../forms/form';
import { t } from '../texts/texts';
import type { AskingTable } from './asking';
import { rowName, type Lists } from './lists';
import { TypedField } from './TypedField';
import { sentence } from './wrong';

type Cells = Record<string, unknown>;

/** A table as two short lists, e.g. a budget: nobody has to say of each line whether it goes out or comes in. */
export function TwoLists({ question, lists, words, value, change, leave, unclear, strict }: AskingTable & { lists: Lists }) {
  const id = useId();
  const rows = (value ?? {}) as Record<string, Cells>;
  const [blank, setBlank] = useState<{ row: string; side: string }[]>(() =>
    lists.sides.filter((side) => !Object.values(rows).some((each) => each[lists.side] === side)).map((side, index) => ({ row: rowName(Date.now() + index), side })),
  );
  const place = (column: string) => `${question.id}.${column}`;
  const full = Object.keys(rows).length >= (question.rows ?? 20);

  const put = (row: string, side: string, column: string, cell: unknown) => {
    const { [column]: _, ...rest } = rows[row] ?? { [lists.side]: side };
    const cells = cell === undefined ? rest : { ...rest, [column]: cell };
    const { [row]: gone, ...others } = rows;
    // What is empty is no line; its fields stay while one is here.
    const empty = Object.keys(cells).length < 2 && unclear.at(`/${question.id}/${row}/${lists.amount.id}`) === undefined;
    const now = empty ? others : gone ? { ...rows, [row]: cells } : { ...others, [row]: cells };
    if (empty && gone) setBlank([...blank.filter((each) => each.row !== row), { row, side }]);
    change(Object.keys(now).length ? now : undefined);
  };

  return (
    <>
      {lists.sides.map((side) => {
        const name = words(`${place(lists.side)}.${side}`) ?? side;
        const own = Object.keys(rows).filter((row) => rows[row]?.[lists.side] === side);
        const shown = [...new Set([...own, ...blank.filter((each) => each.side === side).map(({ row }) => row)])].sort();
        return (
          <div key={side} role="group" aria-label={name} class="two-list">
            <div class="two-list-head">
              <strong>{name}</strong>
              <span class="facts small">{words(place(lists.amount.id))}</span>
            </div>
            {shown.map((row, index) => {
              const cells = rows[row];
              const pointer = `/${question.id}/${row}/${lists.amount.id}`;
              const wrong = (column: Column): string | undefined => {
                const cell = cells?.[column.id];
                if (cell === undefined) return strict && cells ? t('asking.missing') : undefined;
                const [flaw] = judgeAnswer(column, cell, '');
                return flaw && sentence(flaw, column, cell);
              };
              const said = [wrong(lists.what), wrong(lists.amount)];
              const told = `${id}${row}`;
              const invalid = (which: number) => ({
                'aria-invalid': said[which] ? ('true' as const) : undefined,
                'aria-describedby': said[which] ? told : undefined,
              });
              const label = (column: Column) => `${words(place(column.id)) ?? ''}, ${name} ${index + 1}`;
              return (
                <div key={row} class="two-list-row">
                  <input
                    class="ds-input"
                    aria-label={label(lists.what)}
                    {...invalid(0)}
                    value={String(cells?.[lists.what.id] ?? '')}
                    onInput={(event) => {
                      const { value: typed } = event.currentTarget;
                      put(row, side, lists.what.id, typed.trim() === '' ? undefined : typed);
                    }}
                    onBlur={leave}
                  />
                  <div>
                    <TypedField
                      amount
                      value={cells?.[lists.amount.id] as number | undefined}
                      change={(amount) => put(row, side, lists.amount.id, amount)}
                      leave={leave}
                      typed={unclear.at(pointer)}
                      keep={(typed) => unclear.keep(pointer, typed)}
                      common={{ class: 'ds-input', 'aria-label': label(lists.amount), ...invalid(1) }}
                    />
                  </div>
                  {said.some(Boolean) && (
                    <span id={told} class="wrong small" role="status">
                      {[...new Set(said)].filter(Boolean).join(' ')}
                    </span>
                  )}
                </div>
              );
            })}
            {full ? (
              <p class="facts small">{t('asking.full', { n: question.rows ?? 20 })}</p>
            ) : (
              <button type="button" class="plain-button" onClick={() => setBlank([...blank, { row: rowName(), side }])}>
                {t('asking.addRow')}
                <span class="ds-sr-only"> {name}</span>
              </button>
            )}
          </div>
        );
      })}
    </>
  );
}
