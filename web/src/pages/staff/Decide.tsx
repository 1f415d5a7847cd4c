import { useState } from 'preact/hooks';
import type { Draft } from '../../base/api/draft';
import { useMe } from '../../base/api/me';
import { forGood } from '../../base/browser/kept';
import { useStore } from '../../base/browser/store';
import { who, wishesToMove, type Booking, type Premises } from '../../base/staff/wording';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { later } from '../../base/ui/Later';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { TextField } from '../../base/ui/TextField';
import { approval, note, rulesToSetAside, type Command, type Grounds, type Writing } from './answers';
import { Denying, LAST } from './Denying';
import { held, hold, sendAll, undo } from './held';
import { Kbd } from './Kbd';
import { useKeys } from './keys';
import { Letter } from './Letter';
import { Broken } from './Overruling';

const Changing = later('staff/Changing', () => import('./Changing').then((it) => it.Changing));

type Mode = Exclude<Writing['mode'], ''>;

interface Props {
  draft: Draft<Writing>;
  grounds: Grounds;
  booking: Booking;
  premises: Premises | undefined;
  /** It has been answered, and is held back for a while. */
  answered: () => void;
}


/** Opens what one writes in, and leads there. */
export function openPanel(draft: Draft<Writing>, mode: Mode): void {
  draft.change({ mode });
  setTimeout(() => document.querySelector<HTMLElement>('.decide-panel :is(textarea, input, select)')?.focus());
}

/** Yes, no, another time, a question: whatever is chosen, what they will read is seen before it is sent. */
export function Decide({ draft, grounds, booking, premises, answered }: Props) {
  const me = useMe();
  const away = useStore(held).find(({ reference }) => reference === booking.reference);
  const [missing, setMissing] = useState(false);
  const { value: writing } = draft;
  const { mode } = writing;
  const refusal = away?.trouble?.kind === 'refused' ? away.trouble.problem : undefined;
  // What was refused just now; or else what the case has shown from the beginning, of the time that was asked for.
  const seen = mode === 'change' ? { errors: [], mayOverrule: [] } : { errors: grounds.obstacles, ...grounds };
  const { errors: broken, mayOverrule } = refusal?.mayOverrule ? refusal : seen;
  const rules = rulesToSetAside(broken, mayOverrule);
  const waits = booking.status === 'requested' || booking.occurrences.some(wishesToMove);
  const plain = (refusal ? broken : grounds.obstacles).length === 0;
  const canAsk = waits && !booking.bookedForName;
  const edit = (part: Partial<Writing>) => {
    setMissing(false);
    // What is wrong with one time is of no concern to another.
    if (refusal) undo(booking.reference);
    draft.change(part);
  };
  const open = (wanted: Mode) => {
    edit({});
    openPanel(draft, wanted);
  };
  const close = () => {
    edit({ mode: '' });
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  };
  const answer = (command: Command) => {
    if (!me) return;
    if ('deny' in command) forGood.write(LAST, command.deny);
    undo(booking.reference);
    hold({
      reference: booking.reference,
      kind: 'request',
      version: booking.version,
      command,
      who: who(booking),
      said: t('deny' in command ? 'held.denied' : 'ask' in command ? 'held.asked' : 'held.approved'),
      by: me.subject,
    });
    answered();
  };
  const exempt = writing.exemption?.trim();
  const command = meantBy(booking, writing, rules);
  const give = () => {
    if (command && (mode !== 'overrule' || exempt)) answer(command);
    else {
      setMissing(true);
      document.querySelector<HTMLElement>('.decide-panel textarea')?.focus();
    }
  };
  const yes = () => (plain ? answer({ approve: note(writing) }) : rules.length ? open('overrule') : undefined);
  const free = me !== undefined && away?.state !== 'held' && away?.state !== 'sent';
  useKeys(
    free
      ? {
          g: mode === '' ? yes : undefined,
          n: waits ? () => open('deny') : undefined,
          t: () => open('change'),
          s: canAsk ? () => open('ask') : undefined,
          e: plain ? () => open('note') : undefined,
        }
      : {},
  );
  if (!me) return null;
  if (!free) return <Pending reference={booking.reference} />;
  const choice = (each: 'deny' | 'change' | 'overrule', letter: string) => (
    <button
      type="button"
      class="ds-button"
      data-variant="secondary"
      aria-expanded={mode === each}
      aria-keyshortcuts={letter}
      onClick={() => open(each)}
    >
      {t(`staff.${each}`)} <Kbd of={letter} />
    </button>
  );
  return (
    <section class="decide" aria-label={t('staff.answer')}>
      {mode !== '' && (
        <form
          class="decide-panel"
          onSubmit={(event) => {
            event.preventDefault();
            give();
          }}
          onKeyDown={(event) => event.key === 'Escape' && close()}
        >
          {mode === 'deny' && <Denying reason={writing.reason} missing={missing} change={(reason) => edit({ reason })} />}
          {mode === 'ask' && (
            <TextField
              label={t('staff.askWhat')}
              hint={t('staff.askHint')}
              value={writing.question ?? ''}
              change={(question) => edit({ question })}
              most={500}
              long
              wrong={missing ? t('staff.questionMissing') : undefined}
            />
          )}
          {mode === 'note' && (
            <TextField label={t('staff.note')} value={writing.note} change={(note) => edit({ note })} most={500} long />
          )}
          {mode === 'change' && (
            <Changing booking={booking} premises={premises} writing={writing} change={edit} alternatives={refusal?.alternatives ?? []} />
          )}
          {refusal && away?.trouble && <TroubleNotice trouble={away.trouble} again={sendAll} />}
          {(mode === 'overrule' || (mode === 'change' && refusal && rules.length > 0)) && (
            <>
              <Broken broken={broken} />
              <TextField
                label={t('staff.overruleWhy')}
                hint={t('staff.overruleHint')}
                value={writing.exemption ?? ''}
                change={(exemption) => draft.change({ exemption })}
                most={500}
                long
                wrong={missing && !exempt ? t('staff.reasonMissing') : undefined}
              />
            </>
          )}
          {command && (
            <>
              <h3 class="ds-heading">{t('case.letter')}</h3>
              <Letter booking={booking} premises={premises} command={command} />
            </>
          )}
          <div class="decide-buttons">
            <Button look="secondary" press={close}>
              {t('staff.close')}
            </Button>
            <Button colour={mode === 'deny' ? 'danger' : undefined}>
              {t(mode === 'change' && rules.length > 0 && refusal ? 'staff.send-overrule' : `staff.send-${mode}`)}
            </Button>
          </div>
        </form>
      )}
      {mode === '' && (
        <div class="decide-buttons">
          {waits && choice('deny', 'N')}
          {choice('change', 'T')}
          {plain ? (
            <button type="button" class="ds-button decide-yes" aria-keyshortcuts="G" onClick={yes}>
              {t(waits ? 'staff.approve' : 'staff.approveAfterAll')} <Kbd of="G" />
            </button>
          ) : (
            rules.length > 0 && choice('overrule', 'G')
          )}
        </div>
      )}
    </section>
  );
}

/** What would be sent now; nothing while there are words that are missing. */
function meantBy(booking: Booking, writing: Writing, rules: string[]): Command | undefined {
  const { mode, reason, question = '', exemption = '' } = writing;
  const setAside = exemption.trim() && rules.length ? { overrule: { rules, reason: exemption.trim() } } : {};
  switch (mode) {
    case 'deny':
      return reason.trim() ? { deny: reason.trim() } : undefined;
    case 'ask':
      return question.trim() ? { ask: question.trim() } : undefined;
    case 'change':
      return { approve: { ...approval(booking, writing), ...setAside } };
    case 'overrule':
      return { approve: setAside };
    case 'note':
    case '':
      return { approve: note(writing) };
  }
}

/** It is answered, and nobody has been told yet. */
function Pending({ reference }: { reference: string }) {
  return (
    <section class="decide" aria-label={t('staff.answer')}>
      <Notice colour="info">
        <p class="ds-paragraph">{t('held.here')}</p>
        <Button look="secondary" press={() => undo(reference)}>
          {t('held.undo')}
        </Button>
      </Notice>
    </section>
  );
}
