import { address } from '../../base/browser/router';
import { answerText, wordsOf } from '../../base/asking/words';
import { language, t } from '../../base/texts/texts';
import { dateOf, words as dateWords } from '../../base/time/oslo';
import { BottomBar } from '../../base/ui/BottomBar';
import { later } from '../../base/ui/Later';
import { Mark, type Shape } from '../../base/ui/Mark';
import { attached, type Draft } from './drafts';
import { NotOpen } from './Head';
import { goOn, questionOf, type Progress, type State, type Task } from './progress';
import { sourceOf } from './known';

const Discard = later('apply/Discard', () => import('./Discard').then((module) => module.Discard));
const NewerForm = later('apply/NewerForm', () => import('./NewerForm').then((module) => module.NewerForm));
const Others = later('apply/Others', () => import('./Others').then((module) => module.Others));

const LONG = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const SHAPES: Record<State, Shape> = { done: 'done', look: 'partly', partly: 'partly', ahead: 'ahead', may: 'ahead' };

/** What there is to do, how far it has come, and where one goes on. */
export function Tasks({ draft, come }: { draft: Draft; come: Progress }) {
  const { application, form, reference } = draft;
  const words = wordsOf(form);
  const { tasks, minutesLeft } = come;
  const counted = tasks.filter(({ state }) => state !== 'may');
  const done = counted.filter(({ state }) => state === 'done').length;
  const next = goOn(tasks);
  const { deadline } = application.round;
  return (
    <>
      <p class="facts">
        {[application.associationName ?? application.onBehalfOf?.name ?? t('acting.myself'), deadline && t('apply.deadline', { day: day(deadline) })].filter(Boolean).join('. ')}
      </p>
      <NotOpen {...draft} />
      {application.as !== 'helper' && application.newer && <NewerForm draft={draft} newer={application.newer} />}
      {counted.length > 0 && (
        <div class="apply-come">
          <p class="small">
            <strong>{t('apply.done', { done, n: counted.length })}</strong>
            {minutesLeft > 0 && <span class="facts">{t('apply.minutesLeft', { n: minutesLeft })}</span>}
          </p>
          <span class="apply-meter" aria-hidden="true" style={{ '--come': done / counted.length }} />
        </div>
      )}
      <ol class="rows apply-tasks">
        {tasks.map((task, index) => (
          <li key={task.page}>
            <a class="row" href={address(`/apply/${reference}/part/${task.page}`)}>
              <span class="apply-number" aria-hidden="true">
                {index + 1}
              </span>
              <span class="grow">
                <strong>{words(`page:${task.page}`)}</strong>
                <span class="facts small">{hint(task, draft)}</span>
              </span>
              <Mark shape={SHAPES[task.state]}>{t(`task.${task.state}`)}</Mark>
            </a>
          </li>
        ))}
      </ol>
      {application.others && <Others application={application} others={application.others} />}
      {application.keptUntil && <p class="facts small">{t('apply.keptUntil', { day: dateWords(application.keptUntil, language.get(), LONG) })}</p>}
      {application.as !== 'helper' && <Discard reference={reference} />}
      <BottomBar stacked>
        <a class="ds-button" href={address(next ? `/apply/${reference}/part/${next.page}` : `/apply/${reference}/check`)}>
          {next ? t('apply.goOn', { what: words(`page:${next.page}`) ?? '' }) : t('apply.toCheck')}
        </a>
        <p class="facts small">{t('apply.seesAll')}</p>
      </BottomBar>
    </>
  );
}

/** What is missing, or where it is from, or what was answered first. */
function hint({ state, questions, flaws }: Task, { form, paper, application }: Draft): string {
  const words = wordsOf(form);
  const [flaw] = flaws;
  if (flaw && state === 'partly') return t('apply.lacks', { what: words(questionOf(flaw.pointer)) ?? '' });
  const source = questions.map(({ id }) => paper.lines[id]?.stands?.from).find(Boolean);
  if (source && state !== 'ahead') return sourceOf(source);
  if (state === 'may') return t('apply.mayBe');
  if (state === 'ahead') return t('apply.questions', { n: questions.filter(({ id, type }) => type !== 'computed' && !paper.lines[id]).length });
  const [first] = questions.filter(({ id, type, seenBy }) => type !== 'declaration' && !seenBy && paper.lines[id]);
  if (!first) return '';
  if (first.type === 'file') return attached(application).map(({ name }) => name).join(', ');
  const text = answerText(first, paper.lines[first.id]?.written?.value ?? paper.lines[first.id]?.stands?.value, words);
  return text.length > 40 ? `${text.slice(0, 40)} …` : text;
}

function day(instant: string): string {
  return dateWords(dateOf(instant), language.get(), { day: 'numeric', month: 'long' });
}
