import { useEffect, useState } from 'preact/hooks';
import { Asked } from '../../base/asking/Asked';
import { differenceOf, listsOf } from '../../base/asking/lists';
import { answerText, wordsOf } from '../../base/asking/words';
import { address, navigate } from '../../base/browser/router';
import { reckon } from '../../base/forms/expressions';
import { t } from '../../base/texts/texts';
import { BottomBar } from '../../base/ui/BottomBar';
import { FileField } from '../../base/ui/FileField';
import { Heading } from '../../base/ui/Heading';
import { later } from '../../base/ui/Later';
import { money } from '../../base/ui/money';
import { attached, type Draft } from './drafts';
import { AskForHelp } from './AskForHelp';
import { sourceOf } from './known';
import { isUntoldHere, shown } from '../../base/asking/line';
import type { Progress, Task } from './progress';
import { Two } from './Two';
import { Untold } from './Untold';
import './part.css';

const Partners = later('apply/Partners', () => import('./Partners').then((module) => module.Partners));

interface Parted {
  draft: Draft;
  come: Progress;
  task: Task;
  /** Which question one came for. */
  asked: string | undefined;
}

/** A part of the form: a few questions, saved as one types. */
export function Part({ draft, come, task, asked }: Parted) {
  const { form, reference, paper, saver, unclear } = draft;
  const { since } = draft.application;
  const words = wordsOf(form);
  const [strict, setStrict] = useState(asked !== undefined);
  const [anew, setAnew] = useState<readonly string[]>([]);
  const at = come.tasks.indexOf(task);
  const next = come.tasks[at + 1];
  const name = words(`page:${task.page}`) ?? '';
  const sum = task.questions.map((question) => ({ question, lists: sumOf(question, task) })).find(({ lists }) => lists);

  useEffect(() => {
    if (asked) document.getElementById(`asked-${asked}`)?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, [asked]);

  const goOn = () => {
    const wrong = task.flaws.some(({ code }) => code !== 'missing' && code !== 'no-rows');
    if (wrong && !strict) {
      setStrict(true);
      return;
    }
    saver.confirm(task.questions.map(({ id }) => id));
    void saver.flush();
    navigate(address(next ? `/apply/${reference}/part/${next.page}` : `/apply/${reference}/check`));
  };

  return (
    <form
      class="apply-part"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        goOn();
      }}
    >
      <Heading text={name} />
      {words(`page:${task.page}.help`) && <p class="facts">{words(`page:${task.page}.help`)}</p>}
      {task.questions.map((question) => {
        const line = paper.lines[question.id];
        const value = question.type === 'computed' ? come.reading.values[question.id] : shown(line);
        if (question === sum?.question) return null;
        if (isUntoldHere(line) && !anew.includes(question.id)) {
          return (
            <Untold key={question.id} text={words(question.id)} by={line?.stands?.by} press={() => setAnew([...anew, question.id])} />
          );
        }
        return (
          <div key={question.id} id={`asked-${question.id}`}>
            <Asked
              question={question}
              words={words}
              value={value}
              change={(now) => saver.write(question.id, now)}
              leave={() => void saver.flush()}
              unclear={unclear}
              strict={strict}
              files={
                question.type === 'file' && (
                  <FileField
                    application={reference}
                    question={question.id}
                    most={question.most ?? 1}
                    files={attached(draft.application)}
                    unsent={draft.unsent}
                    changed={draft.again}
                  />
                )
              }
              partners={
                question.type === 'partners' && (
                  <Partners
                    draft={draft}
                    question={question}
                    value={value}
                    change={(now) => saver.write(question.id, now)}
                    strict={strict}
                  />
                )
              }
              below={
                <>
                  {since?.added.includes(question.id) && <p class="facts small">{t('apply.newSince')}</p>}
                  {since?.changed.includes(question.id) && <p class="facts small">{t('apply.changedSince')}</p>}
                  {line?.stands?.from && !line.written && <p class="facts small">{`${sourceOf(line.stands.from)} ${t('apply.changeIfWrong')}`}</p>}
                  {line?.stands?.role && !line.written && <p class="facts small">{t('apply.writtenToHelp')}</p>}
                  {line?.refused?.map((message) => (
                    <span key={message} class="wrong" role="status">
                      {message}
                    </span>
                  ))}
                  {line?.theirs && (
                    <Two line={line} question={question} words={words} choose={(whose) => saver.choose(question.id, whose)} />
                  )}
                  {question.type !== 'computed' && <AskForHelp draft={draft} question={question.id} />}
                </>
              }
            />
          </div>
        );
      })}
      {come.flaws.filter(({ pointer }) => pointer === '').length > 0 &&
        sum &&
        come.flaws
          .filter(({ pointer }) => pointer === '')
          .map(({ code }) => (
            <p key={code} class="wrong">
              {words(`check:${code}`)}
            </p>
          ))}
      <BottomBar stacked>
        {sum?.lists && (
          <p class="apply-sum">
            {sum.lists.parts.map(({ side, table }, index) => (
              <span key={side}>
                {index > 0 && <i aria-hidden="true">−</i>}
                <span>
                  <span class="facts">{words(`${table}.${sum.lists?.column}.${side}`)}</span>
                  {money(sum.lists?.come(side, come.reading.values) ?? 0)}
                </span>
              </span>
            ))}
            <span>
              <i aria-hidden="true">=</i>
              <span>
                <span>{words(sum.question.id)}</span>
                <strong>{answerText(sum.question, come.reading.values[sum.question.id] ?? 0, words)}</strong>
              </span>
            </span>
          </p>
        )}
        <button type="submit" class="ds-button">
          {t(task.state === 'look' ? 'apply.right' : next ? 'apply.saveAndOn' : 'apply.toCheck')}
        </button>
      </BottomBar>
    </form>
  );
}

/** What a reckoned question comes to as the one list less the other, where its lists stand on the same page. */
function sumOf(question: Task['questions'][number], task: Task) {
  for (const table of task.questions) {
    const lists = listsOf(table);
    const first = lists && differenceOf(question, table.id, lists);
    if (!lists || !first) continue;
    const sides = first === 'first' ? lists.sides : [...lists.sides].reverse();
    return {
      column: lists.side,
      parts: sides.map((side) => ({ side, table: table.id })),
      come: (side: string, values: Progress['reading']['values']) =>
        reckon(['sum', table.id, lists.amount.id, ['is', lists.side, side]], values),
    };
  }
  return undefined;
}
