import { useState } from 'preact/hooks';
import { answered, useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { address } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { accountText, day, PaymentLines, type Grant } from '../../base/granting/PaymentLines';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Icon } from '../../base/ui/Icon';
import { Known } from '../../base/ui/Introduction';
import { kroner } from '../../base/ui/money';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { TextField } from '../../base/ui/TextField';

/** When the money comes, why not yet, and saying yes to it. */
export default function PayoutPage({ params }: PageProps) {
  const reference = params['reference'] ?? '';
  return (
    <>
      <a class="back-to" href={address(`/apply/${reference}`)}>
        <Icon name="back" />
        {t('payout.toApplication')}
      </a>
      <Heading text={t('payout.title')} />
      <Known why={t('apply.signInFirst')}>
        <Payout key={reference} reference={reference} />
      </Known>
    </>
  );
}

function Payout({ reference }: { reference: string }) {
  const asking = { values: { reference } };
  const found = useAnswer('/applications/{reference}/payments', asking);
  const [made, setMade] = useState<Grant>();
  const grant = made ?? found.data;
  if (!grant) {
    return found.trouble ? <TroubleNotice trouble={found.trouble} again={found.again} /> : <Skeletons count={3} size="small" />;
  }
  const become = (now: Grant) => {
    answered('/applications/{reference}/payments', asking, now);
    setMade(now);
  };
  return (
    <>
      <p class="lead">{t('payout.granted', { amount: kroner(grant.granted) })}</p>
      {grant.later.map(({ year, granted }) => (
        <p key={year}>{t('payout.laterYear', { year: String(year), amount: kroner(granted) })}</p>
      ))}
      {grant.answer === 'awaited' && <Answering reference={reference} grant={grant} become={become} />}
      {grant.answer === 'declined' && <Notice colour="info">{t('payout.saidNo')}</Notice>}
      {grant.answer === 'lapsed' && <Notice colour="warning">{t('payout.tooLate')}</Notice>}
      {grant.held && <Notice colour="warning">{t(`payoutHeld.${grant.held.why}`)}</Notice>}
      {grant.when === 'deficit' && grant.answer !== 'declined' && grant.answer !== 'lapsed' && <p class="facts">{t('payout.guarantee')}</p>}
      <PaymentLines grant={grant} side="theirs" />
      {grant.account && <p class="facts">{t('payout.account', { account: accountText(grant.account) })}</p>}
    </>
  );
}

interface Answered {
  reference: string;
  grant: Grant;
  become: (now: Grant) => void;
}

/** Yes, with the account where nobody has it; or no, which is asked about once more. */
function Answering({ reference, grant: { decision, tellsAccount, acceptUntil, putOff }, become }: Answered) {
  const [account, setAccount] = useState('');
  const command = useCommand();
  const answer = (accept: boolean) =>
    command.run(
      () =>
        send('post', '/applications/{reference}/answer', {
          values: { reference },
          body: { decision, accept, ...(accept && tellsAccount ? { account } : {}) },
          retries: 2,
        }),
      become,
    );
  return (
    <form
      class="section"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!command.busy) answer(true);
      }}
    >
      <p>{t('payout.acceptAbout')}</p>
      {acceptUntil && <p>{t('payout.acceptUntil', { day: day(acceptUntil) })}</p>}
      {putOff && <p class="facts">{t('payout.putOff', { words: putOff })}</p>}
      {tellsAccount && (
        <TextField
          label={t('payout.yourAccount')}
          hint={t('payout.elevenDigits')}
          value={account}
          change={setAccount}
          most={20}
          numeric
          pointer="/account"
          trouble={command.trouble}
        />
      )}
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      <Button busy={command.busy}>{t('payout.accept')}</Button>
      <details class="section">
        <summary>{t('payout.decline')}</summary>
        <p>{t('payout.declineAbout')}</p>
        <Button look="secondary" colour="danger" busy={command.busy} press={() => answer(false)}>
          {t('payout.declineYes')}
        </Button>
      </details>
    </form>
  );
}
