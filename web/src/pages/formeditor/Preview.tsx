import { useState } from 'preact/hooks';
import { Asked } from '../../base/asking/Asked';
import { wordsOf } from '../../base/asking/words';
import { useStore } from '../../base/browser/store';
import type { Values } from '../../base/forms/expressions';
import { judge, read, type Form } from '../../base/forms/form';
import { language, t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';

/** The form as applicants meet it, page by page; what is answered here is kept nowhere. */
export function Preview({ form }: { form: Form }) {
  useStore(language);
  const [answers, setAnswers] = useState<Values>({});
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [at, setAt] = useState(0);
  const words = wordsOf(form);
  const { values, asked } = read(form, answers);
  const pages = form.pages.filter(({ questions }) => questions.some(({ id }) => asked.includes(id)));
  const index = Math.min(at, pages.length - 1);
  const page = pages[index];
  const here = page?.questions.filter(({ id }) => asked.includes(id) || id in values) ?? [];
  // Only what is about the whole: what is missing here, nobody has tried to send.
  const stopped = judge(form, answers).filter(({ pointer }) => pointer === '');
  if (!page) return <p class="facts">{t('preview.empty')}</p>;
  return (
    <>
      <p class="facts small">{t('preview.page', { n: index + 1, of: pages.length })}</p>
      <h2 class="title">{words(`page:${page.id}`)}</h2>
      {here.map((question) => (
        <Asked
          key={question.id}
          question={question}
          words={words}
          value={question.type === 'computed' ? values[question.id] : answers[question.id]}
          change={(value) => setAnswers((before) => ({ ...before, [question.id]: value }))}
          leave={() => undefined}
          unclear={{
            at: (pointer) => typed[pointer],
            keep: (pointer, text) =>
              setTyped(({ [pointer]: _, ...others }) => (text === undefined ? others : { ...others, [pointer]: text })),
          }}
          files={<p class="facts small">{t('preview.files')}</p>}
          partners={<p class="facts small">{t('preview.partners')}</p>}
        />
      ))}
      {index === pages.length - 1 &&
        stopped.map(({ code }) => (
          <p key={code} class="wrong">
            {words(`check:${code}`)}
          </p>
        ))}
      <div class="actions">
        {index > 0 && (
          <Button look="secondary" press={() => setAt(index - 1)}>
            {t('preview.before')}
          </Button>
        )}
        {index < pages.length - 1 && <Button press={() => setAt(index + 1)}>{t('preview.next')}</Button>}
      </div>
    </>
  );
}
