import { useState } from 'preact/hooks';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { useDraft } from '../../base/api/draft';
import { sendInParts } from '../../base/api/parts';
import { forGood, OWN } from '../../base/browser/kept';
import { wishesToMove, type Booking, type Premises } from '../../base/staff/wording';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { TextField } from '../../base/ui/TextField';
import { Unfinished } from '../../base/ui/Unfinished';
import { approval, rulesToSetAside, settled, type Approval, type Command, type Grounds, type Writing } from './answers';
import { Changing } from './Changing';
import { Overruling } from './Overruling';

const LAST = `${OWN}last-denial`;
const REASONS = ['taken', 'unsuitable', 'others', 'closed', 'incomplete'] as const;

interface Props {
  grounds: Grounds;
  booking: Booking;
  premises: Premises | undefined;
  /** The request as it is now, and whether somebody else had been there. */
  became: (booking: Booking, overtaken: boolean) => void;
}

/** Approve, also in spite of rules; change and approve; ask; or deny. Each can be sent again: what stands already is not done twice. */
export function Answering({ grounds, booking, premises, became }: Props) {
  const draft = useDraft<Writing>(`answer:${booking.reference}`, { mode: '', reason: '', note: '' });
  const { run, busy, trouble, again, forget } = useCommand();
  const { mode } = draft.value;
  const refusal = trouble?.kind === 'refused' ? trouble.problem : undefined;
  // What was refused just now; or else what the case has shown from the beginning, of the time that was asked for.
  const shown = mode === 'change' ? { errors: [], mayOverrule: [] } : { errors: grounds.obstacles, ...grounds };
  const { errors: broken, mayOverrule } = refusal?.mayOverrule ? refusal : shown;
  const rules = rulesToSetAside(broken, mayOverrule);
  const edit = (part: Partial<Writing>) => {
    // What is wrong with one time is of no concern to another.
    if (refusal) forget();
    draft.change(part);
  };
  const waits = booking.status === 'requested' || booking.occurrences.some(wishesToMove);

  const answer = (command: Command) => {
    const { reference, version } = booking;
    run(
      async () =>
        settled(
          'deny' in command
            ? await sendInParts('/requests/{reference}/deny', reference, version, { reason: command.deny })
            : 'ask' in command
              ? await send('post', '/requests/{reference}/ask', {
                  values: { reference },
                  body: { text: command.ask },
                  etag: `"${version}"`,
                  retries: 2,
                })
              : await sendInParts('/requests/{reference}/approve', reference, version, command.approve),
          command,
        ),
      ({ booking: now, overtaken }) => {
        if (!overtaken) {
          if ('deny' in command) forGood.write(LAST, command.deny);
          draft.done();
        }
        became(now ?? booking, overtaken);
      },
    );
  };

  const overruling = (approve: Approval) => (
    <Overruling
      broken={broken}
      reason={draft.value.exemption ?? ''}
      change={(exemption) => draft.change({ exemption })}
      sending={busy}
      approve={(reason) => answer({ approve: { ...approve, overrule: { rules, reason } } })}
    />
  );

  return (
    <section class="answering" aria-label={t('staff.answer')} aria-busy={busy}>
      <div class="actions">
        {(mode === 'change' ? grounds.obstacles : broken).length === 0 && (
          <button type="button" class="ds-button" disabled={busy} onClick={() => answer({ approve: {} })}>
            {t(waits ? 'staff.approve' : 'staff.approveAfterAll')}
          </button>
        )}
        {rules.length > 0 && mode !== 'change' && (
          <Toggle mode="overrule" writing={draft.value} change={edit} />
        )}
        <Toggle mode="change" writing={draft.value} change={edit} />
        {waits && <Toggle mode="deny" writing={draft.value} change={edit} />}
        {waits && !booking.bookedForName && (
          <Toggle mode="ask" writing={draft.value} change={edit} />
        )}
      </div>
      {mode === 'overrule' && rules.length > 0 && overruling({})}
      {mode === 'change' && (
        <Changing
          booking={booking}
          premises={premises}
          writing={draft.value}
          change={edit}
          sending={busy}
          alternatives={trouble?.kind === 'refused' ? (trouble.problem.alternatives ?? []) : []}
          approve={() => answer({ approve: approval(booking, draft.value) })}
        />
      )}
      {mode === 'deny' && (
        <Denying
          reason={draft.value.reason}
          change={(reason) => draft.change({ reason })}
          sending={busy}
          deny={() => answer({ deny: draft.value.reason.trim() })}
        />
      )}
      {mode === 'ask' && (
        <Asking
          text={draft.value.question ?? ''}
          change={(question) => draft.change({ question })}
          sending={busy}
          ask={(text) => answer({ ask: text })}
        />
      )}
      <Unfinished
        booking={booking}
        changed={(now) => {
          draft.done();
          became(now, false);
        }}
        refresh={() => undefined}
      />
      {trouble && (
        <>
          <TroubleNotice trouble={trouble} again={again} />
          {trouble.kind !== 'refused' && <Notice colour="info">{t('staff.safeToRepeat')}</Notice>}
          {mode === 'change' && rules.length > 0 && overruling(approval(booking, draft.value))}
        </>
      )}
    </section>
  );
}

interface Toggling {
  mode: 'change' | 'deny' | 'ask' | 'overrule';
  writing: Writing;
  change: (part: Partial<Writing>) => void;
}

function Toggle({ mode, writing, change }: Toggling) {
  const open = writing.mode === mode;
  return (
    <button
      type="button"
      class="ds-button"
      data-variant="secondary"
      aria-expanded={open}
      onClick={() => change({ mode: open ? '' : mode })}
    >
      {t(`staff.${mode}`)}
    </button>
  );
}

interface AskingProps {
  text: string;
  change: (text: string) => void;
  sending: boolean;
  ask: (text: string) => void;
}

/** Something to know before deciding. */
function Asking({ text, change, sending, ask }: AskingProps) {
  return (
    <form
      class="ds-card card"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) ask(text.trim());
      }}
    >
      <TextField label={t('staff.askWhat')} hint={t('staff.askHint')} value={text} change={change} most={500} long required />
      <Button busy={sending}>{t('staff.sendQuestion')}</Button>
    </form>
  );
}

interface DenyingProps {
  reason: string;
  change: (reason: string) => void;
  sending: boolean;
  deny: () => void;
}

function Denying({ reason, change, sending, deny }: DenyingProps) {
  const [missing, setMissing] = useState(false);
  const ready = REASONS.map((each) => t(`denial.${each}`));
  const last = forGood.read<string>(LAST);
  const sentences = last && !ready.includes(last) ? [last, ...ready] : ready;
  const begin = (sentence: string) => {
    const written = reason.trim();
    const keep = written && !sentences.includes(written) && !written.includes(sentence);
    change(keep ? `${written} ${sentence}` : sentence);
    setMissing(false);
  };
  return (
    <form
      class="ds-card card"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim()) deny();
        else setMissing(true);
      }}
    >
      <fieldset>
        <legend class="ds-label">{t('staff.startFrom')}</legend>
        <div class="sentences">
          {sentences.map((sentence) => (
            <button
              key={sentence}
              type="button"
              class="ds-button"
              data-variant="tertiary"
              data-size="sm"
              onClick={() => begin(sentence)}
            >
              {sentence}
            </button>
          ))}
        </div>
      </fieldset>
      <label class="field">
        <span class="ds-label">{t('staff.reason')}</span>
        <textarea
          class="ds-input"
          rows={4}
          maxLength={500}
          value={reason}
          aria-invalid={missing}
          onInput={(event) => change(event.currentTarget.value)}
        />
      </label>
      {missing && <Notice colour="danger">{t('staff.reasonMissing')}</Notice>}
      <button type="submit" class="ds-button" data-color="danger" disabled={sending}>
        {t('staff.sendDenial')}
      </button>
    </form>
  );
}
