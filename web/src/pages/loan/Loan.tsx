import { useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { address } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { calendar } from '../../base/lending/calendar';
import { Changed } from '../../base/lending/Changes';
import { Companions } from '../../base/lending/Companions';
import { things, type Loan } from '../../base/lending/loan';
import { Suspended } from '../../base/lending/Suspended';
import { LoanMark } from '../../base/lending/LoanMark';
import { useMay } from '../../base/staff/rights';
import { language, t } from '../../base/texts/texts';
import { download } from '../../base/time/ical';
import { dateOf, longDate, span, timeOfDay } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Known } from '../../base/ui/Introduction';
import { AsOf, Notice, TroubleNotice } from '../../base/ui/Notice';
import { later } from '../../base/ui/Later';
import { Mark } from '../../base/ui/Mark';
import { Skeletons } from '../../base/ui/Skeletons';
import { Extend } from './Extend';
import { Offer } from './Offer';

/** So many hours something is held where the point is not known. */
const A_DAY = 24;

const Suspend = later('loan/Suspend', () => import('./Suspend').then((part) => part.Suspend));

/** One loan: what, where, from when until when, how far it has come; and giving it up. */
export default function LoanPage({ params: { reference = '' } }: PageProps) {
  return (
    <Known why={t('loan.signInFirst')}>
      <One reference={reference} />
    </Known>
  );
}

function One({ reference }: { reference: string }) {
  const found = useAnswer('/loans/{reference}', { values: { reference } });
  return (
    <>
      <p class="ds-paragraph">
        <a class="ds-link" href={address('/mine')}>
          {t('one.toMine')}
        </a>
      </p>
      <Heading text={found.data ? things(found.data) : t('loan.title')} />
      {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
      {found.trouble && found.asOf !== undefined && <AsOf at={found.asOf} />}
      {!found.data && !found.trouble && <Skeletons count={1} />}
      {found.data && <Told loan={found.data} changed={found.again} />}
    </>
  );
}

function Told({ loan, changed }: { loan: Loan; changed: () => void }) {
  const command = useCommand();
  const maySuspend = useMay('POST /loans/{reference}/suspend');
  const when = (moment: string) => `${longDate(dateOf(moment), language.get())} ${timeOfDay(moment)}`;
  const point = useAnswer('/lending-points', {}, { open: true }).data?.points.find(({ id }) => id === loan.point);
  const where = point ? `${point.name}, ${point.address.street}, ${point.address.postcode} ${point.address.town}` : (loan.pointName ?? '');
  const waits = loan.state === 'requested' || loan.state === 'reserved';
  return (
    <section class="section">
      <p>
        <LoanMark loan={loan} />
      </p>
      {loan.uncertain && (
        <Notice colour="warning">
          <p class="ds-paragraph">
            {t('loan.uncertain', { what: loan.uncertain.join(', ') })} {t('loan.uncertainMore')}
          </p>
        </Notice>
      )}
      {waits &&
        loan.changes?.map((change) => (
          <section key={change.at} class="changed">
            <h2 class="small">
              <Mark shape="moved">{t('loanChange.title')}</Mark>
            </h2>
            <Changed change={change} />
            <p class="told-more">{t('loanChange.orCancel')}</p>
          </section>
        ))}
      {loan.grounds && <p class="ds-paragraph">{loan.grounds}</p>}
      <p class="ds-paragraph">{[loan.associationName, loan.purpose].filter(Boolean).join(': ')}</p>
      <p class="ds-paragraph">
        {loan.byTheHour ? (
          t('service.comes', { when: span(loan.start, loan.end, language.get()), point: loan.pointName ?? '' })
        ) : (
          <>
            {t('loan.fetch', { when: when(loan.start), point: loan.pointName ?? '' })}
            <br />
            {t('loan.back', { when: when(loan.end) })}
          </>
        )}
      </p>
      <ul class="rows">
        {loan.lines.map(({ model, name, variant, quantity, unfetched, out }) => (
          <li key={`${model} ${variant ?? ''}`} class="row">
            <span class="grow">
              <strong>{[quantity, name, variant].filter(Boolean).join(' ')}</strong>
              {unfetched < quantity && (
                <>
                  <br />
                  <span class="facts small">{t('loan.counts', { out, back: quantity - unfetched - out })}</span>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {loan.suspended && <Suspended {...loan.suspended} />}
      <p class="ds-paragraph facts">{t('loan.reference', { reference: loan.reference })}</p>
      {(loan.state === 'waiting' || loan.state === 'offered') && <Offer loan={loan} hours={point?.offerHours ?? A_DAY} changed={changed} />}
      {!loan.byTheHour && (loan.state === 'reserved' || loan.state === 'out') && <Extend loan={loan} done={changed} />}
      {(waits || loan.state === 'out') && (
        <Button look="secondary" press={() => download(`${loan.reference}.ics`, calendar(loan, where))}>
          {t('one.calendar')}
        </Button>
      )}
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      {waits && (
        <Button
          look="secondary"
          colour="danger"
          busy={command.busy}
          press={() =>
            command.run(
              () => send('post', '/loans/{reference}/cancel', { values: { reference: loan.reference }, body: {}, retries: 2 }),
              changed,
            )
          }
        >
          {t('loan.cancel')}
        </Button>
      )}
      <Companions reference={loan.reference} others={loan.with} open={waits} changed={changed} />
      {maySuspend && !loan.borrower && <Suspend loan={loan} changed={changed} />}
    </section>
  );
}
