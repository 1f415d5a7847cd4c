import { useState } from 'preact/hooks';
import { isTold, NO_PAPER, PaperFields, type Paper } from '../../base/granting/PaperFields';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';

interface Signing {
  busy: boolean;
  submit: (paper: Paper) => void;
}

/** Whom it was prepared for have signed on paper: when, how it came, and sending it for them. */
export function SignedOnPaper({ busy, submit }: Signing) {
  const [paper, setPaper] = useState(NO_PAPER);
  const [tried, setTried] = useState(false);
  return (
    <section class="section" aria-labelledby="signed">
      <h2 class="head" id="signed">
        {t('apply.signed')}
      </h2>
      <p class="facts">{t('apply.signedLead')}</p>
      <PaperFields paper={paper} change={(part) => setPaper({ ...paper, ...part })} day={t('apply.signedOn')} tried={tried} />
      <Button
        look="secondary"
        busy={busy}
        press={() => (isTold(paper) ? submit({ ...paper, how: paper.how.trim() }) : setTried(true))}
      >
        {t('apply.sendForThem')}
      </Button>
    </section>
  );
}
