import { useState } from 'preact/hooks';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { TroubleNotice } from '../../base/ui/Notice';
import { tell, type Draft } from './drafts';

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
