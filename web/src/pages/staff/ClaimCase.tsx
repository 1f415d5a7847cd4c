import { useEffect } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import type { components } from '../../base/api/schema';
import { address } from '../../base/browser/router';
import { useStore } from '../../base/browser/store';
import { language, t } from '../../base/texts/texts';
import { dateOf, longDate } from '../../base/time/oslo';
import { Mark } from '../../base/ui/Mark';
import { AsOf, Notice, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { TextField } from '../../base/ui/TextField';
import { CaseFrame, type Place } from './CaseFrame';
import { CloseOnes } from './Close';
import { arrived } from './held';
import { YesOrNo } from './YesOrNo';

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
  if (claim.status !== 'waiting') return <Notice colour="info">{t(`claimstatus.${claim.status}`)}</Notice>;
  return (
    <YesOrNo
      reference={claim.reference}
      kind="claim"
      who={name}
      decision={claim.decision}
      yes={t('claims.accept')}
      no={t('claims.deny')}
      sendNo={t('claims.sendDenial')}
      why={(reason, change, missing) => (
        <TextField
          label={t('claims.reason')}
          hint={t('claims.reasonHint')}
          value={reason}
          change={change}
          most={300}
          long
          wrong={missing ? t('claims.reasonMissing') : undefined}
        />
      )}
      answered={answered}
    />
  );
}
