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
import { AsOf, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';

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
  const name = claim.associationName ?? claim.association;
  const values = { reference: claim.reference };
  const accept = () =>
    command.run(() => send('post', '/claims/{reference}/accept', { values, body: {}, retries: 2 }), answered);
  const deny = () =>
    command.run(() => send('post', '/claims/{reference}/deny', { values, body: {}, retries: 2 }), answered);
  return (
    <li class="ds-card card">
      <h2 class="ds-heading" data-size="2xs">
        {t('claims.who', { person: claim.personName ?? t('claims.somebody') })}
      </h2>
      <p class="ds-paragraph">
        <a class="ds-link" href={address(`/associations/${claim.association}`)}>
          {name}
        </a>
      </p>
      {claim.grounds && <p class="ds-paragraph">{t('claims.grounds', { grounds: claim.grounds })}</p>}
      <p class="ds-paragraph">
        {claim.registerRole ? t('claims.inRegister', { role: claim.registerRole }) : t('claims.notInRegister')}
      </p>
      <p class="ds-paragraph">{t(claim.hasLeader ? 'claims.hasLeader' : 'claims.noLeader')}</p>
      <p class="ds-paragraph facts">{t('claims.since', { day: longDate(dateOf(claim.at), language.get()) })}</p>
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      {answers && claim.mayDecide === false && <p class="ds-paragraph">{t('claims.notMe')}</p>}
      {answers && claim.mayDecide !== false && (
        <div class="actions">
          <Button about={name} busy={command.busy} press={accept}>
            {t('claims.accept')}
          </Button>
          <Button look="secondary" about={name} busy={command.busy} press={deny}>
            {t('claims.deny')}
          </Button>
        </div>
      )}
    </li>
  );
}
