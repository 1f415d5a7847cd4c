import { partnerRows } from '../../base/asking/partners';
import { isRows } from '../../base/asking/values';
import { answerText, type Words } from '../../base/asking/words';
import type { Question } from '../../base/forms/form';
import { t } from '../../base/texts/texts';
import { timeOfDay } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Mark } from '../../base/ui/Mark';
import { isUntold, type Line } from '../../base/asking/line';

interface Differing {
  line: Line;
  question: Question;
  words: Words;
  choose: (whose: 'mine' | 'theirs') => void;
}

/** Two have answered differently: both are shown, and one is chosen. */
export function Two({ line, question, words, choose }: Differing) {
  const { theirs, written } = line;
  if (!theirs) return null;
  const when = theirs.at ? timeOfDay(theirs.at) : '';
  return (
    <div class="changed" role="alert">
      <p class="small">
        <Mark shape="moved">
          {theirs.by === 'you' ? t('apply.differsFromYou', { when }) : t('apply.differs', { who: theirs.by ?? t('apply.somebody'), when })}
        </Mark>
      </p>
      <p>{isUntold(theirs) ? t('apply.untold') : said(question, theirs.value, words) || t('apply.takenAway')}</p>
      <p class="facts small">{t('apply.yours')}</p>
      <p>{said(question, written?.value, words) || t('apply.takenAway')}</p>
      <div class="actions">
        <Button look="secondary" press={() => choose('mine')}>
          {t('apply.keepMine')}
        </Button>
        <Button look="secondary" press={() => choose('theirs')}>
          {t('apply.takeTheirs')}
        </Button>
      </div>
    </div>
  );
}

/** Of a table, its lines one after the other. */
function said(question: Question, value: unknown, words: Words): string {
  if (question.type === 'partners') return partnerRows(value).map(([, { does = '' }]) => does).join('; ');
  if (question.type !== 'table' || !isRows(value)) return answerText(question, value, words);
  return Object.values(value)
    .map((cells) =>
      question.columns
        .map((column) => answerText(column, (cells as Record<string, unknown>)[column.id], words, `${question.id}.${column.id}`))
        .filter(Boolean)
        .join(' '),
    )
    .join('; ');
}
