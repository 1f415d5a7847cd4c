import { useEffect, useRef } from 'preact/hooks';
import { useStore } from '../../base/browser/store';
import { t, type Key } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Check } from '../../base/ui/Check';
import { keysOn, switchKeys } from './keys';
import '../../base/styles/keys.css';

const ALL: [string, Key][] = [
  ['J', 'keys.next'],
  ['K', 'keys.before'],
  ['G', 'keys.approve'],
  ['N', 'keys.deny'],
  ['T', 'keys.change'],
  ['S', 'keys.ask'],
  ['E', 'keys.note'],
  ['Z', 'keys.undo'],
  ['/', 'keys.search'],
  ['?', 'keys.help'],
  ['Esc', 'keys.close'],
];

/** All keys, and the way to do without them. */
export function KeysHelp({ close }: { close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const on = useStore(keysOn);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog class="keys-help" ref={dialog} aria-labelledby="keys-title" onClose={close}>
      <h2 class="ds-heading" id="keys-title">
        {t('keys.title')}
      </h2>
      <dl>
        {ALL.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
      <Check label={t('keys.on')} on={on} change={switchKeys} />
      <Button look="secondary" press={() => dialog.current?.close()}>
        {t('keys.done')}
      </Button>
    </dialog>
  );
}
