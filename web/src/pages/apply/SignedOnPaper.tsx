import { useState } from 'preact/hooks';
import { t } from '../../base/texts/texts';
import { today } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { TextField } from '../../base/ui/TextField';

export interface Paper {
  date: string;
  how: string;
}

interface Signing {
  busy: boolean;
  submit: (paper: Paper) => void;
}

/** Whom it was prepared for have signed on paper: when, how it came, and sending it for them. */
export function SignedOnPaper({ busy, submit }: Signing) {
  const [date, setDate] = useState('');
  const [how, setHow] = useState('');
  const [tried, setTried] = useState(false);
  const ready = date !== '' && how.trim() !== '';
  return (
    <section class="section" aria-labelledby="signed">
      <h2 class="head" id="signed">
        {t('apply.signed')}
      </h2>
      <p class="facts">{t('apply.signedLead')}</p>
      <div class="asked">
        <label class="ds-label" for="signed-on">
          {t('apply.signedOn')}
        </label>
        <input
          id="signed-on"
          class="ds-input"
          type="date"
          max={today()}
          value={date}
          aria-invalid={tried && date === '' ? 'true' : undefined}
          onInput={({ currentTarget }) => setDate(currentTarget.value)}
        />
      </div>
      <TextField
        label={t('apply.signedHow')}
        hint={t('apply.signedHowHint')}
        value={how}
        change={setHow}
        most={200}
        wrong={tried && how.trim() === '' ? t('asking.missing') : undefined}
      />
      <Button look="secondary" busy={busy} press={() => (ready ? submit({ date, how: how.trim() }) : setTried(true))}>
        {t('apply.sendForThem')}
      </Button>
    </section>
  );
}
