import { useEffect, useRef } from 'preact/hooks';
import { online } from '../../base/browser/online';
import { useStore } from '../../base/browser/store';
import { address } from '../../base/browser/router';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Mark, type Shape } from '../../base/ui/Mark';
import { brought, putAside, sendBrought, type Brought } from './returns';

const SHAPES: Record<Brought['state'], Shape> = { waiting: 'waits', done: 'done', refused: 'no' };

const SAID = { waiting: 'scan.waits', done: 'scan.done', refused: 'scan.refused' } as const;

/** What was brought back here one by one, and what of it waits for a network. */
export function BroughtBack({ by, arrived }: { by: string; arrived: () => void }) {
  const all = useStore(brought).filter((each) => each.by === by);
  const connected = useStore(online);
  const done = all.filter(({ state }) => state === 'done').length;
  const before = useRef(done);
  useEffect(() => {
    if (connected) void sendBrought(by);
  }, [connected, by]);
  useEffect(() => {
    if (done > before.current) arrived();
    before.current = done;
  }, [done]);
  if (!all.length) return null;
  const waiting = all.filter(({ state }) => state === 'waiting').length;
  return (
    <section aria-label={t('scan.title')} role="status">
      {waiting > 0 && !connected && <p class="ds-paragraph">{t('scan.waiting', { n: waiting })}</p>}
      <ul class="counter-things">
        {all.map(({ label, name, state, why }) => (
          <li key={label}>
            <a class="ds-link" href={address(`/copy/${label}`)}>
              {[name, label].filter(Boolean).join(' ')}
            </a>{' '}
            <Mark shape={SHAPES[state]}>{why ?? t(SAID[state])}</Mark>
            {state === 'refused' && (
              <Button look="tertiary" about={label} press={() => putAside(label)}>
                {t('counter.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
