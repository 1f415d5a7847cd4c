import { useState } from 'preact/hooks';
import { answered, useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import type { Outcome } from '../../base/api/outcome';
import { accountText, day, PaymentLines, type Grant } from '../../base/granting/PaymentLines';
import { useMay } from '../../base/staff/rights';
import { AmountField } from '../../base/ui/Amounts';
import { t } from '../../base/texts/texts';
import { plusDays, today } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { kroner } from '../../base/ui/money';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { TextField } from '../../base/ui/TextField';

/** So long one usually has to pay back. */
const USUAL_DAYS = 30;
/** So much longer one is usually given to accept. */
const MORE_DAYS = 14;

interface Doing {
  reference: string;
  grant: Grant;
  become: (now: Grant) => void;
}

/** What of it has been paid, what is held and who may confirm the account, what came back, and demanding back. */
export function Payments({ reference }: { reference: string }) {
  const asking = { values: { reference } };
  const found = useAnswer('/applications/{reference}/payments', asking);
  const [made, setMade] = useState<Grant>();
  const may = useMay('POST /applications/{reference}/account');
  const grant = made ?? found.data;
  const become = (now: Grant) => {
    answered('/applications/{reference}/payments', asking, now);
    setMade(now);
  };
  return (
    <section>
      <h2 class="ds-heading">{t('payout.title')}</h2>
      {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
      {grant && (
        <>
          {grant.answer !== 'not-asked' && (
            <p class="facts">
              {grant.acceptUntil ? t('grantAnswer.awaitedUntil', { day: day(grant.acceptUntil) }) : t(`grantAnswer.${grant.answer}`)}
            </p>
          )}
          {may && grant.acceptUntil && <MoreTime reference={reference} grant={grant} become={become} />}
          <PaymentLines grant={grant} side="staff" />
          {grant.held && <Held reference={reference} grant={grant} become={become} />}
          {may && <Returned reference={reference} grant={grant} become={become} />}
          {may && (grant.most ?? 0) > 0 && <Demanding reference={reference} grant={grant} become={become} />}
          {may && <PaidBack reference={reference} grant={grant} become={become} />}
        </>
      )}
    </section>
  );
}

/** A later day to accept by, with why; they are told both. */
function MoreTime({ reference, grant: { acceptUntil = today() }, become }: Doing) {
  const [until, setUntil] = useState<string>(() => plusDays(acceptUntil, MORE_DAYS));
  const [words, setWords] = useState('');
  const command = useCommand();
  const putOff = () =>
    command.run(
      () =>
        send('post', '/applications/{reference}/answer/put-off', {
          values: { reference },
          body: { until, words: words.trim() },
          retries: 2,
        }),
      become,
    );
  return (
    <details class="filters">
      <summary>{t('payout.moreTime')}</summary>
      <label class="field">
        <span class="ds-label">{t('payout.moreTimeUntil')}</span>
        <input type="date" class="ds-input" value={until} min={acceptUntil} onInput={({ currentTarget }) => setUntil(currentTarget.value)} />
      </label>
      <TextField label={t('payout.moreTimeWhy')} value={words} change={setWords} most={300} pointer="/words" trouble={command.trouble} />
      <Button look="secondary" busy={command.busy} press={putOff}>
        {t('payout.moreTimeYes')}
      </Button>
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
    </details>
  );
}

/** The account as it is now, to be confirmed by somebody else than who changed it or decided. */
function Held({ reference, grant: { held, tellsAccount }, become }: Doing) {
  const [typed, setTyped] = useState(held?.account ?? '');
  const command = useCommand();
  if (!held) return null;
  const confirm = (account: string) =>
    command.run(() => send('post', '/applications/{reference}/account', { values: { reference }, body: { account }, retries: 2 }), become);
  return (
    <Notice colour="warning">
      <p class="ds-paragraph">{t(`heldWhy.${held.why}`)}</p>
      {held.account && !tellsAccount && <p class="ds-paragraph">{t('payout.accountNow', { account: accountText(held.account) })}</p>}
      {!held.mayConfirm && <p class="ds-paragraph">{t('payout.byAnother')}</p>}
      {held.mayConfirm && tellsAccount && (
        <TextField label={t('payout.theirAccount')} value={typed} change={setTyped} most={20} numeric pointer="/account" trouble={command.trouble} />
      )}
      {held.mayConfirm && (tellsAccount || held.account) && (
        <Button busy={command.busy} press={() => confirm(tellsAccount ? typed : (held.account ?? ''))}>
          {t('payout.confirm')}
        </Button>
      )}
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
    </Notice>
  );
}

/** What the bank has sent back: which payment, and why. */
function Returned({ reference, grant: { payments }, become }: Doing) {
  const [reason, setReason] = useState('');
  const command = useCommand();
  const there = payments.filter(({ state }) => state === 'sent' || state === 'paid');
  if (!there.length) return null;
  const returned = (number: number) =>
    command.run(
      () =>
        send('post', '/applications/{reference}/payments/{payment}/return', {
          values: { reference, payment: String(number) },
          body: { reason: reason.trim() },
          retries: 2,
        }),
      (now) => {
        setReason('');
        become(now);
      },
    );
  return (
    <details class="filters">
      <summary>{t('payout.cameBack')}</summary>
      <TextField label={t('payout.whyBack')} value={reason} change={setReason} most={300} pointer="/reason" trouble={command.trouble} />
      {there.map(({ number, amount }) => (
        <Button key={number} look="secondary" busy={command.busy} press={() => returned(number)}>
          {t('payout.returnedOf', { amount: kroner(amount) })}
        </Button>
      ))}
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
    </details>
  );
}

/** How much is to be paid back, why, and by when. */
function Demanding({ reference, grant: { demands, most }, become }: Doing) {
  const [amount, setAmount] = useState(most);
  const [grounds, setGrounds] = useState('');
  const [until, setUntil] = useState<string>(() => plusDays(today(), USUAL_DAYS));
  const command = useCommand();
  const demand = () => command.run(() => demanded(), become);
  const demanded = (): Promise<Outcome<Grant>> =>
    send('post', '/applications/{reference}/demands', {
      values: { reference },
      body: { number: demands.length + 1, amount: amount ?? 0, grounds: grounds.trim(), until },
      retries: 2,
    });
  return (
    <details class="filters">
      <summary>{t('payout.demand')}</summary>
      <div class="fields">
        <AmountField label={t('payout.howMuch')} value={amount} choose={setAmount} />
        <div class="field">
          <label class="ds-label" for="demand-until">
            {t('payout.until')}
          </label>
          <input id="demand-until" class="ds-input" type="date" value={until} onInput={({ currentTarget }) => setUntil(currentTarget.value)} />
        </div>
      </div>
      <TextField label={t('payout.grounds')} value={grounds} change={setGrounds} most={3000} long pointer="/grounds" trouble={command.trouble} />
      <Button colour="danger" busy={command.busy} press={demand}>
        {t('payout.demandYes')}
      </Button>
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
    </details>
  );
}

/** That what was demanded has come. */
function PaidBack({ reference, grant: { demands }, become }: Doing) {
  const command = useCommand();
  return (
    <>
      {demands
        .filter(({ paidBack }) => !paidBack)
        .map(({ number, amount }) => (
          <Button
            key={number}
            look="secondary"
            busy={command.busy}
            press={() =>
              command.run(
                () =>
                  send('post', '/applications/{reference}/demands/{demand}/paid', {
                    values: { reference, demand: String(number) },
                    body: {},
                    retries: 2,
                  }),
                become,
              )
            }
          >
            {t('payout.notePaidBack', { amount: kroner(amount) })}
          </Button>
        ))}
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
    </>
  );
}
