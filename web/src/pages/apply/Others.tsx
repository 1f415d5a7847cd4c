import { useEffect, useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { Answer } from '../../base/asking/Answer';
import { partnersOf } from '../../base/asking/partners';
import { wordsOf } from '../../base/asking/words';
import { judgeAnswer, type Form } from '../../base/forms/form';
import { t } from '../../base/texts/texts';
import { attached, type Draft } from './drafts';
import './answers.css';

/** So many versions back it is looked for what was asked. */
const MOST_BACK = 10;

/** What was answered to an earlier version of the form, and has no place in this one: to copy from, and never sent. */
export function Others({ application, others }: { application: Draft['application']; others: NonNullable<Draft['application']['others']> }) {
  const { id: form, version } = application.form;
  const [older, setOlder] = useState<Form[]>([]);
  const asked = Object.entries(others).map(([id, { value }]) => ({ id, value, ...askedIn(older, id, value) }));
  const back = version - 1 - older.length;
  const found = useAnswer(
    '/forms/{form}/{version}',
    { values: { form, version: String(back) } },
    { open: true, when: back > 0 && older.length < MOST_BACK && asked.some(({ question }) => !question) },
  );
  useEffect(() => {
    const next = found.data as unknown as Form | undefined;
    if (next?.version === back) setOlder((before) => [...before, next]);
  }, [found.data, back]);
  return (
    <details class="apply-discard">
      <summary>{t('apply.others')}</summary>
      <dl class="apply-answers">
        {asked.map(
          ({ id, value, question, words }) =>
            question && (
              <div key={id}>
                <dt class="facts small">{words(id)}</dt>
                <dd>
                  <Answer
                    question={question}
                    value={value}
                    words={words}
                    files={attached(application)}
                    partners={partnersOf(application)}
                    untold={value === undefined}
                  />
                </dd>
              </div>
            ),
        )}
      </dl>
    </details>
  );
}

/** The question as it was in the latest version that took such an answer; one that is not the reader's to know has no value. */
function askedIn(older: Form[], id: string, value: unknown) {
  for (const form of older) {
    const question = form.pages.flatMap(({ questions }) => questions).find((each) => each.id === id);
    if (question && (value === undefined || judgeAnswer(question, value, '').length === 0)) return { question, words: wordsOf(form) };
  }
  return {};
}
