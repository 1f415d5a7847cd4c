import { get } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { Answer } from '../../base/asking/Answer';
import { partnersOf } from '../../base/asking/partners';
import { wordsOf, type Words } from '../../base/asking/words';
import type { Form, Question } from '../../base/forms/form';
import { t } from '../../base/texts/texts';
import { Icon } from '../../base/ui/Icon';
import { Mark } from '../../base/ui/Mark';
import { TroubleNotice } from '../../base/ui/Notice';
import type { Application } from './application';
import { readingOf } from './reading';

type Difference = NonNullable<NonNullable<Application['changes']>[number]['differences']>[number];

/** What was answered, page by page; what has been changed stands beside what it was. */
export function Answers({ application, form }: { application: Application; form: Form }) {
  const words = wordsOf(form);
  const given = application.answers ?? {};
  const { asked, values } = readingOf(application, form);
  const awaited = application.state === 'changes-requested' ? (application.changes?.at(-1)?.questions ?? []) : [];
  const changed = application.changes?.findLast(({ differences }) => differences)?.differences ?? [];
  return (
    <>
      {form.pages.map((page) => {
        const here = page.questions.filter(({ id }) => asked.includes(id) || id in values || id in given);
        return here.length === 0 ? null : (
          <section key={page.id}>
            <h2 class="ds-heading">{words(`page:${page.id}`)}</h2>
            <dl class="grantcase-answers">
              {here.map((question) => (
                <div key={question.id}>
                  <dt class="facts small">{words(question.id)}</dt>
                  <dd>
                    {awaited.includes(question.id) && (
                      <p class="small">
                        <Mark shape="waits">{t('grantcase.awaited')}</Mark>
                      </p>
                    )}
                    <Said question={question} words={words} application={application} value={values[question.id] ?? given[question.id]?.value} />
                    <Before
                      question={question}
                      words={words}
                      application={application}
                      difference={changed.find((each) => each.question === question.id)}
                    />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
    </>
  );
}

interface Saying {
  question: Question;
  words: Words;
  application: Application;
}

function Said({ question, words, application, value }: Saying & { value: unknown }) {
  const { files = [], reference } = application;
  if (question.type === 'file' && Array.isArray(value)) {
    return (
      <ul class="lines">
        {files
          .filter(({ file }) => value.includes(file))
          .map(({ file, name, state }) =>
            state === 'ready' ? (
              <li key={file}>
                <FileLink reference={reference} file={file} name={name} />
              </li>
            ) : (
              <li key={file}>
                {name}{' '}
                <Mark shape={state === 'scanning' ? 'waits' : 'no'}>{t(state === 'scanning' ? 'file.scanning' : 'grantcase.fileRefused')}</Mark>
              </li>
            ),
          )}
      </ul>
    );
  }
  const given = application.answers?.[question.id];
  return (
    <Answer
      question={question}
      value={value}
      words={words}
      files={files}
      partners={partnersOf(application)}
      untold={given !== undefined && given.value === undefined}
    />
  );
}

/** Its address is asked for when it is wanted, for it holds two minutes. */
function FileLink({ reference, file, name }: { reference: string; file: string; name: string }) {
  const command = useCommand();
  const fetched = () =>
    command.run(
      () => get('/applications/{reference}/files/{file}', { values: { reference, file } }),
      ({ download }) => download && location.assign(download),
    );
  return (
    <>
      <button type="button" class="grantcase-file ds-link" aria-busy={command.busy} onClick={fetched}>
        <Icon name="file" /> {name}
      </button>
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
    </>
  );
}

/** What stood there before they changed it. */
function Before({ question, words, application, difference }: Saying & { difference: Difference | undefined }) {
  if (!difference) return null;
  return (
    <div class="grantcase-before">
      <Mark shape="moved">{t('grantcase.changed')}</Mark>
      {difference.before === undefined ? (
        <span class="facts">{t('grantcase.wasEmpty')}</span>
      ) : (
        <>
          <span class="facts">{t('grantcase.was')}</span>
          <div class="was">
            <Said question={question} words={words} application={application} value={difference.before} />
          </div>
        </>
      )}
    </div>
  );
}
