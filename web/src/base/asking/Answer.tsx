import type { Question } from '../forms/form';
import { t } from '../texts/texts';
import type { FileView } from '../ui/FileField';
import { FILE_WHY } from '../ui/fileWhy';
import { Mark } from '../ui/Mark';
import { listsOf } from './lists';
import { PartnerLines } from './PartnerLines';
import { partnerRows, type Partner } from './partners';
import { isRows } from './values';
import { answerText, type Words } from './words';
import './answer.css';

interface Answered {
  question: Question;
  value: unknown;
  words: Words;
  files: readonly FileView[];
  partners: readonly Partner[];
  /** Whether it is answered, and one is not told what. */
  untold: boolean;
}

/** An answer as it is read: a table line by line, files by their names. */
export function Answer({ question, value, words, files, partners, untold }: Answered) {
  if (untold) return <span class="facts">{t('apply.untold')}</span>;
  if (value === undefined) return <span class="facts">{t('apply.unanswered')}</span>;
  if (question.type === 'file') {
    const ids = value as string[];
    return (
      <ul class="lines">
        {files
          .filter(({ file }) => ids.includes(file))
          .map(({ file, name, why }) => (
            <li key={file}>
              {name}
              {why && (
                <p class="small">
                  <Mark shape="no">{t('file.refused')}</Mark> {t(FILE_WHY[why])}
                </p>
              )}
            </li>
          ))}
      </ul>
    );
  }
  if (question.type === 'partners') return <PartnerLines rows={partnerRows(value)} partners={partners} />;
  if (question.type !== 'table' || !isRows(value)) {
    return <span class="answer-text">{answerText(question, value, words)}</span>;
  }
  const lists = listsOf(question);
  const cell = (cells: unknown, id: string) => {
    const column = question.columns.find((each) => each.id === id);
    return column ? answerText(column, (cells as Record<string, unknown>)[id], words, `${question.id}.${id}`) : '';
  };
  if (!lists) {
    return (
      <ul class="lines">
        {Object.entries(value).map(([row, cells]) => (
          <li key={row}>{question.columns.map(({ id }) => cell(cells, id)).filter(Boolean).join(' · ')}</li>
        ))}
      </ul>
    );
  }
  return (
    <table class="answer-table">
      {lists.sides.map((side) => (
        <tbody key={side}>
          <tr>
            <th colSpan={2} scope="rowgroup">
              {words(`${question.id}.${lists.side}.${side}`)}
            </th>
          </tr>
          {Object.entries(value)
            .filter(([, cells]) => (cells as Record<string, unknown>)[lists.side] === side)
            .map(([row, cells]) => (
              <tr key={row}>
                <td>{cell(cells, lists.what.id)}</td>
                <td>{cell(cells, lists.amount.id)}</td>
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  );
}
