import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useMe } from '../../base/api/me';
import type { components } from '../../base/api/schema';
import { useStore } from '../../base/browser/store';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Notice } from '../../base/ui/Notice';
import type { Command } from './answers';
import { held, hold, undo, type Given } from './held';
import { Kbd } from './Kbd';
import { useKeys } from './keys';

interface Props {
  reference: string;
  kind: Exclude<Given['kind'], 'request'>;
  /** Whose case it is, as one's own answer is told. */
  who: string;
  decision: components['schemas']['DecisionRight'] | undefined;
  /** What the buttons say. */
  yes: string;
  no: string;
  sendNo: string;
  /** Where one writes why not. */
  why: (reason: string, change: (reason: string) => void, missing: boolean) => ComponentChildren;
  answered: () => void;
}

/** The answer to a case that is granted as it stands, or denied; whoever may not is told why, and who may. */
export function YesOrNo({ reference, kind, who, decision, yes, no, sendNo, why: written, answered }: Props) {
  const me = useMe();
  const away = useStore(held).find((each) => each.reference === reference);
  const [denying, setDenying] = useState(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const { mayDecide = false, why = [], others = [] } = decision ?? {};
  const open = mayDecide && me !== undefined && away?.state !== 'held' && away?.state !== 'sent';
  const answer = (command: Command) => {
    if (!me) return;
    undo(reference);
    hold({ reference, kind, command, who, said: t('deny' in command ? 'held.denied' : 'held.approved'), by: me.subject });
    answered();
  };
  useKeys(open ? { g: denying ? undefined : () => answer({ approve: {} }), n: () => setDenying(!denying) } : {});
  if (!mayDecide) {
    return (
      <Notice colour="info">
        {why.map(({ code, message }) => (
          <p key={code} class="ds-paragraph">
            {message}
          </p>
        ))}
        {others.length > 0 && <p class="ds-paragraph">{t('staff.others', { names: others.join(', ') })}</p>}
      </Notice>
    );
  }
  if (!me) return null;
  if (!open) {
    return (
      <Notice colour="info">
        <p class="ds-paragraph">{t('held.here')}</p>
        <Button look="secondary" press={() => undo(reference)}>
          {t('held.undo')}
        </Button>
      </Notice>
    );
  }
  return (
    <section class="decide" aria-label={t('staff.answer')}>
      {denying ? (
        <form
          class="decide-panel"
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim()) answer({ deny: reason.trim() });
            else setMissing(true);
          }}
        >
          {written(reason, setReason, missing && !reason.trim())}
          <div class="decide-buttons">
            <Button look="secondary" press={() => setDenying(false)}>
              {t('staff.close')}
            </Button>
            <Button colour="danger">{sendNo}</Button>
          </div>
        </form>
      ) : (
        <div class="decide-buttons">
          <button type="button" class="ds-button" data-variant="secondary" aria-keyshortcuts="N" onClick={() => setDenying(true)}>
            {no} <Kbd of="N" />
          </button>
          <button type="button" class="ds-button decide-yes" aria-keyshortcuts="G" onClick={() => answer({ approve: {} })}>
            {yes} <Kbd of="G" />
          </button>
        </div>
      )}
    </section>
  );
}
