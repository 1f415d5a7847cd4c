import { useState } from 'preact/hooks';
import { rowName } from '../../base/asking/lists';
import { TypedField } from '../../base/asking/TypedField';
import { t } from '../../base/texts/texts';
import { kroner } from '../../base/ui/money';
import { accountsOf, MOST_WHAT, sums, type Told } from './accounts';
import type { Writing } from './report';

/** The budget's lines, each with what it came to; what was not in it is added below. */
export function Lines({ writing, strict, locked }: { writing: Writing; strict: boolean; locked: boolean }) {
  const { report, paper, saver, unclear } = writing;
  const accounts = accountsOf(paper);
  const [blank, setBlank] = useState<{ row: string; side: string }[]>([]);
  const { cost, income } = sums(report, accounts);
  const put = (row: string, told: Told) => {
    const { [row]: _, ...others } = accounts;
    const kept = Object.fromEntries(Object.entries(told).filter(([, cell]) => cell !== undefined && cell !== '')) as Told;
    const empty = kept.amount === undefined && kept.what === undefined;
    saver.write('accounts', empty ? (Object.keys(others).length ? others : undefined) : { ...accounts, [row]: kept });
  };
  const pointer = (row: string) => `/accounts/${row}/amount`;
  const field = (row: string, label: string, told: Told) => {
    const { amount } = told;
    if (locked) return <strong class="report-amount">{amount === undefined ? '' : kroner(amount)}</strong>;
    const wrong = strict && amount === undefined && unclear.at(pointer(row)) === undefined;
    return (
      <div class="report-amount">
        <TypedField
          amount
          value={amount}
          change={(now) => put(row, { ...told, ...(now === undefined ? { amount: undefined } : { amount: now }) } as Told)}
          leave={() => void saver.flush()}
          typed={unclear.at(pointer(row))}
          keep={(typed) => unclear.keep(pointer(row), typed)}
          common={{ class: 'ds-input', 'aria-label': label, 'aria-invalid': wrong ? 'true' : undefined }}
        />
        {wrong && (
          <span class="wrong small" role="status">
            {t('asking.missing')}
          </span>
        )}
      </div>
    );
  };
  return (
    <>
      {report.sides.map((side) => {
        const own = report.lines.filter((line) => line.side === side.id);
        const more = Object.entries(accounts).filter(([row, told]) => told.side === side.id && !report.lines.some((line) => line.row === row));
        const added = [...new Set([...more.map(([row]) => row), ...blank.filter((each) => each.side === side.id).map(({ row }) => row)])].sort();
        return (
          <div key={side.id} role="group" aria-label={side.name}>
            <h3 class="report-side">{side.name}</h3>
            {own.map(({ row, what, budget }) => (
              <div key={row} class="report-line">
                <span>
                  {what}
                  <span class="facts small">{t('report.budget', { amount: kroner(budget) })}</span>
                </span>
                {field(row, t('report.cameTo', { what }), accounts[row] ?? {})}
              </div>
            ))}
            {added.map((row, index) => {
              const told = accounts[row] ?? { side: side.id };
              const label = `${t('report.what')}, ${side.name} ${index + 1}`;
              return (
                <div key={row} class="report-line">
                  {locked ? (
                    <span>{told.what}</span>
                  ) : (
                    <input
                      class="ds-input"
                      aria-label={label}
                      placeholder={t('report.what')}
                      maxLength={MOST_WHAT}
                      value={told.what ?? ''}
                      aria-invalid={strict && told.amount !== undefined && !told.what ? 'true' : undefined}
                      onInput={(event) => put(row, { ...told, side: side.id, what: event.currentTarget.value })}
                      onBlur={() => void saver.flush()}
                    />
                  )}
                  {field(row, `${t('report.cameTo', { what: told.what ?? '' })}, ${side.name} ${index + 1}`, { ...told, side: side.id })}
                </div>
              );
            })}
            {!locked && (
              <button type="button" class="plain-button" onClick={() => setBlank([...blank, { row: rowName(), side: side.id }])}>
                {t('report.addLine')}
                <span class="ds-sr-only"> {side.name}</span>
              </button>
            )}
          </div>
        );
      })}
      <p class="report-sum">
        {t(cost >= income ? 'report.deficit' : 'report.surplus')} <strong class="one-line">{kroner(Math.abs(cost - income))}</strong>
      </p>
    </>
  );
}
