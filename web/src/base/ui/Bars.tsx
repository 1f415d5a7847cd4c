import { useId } from 'preact/hooks';
import '../styles/bars.css';

interface Row {
  name: string;
  /** How long its bar is, beside the longest. */
  length: number;
  cells: readonly string[];
}

interface Drawing {
  title: string;
  /** What the rows are: the heading of the table's first column. */
  column: string;
  columns: readonly string[];
  rows: readonly Row[];
  note?: string | undefined;
}

/** A table with a bar in each line: who sees the bars sees at once what the numbers say. */
export function Bars({ title, column, columns, rows, note }: Drawing) {
  const id = useId();
  const most = Math.max(1, ...rows.map(({ length }) => length));
  if (rows.length === 0) return null;
  return (
    <section class="section" aria-labelledby={id}>
      <h2 class="head" id={id}>
        {title}
      </h2>
      <table class="bars" aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{column}</th>
            {columns.map((each) => (
              <th key={each} scope="col">
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, length, cells }) => (
            <tr key={name}>
              <th scope="row">
                {name}
                <svg class="bars-bar" aria-hidden="true">
                  <rect width={`${(100 * length) / most}%`} height="100%" rx="3" />
                </svg>
              </th>
              {cells.map((cell, index) => (
                <td key={columns[index]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {note && <p class="facts small">{note}</p>}
    </section>
  );
}
