import { useEffect, useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { useMe } from '../../base/api/me';
import type { components } from '../../base/api/schema';
import { address } from '../../base/browser/router';
import { useStore } from '../../base/browser/store';
import { language, t } from '../../base/texts/texts';
import { dateOf, longDate } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Mark } from '../../base/ui/Mark';
import { AsOf, Notice, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { TextField } from '../../base/ui/TextField';
import type { Command } from './answers';
import { CaseFrame, type Place } from './CaseFrame';
import { CloseOnes } from './Close';
import { arrived, held, hold, undo } from './held';
import { Kbd } from './Kbd';
import { useKeys } from './keys';

type Claim = components['schemas']['Claim'];

interface Props {
  reference: string;
  place: Place;
  answered: () => void;
}

/** Somebody wants to run an association, or has added one that has to be looked at. */
export function ClaimCase({ reference, place, answered }: Props) {
  const found = useAnswer('/claims/{reference}', { values: { reference } });
  const got = useStore(arrived);
  useEffect(() => {
    if (got?.reference === reference) found.again();
  }, [got?.count]);
  const claim = found.data;
  const name = claim?.associationName ?? '';
  const person = claim?.personName ?? t('claims.somebody');
  return (
    <CaseFrame
      title={claim ? t(claim.kind === 'leadership' ? 'claims.who' : 'claims.whoRegisters', { person }) : t('claims.one')}
      place={place}
      loading={found.loading}
      arrived={claim !== undefined}
      facts={
        claim && (
          <p class="case-facts facts">
            {[name, t('claims.since', { day: longDate(dateOf(claim.at), language.get()) })].join(' · ')}
          </p>
        )
      }
      decide={claim && <Deciding claim={claim} name={name} answered={answered} />}
    >
      {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
      {found.trouble && found.asOf !== undefined && <AsOf at={found.asOf} />}
      {!claim && !found.trouble && <Skeletons count={2} />}
      {claim && (
        <>
          <p class="case-when">
            <a class="ds-link" href={address(`/associations/${claim.association}`)}>
              {name}
            </a>
          </p>
          {claim.grounds && <p class="ds-paragraph quoted">{claim.grounds}</p>}
          <Doubts claim={claim} />
          <CloseOnes close={claim.decision?.close} />
          {claim.kind === 'registration' && claim.person && claim.decision?.mayDecide && (
            <p class="ds-paragraph">
              <a class="ds-link" href={address(`/staff/founders/${claim.person}`)}>
                {t('keeping.all', { name: person })}
              </a>
            </p>
          )}
        </>
      )}
    </CaseFrame>
  );
}

/** What there is to look at: the number, the name, who leads it already, and those it may be mistaken for. */
function Doubts({ claim }: { claim: Claim }) {
  const { kind, organisationNumber: number, registerName, registerRole: role } = claim;
  const named = number && [t('claims.number', { number }), registerName && t('claims.registerName', { name: registerName })];
  // What there may be something wrong with, and what it says.
  const doubts: [boolean, string][] = [];
  if (named) doubts.push([false, named.filter(Boolean).join(' ')]);
  if (claim.nameInDoubt) doubts.push([true, t('claims.nameInDoubt')]);
  if (kind === 'leadership' || number) {
    doubts.push([!role, role ? t('claims.inRegister', { role }) : t('claims.notInRegister')]);
  }
  if (kind === 'leadership') doubts.push([claim.hasLeader, t(claim.hasLeader ? 'claims.hasLeader' : 'claims.noLeader')]);
  return (
    <section>
      <h2 class="ds-heading">{t('case.checks')}</h2>
      <ul class="checks">
        {doubts.map(([doubt, said]) => (
          <li key={said}>
            <Mark shape={doubt ? 'late' : 'done'}>{said}</Mark>
          </li>
        ))}
        {claim.rivals.map((rival) => (
          <li key={rival.association}>
            <Mark shape="late">
              {t('claims.rival')}{' '}
              <a class="ds-link" href={address(`/associations/${rival.association}`)}>
                {rival.associationName}
              </a>
            </Mark>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Deciding({ claim, name, answered }: { claim: Claim; name: string; answered: () => void }) {
  const me = useMe();
  const away = useStore(held).find((each) => each.reference === claim.reference);
  const [denying, setDenying] = useState(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const { mayDecide = false, why = [], others = [] } = claim.decision ?? {};
  const open = claim.status === 'waiting' && mayDecide && me !== undefined && away?.state !== 'held' && away?.state !== 'sent';
  const answer = (command: Command) => {
    if (!me) return;
    undo(claim.reference);
    hold({
      reference: claim.reference,
      kind: 'claim',
      command,
      who: name,
      said: t('deny' in command ? 'held.denied' : 'held.approved'),
      by: me.subject,
    });
    answered();
  };
  useKeys(open ? { g: denying ? undefined : () => answer({ approve: {} }), n: () => setDenying(!denying) } : {});
  if (claim.status !== 'waiting') return <Notice colour="info">{t(`claimstatus.${claim.status}`)}</Notice>;
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
        <Button look="secondary" press={() => undo(claim.reference)}>
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
          <TextField
            label={t('claims.reason')}
            hint={t('claims.reasonHint')}
            value={reason}
            change={setReason}
            most={300}
            long
            wrong={missing && !reason.trim() ? t('claims.reasonMissing') : undefined}
          />
          <div class="decide-buttons">
            <Button look="secondary" press={() => setDenying(false)}>
              {t('staff.close')}
            </Button>
            <Button colour="danger">{t('claims.sendDenial')}</Button>
          </div>
        </form>
      ) : (
        <div class="decide-buttons">
          <button type="button" class="ds-button" data-variant="secondary" aria-keyshortcuts="N" onClick={() => setDenying(true)}>
            {t('claims.deny')} <Kbd of="N" />
          </button>
          <button type="button" class="ds-button decide-yes" aria-keyshortcuts="G" onClick={() => answer({ approve: {} })}>
            {t('claims.accept')} <Kbd of="G" />
          </button>
        </div>
      )}
    </section>
  );
}
