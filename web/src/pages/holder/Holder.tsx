import { useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { send, type GetAnswer } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { address } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { language, t } from '../../base/texts/texts';
import { span } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Check } from '../../base/ui/Check';
import { Heading } from '../../base/ui/Heading';
import { AsOf, Notice, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { TextField } from '../../base/ui/TextField';

type Held = GetAnswer<'/bookings/{reference}/holder'>['bookings'][number];

/** All that somebody has to come, of every room: chosen, and denied or cancelled with one reason. */
export default function HolderPage({ params }: PageProps) {
  const reference = params['reference'] ?? '';
  const found = useAnswer('/bookings/{reference}/holder', { values: { reference } });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [done, setDone] = useState<{ undone: number; left: number; kept: number }>();
  const { run, busy, trouble, again } = useCommand();
  const all = found.data?.bookings ?? [];
  const undoable = all.filter(({ decision }) => decision.mayDecide).map((held) => held.reference);
  const selected = undoable.filter((each) => chosen.includes(each));

  const undo = () => {
    if (!reason.trim()) return setMissing(true);
    setMissing(false);
    run(
      () =>
        send('post', '/bookings/{reference}/holder/undo', {
          values: { reference },
          body: { reason: reason.trim(), references: [...selected] },
          retries: 2,
        }),
      ({ undone, left, kept }) => {
        setDone({ undone: undone.length, left: left.length, kept: kept.length });
        // What there was no time for stays chosen, so that pressing once more goes on.
        setChosen(left);
        found.again();
      },
    );
  };

  return (
    <>
      <StaffTabs current="/staff" />
      <p class="ds-paragraph">
        <a class="ds-link" href={address(`/staff/requests/${reference}`)}>
          {t('holder.back')}
        </a>
      </p>
      <Heading text={found.data?.name ? t('holder.of', { name: found.data.name }) : t('holder.title')} />
      {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
      {found.trouble && found.asOf !== undefined && <AsOf at={found.asOf} />}
      {!found.data && !found.trouble && <Skeletons count={3} />}
      {done && (
        <Notice colour={done.left || done.kept ? 'warning' : 'success'}>
          <p class="ds-paragraph">
            {[
              t('holder.undone', { n: done.undone }),
              done.left ? t('holder.left', { n: done.left }) : '',
              done.kept ? t('holder.kept', { n: done.kept }) : '',
            ].join(' ')}
          </p>
        </Notice>
      )}
      {found.data && all.length === 0 && <p class="ds-paragraph">{t('holder.nothing')}</p>}
      {all.length > 0 && (
        <form
          aria-busy={busy}
          onSubmit={(event) => {
            event.preventDefault();
            undo();
          }}
        >
          <fieldset>
            <legend class="ds-label">{t('holder.choose', { n: all.length })}</legend>
            {undoable.length > 1 && (
              <Check
                label={t('holder.all', { n: undoable.length })}
                on={selected.length === undoable.length}
                change={(on) => setChosen(on ? undoable : [])}
              />
            )}
            {all.map((held) => (
              <One
                key={held.reference}
                held={held}
                on={chosen.includes(held.reference)}
                change={(on) =>
                  setChosen(on ? [...chosen, held.reference] : chosen.filter((each) => each !== held.reference))
                }
              />
            ))}
          </fieldset>
          {found.data?.more && <p class="ds-paragraph facts">{t('holder.more')}</p>}
          {selected.length > 0 && (
            <>
              <TextField
                label={t('staff.reason')}
                value={reason}
                change={setReason}
                most={500}
                long
                wrong={missing && !reason.trim() ? t('staff.reasonMissing') : undefined}
              />
              <Button colour="danger" busy={busy}>
                {t('holder.undo', { n: selected.length })}
              </Button>
            </>
          )}
        </form>
      )}
      {trouble && <TroubleNotice trouble={trouble} again={again} />}
    </>
  );
}

/** One of them; what one may not undo says why. */
function One({ held, on, change }: { held: Held; on: boolean; change: (on: boolean) => void }) {
  const { association, purpose, premisesName, start, end, times, status, decision } = held;
  const when = span(start, end, language.get());
  const words = [
    t(status === 'requested' ? 'holder.waits' : 'holder.booked'),
    [association, purpose].filter(Boolean).join(': '),
    premisesName,
    times > 1 ? t('staff.andMore', { times: when, n: times - 1 }) : when,
  ].join(' · ');
  if (decision.mayDecide) return <Check label={words} on={on} change={change} />;
  return (
    <p class="ds-paragraph facts">
      {words}
      <br />
      {decision.why.map(({ message }) => message).join(' ')}
    </p>
  );
}
