import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { useDraft } from '../../base/api/draft';
import { wordsOf } from '../../base/asking/words';
import type { Form } from '../../base/forms/form';
import { t } from '../../base/texts/texts';
import { plusDays, today } from '../../base/time/oslo';
import { BottomBar } from '../../base/ui/BottomBar';
import { Button } from '../../base/ui/Button';
import { Check } from '../../base/ui/Check';
import { TroubleNotice } from '../../base/ui/Notice';
import { TextField } from '../../base/ui/TextField';
import type { PartProps } from './application';
import { readingOf } from './reading';

/** So many days one usually gives somebody who does this in the evening. */
const USUAL_DAYS = 14;

interface Asking extends PartProps {
  form: Form;
  close: () => void;
}

/** Which answers are to be changed, what about them, and by when. */
export function AskChanges({ application, form, become, close }: Asking) {
  const { reference, state, changes } = application;
  const before = state === 'changes-requested' ? changes?.at(-1) : undefined;
  const draft = useDraft(`changes:${reference}`, {
    questions: before?.questions ?? ([] as string[]),
    words: before?.words ?? '',
    until: before?.until ?? (plusDays(today(), USUAL_DAYS) as string),
    strict: false,
  });
  const command = useCommand();
  const words = wordsOf(form);
  const { questions, until, strict } = draft.value;
  const said = draft.value.words.trim();
  const { asked } = readingOf(application, form);
  const ask = () => {
    if (!questions.length || !said || !until) {
      draft.change({ strict: true });
      return;
    }
    command.run(
      () =>
        send('post', '/applications/{reference}/changes', { values: { reference }, body: { questions, until, words: said }, retries: 2 }),
      (now) => {
        draft.done();
        become(now);
        close();
      },
    );
  };
  return (
    <form
      class="grantcase-form"
      novalidate
      aria-labelledby="asking"
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <h2 class="ds-heading" id="asking">
        {t('grantcase.askChanges')}
      </h2>
      <fieldset>
        <legend class="ds-label">{t('grantcase.whichAnswers')}</legend>
        <p class="facts small">{t('grantcase.whichHint')}</p>
        {form.pages.map((page) =>
          page.questions
            .filter(({ id, type }) => type !== 'computed' && asked.includes(id))
            .map(({ id }) => (
              <Check
                key={id}
                label={words(id) ?? ''}
                on={questions.includes(id)}
                change={(on) => draft.change({ questions: on ? [...questions, id] : questions.filter((each) => each !== id) })}
              />
            )),
        )}
        {strict && !questions.length && (
          <span class="wrong" role="status">
            {t('grantcase.chooseAnswer')}
          </span>
        )}
      </fieldset>
      <TextField
        label={t('grantcase.whatToChange')}
        hint={t('grantcase.whatHint')}
        value={draft.value.words}
        change={(text) => draft.change({ words: text })}
        most={1000}
        long
        wrong={strict && !said ? t('grantcase.sayWhat') : undefined}
      />
      <label class="field">
        <span class="ds-label">{t('grantcase.until')}</span>
        <input
          type="date"
          class="ds-input"
          value={until}
          min={today()}
          onInput={({ currentTarget }) => draft.change({ until: currentTarget.value })}
        />
      </label>
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      <BottomBar>
        <Button look="secondary" press={close}>
          {t('staff.close')}
        </Button>
        <Button busy={command.busy}>{t('grantcase.sendChanges')}</Button>
      </BottomBar>
    </form>
  );
}
