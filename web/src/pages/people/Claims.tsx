import { useState } from 'preact/hooks';
import { useAnswer, type Shown } from '../../base/api/answers';
import { send, type GetAnswer } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { onStaff, useMe } from '../../base/api/me';
import type { components } from '../../base/api/schema';
import { address } from '../../base/browser/router';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { language, t } from '../../base/texts/texts';
import { dateOf, longDate } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Known } from '../../base/ui/Introduction';
import { AsOf, Notice, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { TextField } from '../../base/ui/TextField';

type Claim = components['schemas']['Claim'];

/** Those who ask to be let run an association, the oldest first. */
export default function ClaimsPage() {
  return (
    <>
      <StaffTabs current="/staff/claims" />
      <Heading text={t('claims.title')} />
      <Known why={t('people.signInFirst')}>
        <Queue />
      </Known>
    </>
  );
}

function Queue() {
  const answer = useAnswer('/claims', {});
  const { data, trouble, asOf, again } = answer;
  return (
    <>
      {trouble && <TroubleNotice trouble={trouble} again={again} />}
      {trouble && asOf !== undefined && <AsOf at={asOf} />}
      {!data && !trouble && <Skeletons count={2} />}
      <p class="ds-paragraph" role="status">
        {data && t(data.cursor ? 'staff.countMore' : 'claims.count', { n: data.claims.length })}
      </p>
      <Waiting answer={answer} />
    </>
  );
}

/** A page of them, and the next one when it is asked for. Each is fetched anew by itself when one on it is answered. */
function Waiting({ answer }: { answer: Shown<GetAnswer<'/claims'>> }) {
  const [more, setMore] = useState(false);
  const cursor = answer.data?.cursor;
  return (
    <>
      <ul class="cards">
        {answer.data?.claims.map((claim) => (
          <One key={claim.reference} claim={claim} answered={answer.again} />
        ))}
      </ul>
      {cursor &&
        (more ? (
          <More cursor={cursor} />
        ) : (
          <Button look="secondary" press={() => setMore(true)}>
            {t('staff.more')}
          </Button>
        ))}
    </>
  );
}

function More({ cursor }: { cursor: string }) {
  const answer = useAnswer('/claims', { query: { cursor } });
  return (
    <>
      {answer.trouble && <TroubleNotice trouble={answer.trouble} again={answer.again} />}
      {!answer.data && !answer.trouble && <Skeletons count={2} />}
      <Waiting answer={answer} />
    </>
  );
}

function One({ claim, answered }: { claim: Claim; answered: () => void }) {
  const command = useCommand();
  const answers = onStaff(useMe(), ['administrator', 'caseworker']);
  const [denying, setDenying] = useState(false);
  const name = claim.associationName ?? claim.association;
  const values = { reference: claim.reference };
  const accept = () =>
    command.run(() => send('post', '/claims/{reference}/accept', { values, body: {}, retries: 2 }), answered);
  return (
    <li class="ds-card card">
      <h2 class="ds-heading" data-size="2xs">
        {t(claim.kind === 'leadership' ? 'claims.who' : 'claims.whoRegisters', {
          person: claim.personName ?? t('claims.somebody'),
        })}
      </h2>
      <p class="ds-paragraph">
        <a class="ds-link" href={address(`/associations/${claim.association}`)}>
          {name}
        </a>
      </p>
      {answers && claim.person && claim.kind === 'registration' && (
        <p class="ds-paragraph">
          <a class="ds-link" href={address(`/staff/founders/${claim.person}`)}>
            {t('keeping.all', { name: claim.personName ?? t('claims.somebody') })}
          </a>
        </p>
      )}
      {claim.grounds && <p class="ds-paragraph">{t('claims.grounds', { grounds: claim.grounds })}</p>}
      <Doubts claim={claim} />
      {(claim.kind === 'leadership' || claim.organisationNumber) && (
        <p class="ds-paragraph">
          {claim.registerRole ? t('claims.inRegister', { role: claim.registerRole }) : t('claims.notInRegister')}
        </p>
      )}
      {claim.kind === 'leadership' && (
        <p class="ds-paragraph">{t(claim.hasLeader ? 'claims.hasLeader' : 'claims.noLeader')}</p>
      )}
      <p class="ds-paragraph facts">{t('claims.since', { day: longDate(dateOf(claim.at), language.get()) })}</p>
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      {answers && claim.decision && !claim.decision.mayDecide && <NotMe decision={claim.decision} />}
      {answers && claim.decision?.mayDecide && (
        <div class="actions">
          <Button about={name} busy={command.busy} press={accept}>
            {t('claims.accept')}
          </Button>
          {!denying && (
            <Button look="secondary" about={name} busy={command.busy} press={() => setDenying(true)}>
              {t('claims.deny')}
            </Button>
          )}
        </div>
      )}
      {denying && <Denial reference={claim.reference} about={name} answered={answered} />}
    </li>
  );
}

/** Why not oneself, and who can. */
function NotMe({ decision: { why, others } }: { decision: NonNullable<Claim['decision']> }) {
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

/** What there is to look at in an association that somebody has added: its number, its name, and those it may be mistaken for. */
function Doubts({ claim }: { claim: Claim }) {
  if (claim.kind === 'leadership') return null;
  return (
    <>
      {claim.organisationNumber && (
        <p class="ds-paragraph">
          {t('claims.number', { number: claim.organisationNumber })}{' '}
          {claim.registerName && t('claims.registerName', { name: claim.registerName })}
        </p>
      )}
      {claim.nameInDoubt && <p class="ds-paragraph">{t('claims.nameInDoubt')}</p>}
      {claim.rivals.length > 0 && (
        <>
          <p class="ds-paragraph">{t('claims.rivals')}</p>
          <ul class="lines">
            {claim.rivals.map((rival) => (
              <li key={rival.association}>
                <a class="ds-link" href={address(`/associations/${rival.association}`)}>
                  {rival.associationName}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** A no comes with a reason, for whoever asked. */
function Denial({ reference, about, answered }: { reference: string; about: string; answered: () => void }) {
  const [reason, setReason] = useState('');
  const command = useCommand();
  const deny = () =>
    command.run(
      () => send('post', '/claims/{reference}/deny', { values: { reference }, body: { reason }, retries: 2 }),
      answered,
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        deny();
      }}
    >
      <TextField
        label={t('claims.reason')}
        hint={t('claims.reasonHint')}
        value={reason}
        change={setReason}
        most={300}
        long
        pointer="/reason"
        trouble={command.trouble}
      />
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      <Button look="secondary" about={about} busy={command.busy}>
        {t('claims.sendDenial')}
      </Button>
    </form>
  );
}
