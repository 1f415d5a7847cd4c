import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { address } from '../../base/browser/router';
import { language, t } from '../../base/texts/texts';
import { dateOf, words as dateWords } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { tell, type Draft } from './drafts';

interface Helping {
  reference: string;
  as: Draft['application']['as'];
  help: NonNullable<Draft['application']['help']>;
}

/** That a coordinator sees the draft and may write in it, until when; whoever of the two has had enough ends it. */
export function Helped({ reference, as, help }: Helping) {
  const command = useCommand();
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
