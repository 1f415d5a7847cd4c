import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';

interface Answered {
  text: string | undefined;
  /** Who answered: nothing where that is not ours to know. */
  by: string | undefined;
  /** Somebody wants to write it anew. */
  press: () => void;
}

/** A question that somebody else has answered in confidence: that is all one is told, and one may answer it anew. */
export function Untold({ text, by, press }: Answered) {
  return (
    <div class="asked">
      <p class="ds-label">{text}</p>
      <p class="facts small">{by ? t('apply.untoldBy', { who: by }) : t('apply.untold')}</p>
      <div>
        <Button look="secondary" press={press}>
          {t('apply.writeAnew')}
        </Button>
      </div>
    </div>
  );
}
