import { useEffect } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import type { components } from '../../base/api/schema';
import { useStore } from '../../base/browser/store';
import { LoanMark } from '../../base/lending/LoanMark';
import { withWhat } from '../../base/lending/with';
import { language, t } from '../../base/texts/texts';
import { dateOf, longDate, span } from '../../base/time/oslo';
import { Mark } from '../../base/ui/Mark';
import { AsOf, Notice, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { TextField } from '../../base/ui/TextField';
import { CaseFrame, type Place } from './CaseFrame';
import { CloseOnes } from './Close';
import { arrived } from './held';
import { YesOrNo } from './YesOrNo';

type Grounds = components['schemas']['LoanCase'];

interface Props {
  reference: string;
  place: Place;
  answered: () => void;
}

/** Somebody asks to borrow what is not lent before staff say yes. */
export function LoanCase({ reference, place, answered }: Props) {
  const found = useAnswer('/loans/{reference}/case', { values: { reference } });
  const got = useStore(arrived);
  useEffect(() => {
    if (got?.reference === reference) found.again();
  }, [got?.count]);
  const grounds = found.data;
  const loan = grounds?.loan;
  const who = loan?.associationName ?? loan?.borrower?.name ?? grounds?.applicant?.name ?? t('staff.private');
  return (
    <CaseFrame
      title={loan?.purpose ?? t('loan.title')}
      place={place}
      loading={found.loading}
      arrived={loan !== undefined}
      facts={
        grounds && (
          <p class="case-facts facts">
            {[who, t('case.since', { when: longDate(dateOf(grounds.askedAt), language.get()) }), reference].join(' · ')}
          </p>
        )
      }
      decide={
        loan?.state === 'requested' && (
          <YesOrNo
            reference={reference}
            kind="loan"
            who={who}
            decision={grounds?.decision}
            yes={t('staff.approve')}
            no={t('staff.deny')}
            sendNo={t('staff.send-deny')}
            why={(reason, change, missing) => (
              <TextField
                label={t('staff.reason')}
                value={reason}
                change={change}
                most={500}
                long
                wrong={missing ? t('staff.reasonMissing') : undefined}
              />
            )}
            answered={answered}
          />
        )
      }
    >
      {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
      {found.trouble && found.asOf !== undefined && <AsOf at={found.asOf} />}
      {!grounds && !found.trouble && <Skeletons count={2} />}
      {grounds && loan && (
        <>
          <p class="case-when">
            <strong class="first-large">{span(loan.start, loan.end, language.get())}</strong> · {loan.pointName ?? loan.point}
          </p>
          {loan.with && <p class="ds-paragraph">{withWhat(loan)}</p>}
          {loan.state !== 'requested' && (
            <Notice colour="info">
              <LoanMark loan={loan} />
              {loan.grounds && <p class="ds-paragraph quoted">{loan.grounds}</p>}
            </Notice>
          )}
          <Things {...grounds} />
          <Borrower {...grounds} />
          <CloseOnes close={grounds.decision.close} />
        </>
      )}
    </CaseFrame>
  );
}

/** What they ask for, and what is left for others when they have it. */
function Things({ loan, left }: Grounds) {
  return (
    <section>
      <h2 class="ds-heading">{t('loancase.things')}</h2>
      <ul class="checks">
        {loan.lines.map(({ model, variant, name, quantity }, at) => {
          const there = left[at];
          return (
            <li key={`${model} ${variant ?? ''}`}>
              <strong>{t('basket.so', { n: quantity, name: [name, variant].filter(Boolean).join(' ') })}</strong>
              {there && (
                <>
                  <br />
                  <Mark shape={there.left > 0 ? 'done' : 'partly'}>{t('loancase.left', { ...there })}</Mark>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Who they are, who answers for them, and what they have already. */
function Borrower({ loan, applicant, others, late }: Grounds) {
  const people = [applicant, loan.borrower, loan.responsible && { ...loan.responsible, name: t('loancase.responsible', loan.responsible) }];
  return (
    <section>
      <h2 class="ds-heading">{t('loancase.borrower')}</h2>
      <p class="ds-paragraph">{t(`basket.${loan.group}`)}</p>
      <p class="ds-paragraph">
        <Mark shape={late > 0 ? 'late' : 'done'}>
          {[t('loancase.others', { n: others }), late > 0 && t('loancase.late', { n: late })].filter(Boolean).join(' ')}
        </Mark>
      </p>
      {people.map(
        (person) =>
          person && (
            <p key={person.name} class="ds-paragraph facts">
              {person.name}
              {person.phone && (
                <>
                  {' · '}
                  <a class="ds-link" href={`tel:${person.phone.replace(/\s/g, '')}`}>
                    {person.phone}
                  </a>
                </>
              )}
            </p>
          ),
      )}
    </section>
  );
}
