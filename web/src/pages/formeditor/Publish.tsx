import { useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { address } from '../../base/browser/router';
import type { Form } from '../../base/forms/form';
import { language as tongue, t } from '../../base/texts/texts';
import { dateOf, longDate } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Mark } from '../../base/ui/Mark';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { TextField } from '../../base/ui/TextField';
import { said } from './definition';
import { differences } from './differences';
import type { useEditing } from './editing';
import { about, isTranslation } from './flaws';
import { minutes } from './minutes';
import type { Draft } from './begin';

type Versions = Draft['versions'];

const LONG = 10;
const quoted = (text: string) => text && `«${text}»`;

interface Publishing {
  editing: ReturnType<typeof useEditing>;
  versions: Versions;
  /** The scheme that one applies to by it. */
  scheme: string | undefined;
  language: 'nb' | 'nn';
  done: () => void;
}

/** What a new version changes, what stands in its way, and making it the one that new applications begin with. */
export function Publish({ editing, versions, scheme, language, done }: Publishing) {
  const { form, judged, saved, version } = editing;
  const [why, setWhy] = useState('');
  const [published, setPublished] = useState<number>();
  const command = useCommand();
  const newest = versions[0];
  const before = useAnswer(
    '/forms/{form}/{version}',
    { values: { form: form.form, version: String(newest?.version) } },
    { open: true, when: newest !== undefined },
  );
  const changes = before.data && newest ? differences(before.data as unknown as Form, form, language) : [];
  const takes = judged.minutes ?? minutes(form);
  const long = takes > LONG;
  const others = judged.flaws.filter((flaw) => !isTranslation(flaw, language));
  const untranslated = judged.flaws.length - others.length;
  const publish = () =>
    command.run(
      () =>
        send('post', '/grants/forms/{form}/publish', {
          values: { form: form.form },
          body: { version, ...(long && { why: why.trim() }) },
          retries: 2,
        }),
      (answer) => {
        setPublished(answer.versions[0]?.version);
        done();
      },
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        publish();
      }}
    >
      {published !== undefined && (
        <Notice colour="success">
          <p class="ds-paragraph">{t('publish.done', { n: published })}</p>
          {scheme && (
            <a class="ds-link" href={address(`/staff/grants/schemes/${scheme}`)}>
              {t('publish.toScheme')}
            </a>
          )}
        </Notice>
      )}
      <h2 class="ds-heading">{t(newest ? 'publish.changes' : 'publish.first')}</h2>
      {newest && changes.length === 0 && before.data && (
        <p class="ds-paragraph">{t('publish.nothing', { n: newest.version })}</p>
      )}
      <ul class="lines">
        {changes.map(({ text, what }) => (
          <li key={text + what.join()}>
            <strong>{text}</strong> <span class="facts">{what.map((each) => t(`difference.${each}`)).join(', ')}</span>
          </li>
        ))}
      </ul>
      <p class="ds-paragraph">{t('publish.keep')}</p>
      {judged.flaws.length > 0 && (
        <>
          <h2 class="ds-heading">{t('publish.inTheWay')}</h2>
          <ul class="lines">
            {untranslated > 0 && (
              <li>
                <Mark shape="late">{t('publish.untranslated', { n: untranslated })}</Mark>{' '}
                <a class="ds-link" href={address(`/staff/grants/forms/${form.form}`, { view: 'words' })}>
                  {t('publish.translate')}
                </a>
              </li>
            )}
            {others.map((flaw) => (
              <li key={flaw.pointer + flaw.title}>
                <Mark shape="late">
                  {quoted(said(form, language, about(form, flaw)))} {flaw.title}
                </Mark>
              </li>
            ))}
          </ul>
        </>
      )}
      {long && (
        <TextField
          label={t('publish.why', { n: takes })}
          hint={t('publish.whyHint')}
          value={why}
          change={setWhy}
          most={500}
          long
          pointer="/why"
          trouble={command.trouble}
        />
      )}
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      {judged.flaws.length === 0 && (
        <Button busy={command.busy || !saved}>{t('publish.publish', { n: (newest?.version ?? 0) + 1 })}</Button>
      )}
      {versions.length > 0 && (
        <>
          <h2 class="ds-heading">{t('publish.versions')}</h2>
          <ul class="lines">
            {versions.map((each) => (
              <li key={each.version}>
                {t('publish.version', { n: each.version, day: longDate(dateOf(each.publishedAt), tongue.get()), minutes: each.minutes })}
                {each.why && <span class="facts"> {each.why}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </form>
  );
}
