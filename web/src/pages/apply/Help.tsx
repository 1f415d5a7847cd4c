import { useState } from 'preact/hooks';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { address } from '../../base/browser/router';
import { language, t } from '../../base/texts/texts';
import { dateOf, words as dateWords } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { tell, type Draft } from './drafts';

/** That a coordinator sees the draft and may write in it, until when; whoever of the two has had enough ends it. */
export function Helped({ draft: { application, reference } }: { draft: Draft }) {
  const command = useCommand();
  const { help, as } = application;
  if (!help) return null;
  const end = () =>
    command.run(
      () => send('post', '/applications/{reference}/help/end', { values: { reference }, body: {} }),
      // What is not theirs to see any more does not stay on whoever helped's screen either.
      (alone) => (as === 'helper' ? window.location.assign(address('/staff')) : tell(alone)),
    );
  const until = dateWords(dateOf(help.until), language.get(), { day: 'numeric', month: 'long' });
  return (
    <Notice colour="info">
      <p class="ds-paragraph">{t(as === 'helper' ? 'apply.youHelp' : 'apply.helped', { until })}</p>
      <blockquote class="apply-words">{help.words}</blockquote>
      <Button look="secondary" busy={command.busy} press={end}>
        {t('apply.endHelp')}
      </Button>
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
    </Notice>
  );
}

/** Asks the municipality for help with a question. */
export function AskForHelp({ draft: { application, reference }, question }: { draft: Draft; question: string }) {
  const command = useCommand();
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  if (application.as !== 'applicant' || application.help) return null;
  const id = `help-${question}`;
  const ask = () =>
    command.run(
      () => send('post', '/applications/{reference}/help', { values: { reference }, body: { question, words: words.trim() } }),
      tell,
    );
  return (
    <details class="apply-discard" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('apply.askForHelp')}</summary>
      {open && (
        <>
          <label class="ds-label" for={id}>
            {t('apply.helpWith')}
          </label>
          <p class="facts small">{t('apply.helpSees')}</p>
          <textarea
            id={id}
            class="ds-input"
            rows={3}
            maxLength={500}
            value={words}
            onInput={({ currentTarget }) => setWords(currentTarget.value)}
          />
          <Button look="secondary" busy={command.busy} press={() => words.trim() && ask()}>
            {t('apply.sendHelp')}
          </Button>
          {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
        </>
      )}
    </details>
  );
}
