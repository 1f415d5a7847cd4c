import { useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { address } from '../../base/browser/router';
import { things } from '../../base/lending/loan';
import { language, t } from '../../base/texts/texts';
import { dateOf, farDate, today } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Check } from '../../base/ui/Check';
import { DayField } from '../../base/ui/DayField';
import { TroubleNotice } from '../../base/ui/Notice';
import { Select } from '../../base/ui/Select';
import { alike, through, type Away, type Found } from './copy';

interface About {
  copy: Found;
  may: boolean;
  changed: () => void;
}

/** When a copy is not lent: in service, or with its owner; and which reservations that hits. */
export function AwayOf({ copy, may, changed }: About) {
  return (
    <section class="section">
      <h2 class="head">{t('away.title')}</h2>
      {copy.away.length === 0 && <p class="facts">{t('away.never')}</p>}
      <ul class="rows">
        {copy.away.map((each) => (
          <li key={each.start} class="row">
            <span class="grow">
              {t(`away.${each.why}`)} {day(each.start)} – {day(lastMoment(each.end))}
            </span>
            {may && <Back away={each} changed={changed} />}
          </li>
        ))}
      </ul>
      {copy.away.length > 0 && <Hit key={copy.away.map(({ end }) => end).join()} model={copy.model} />}
      {may && <Take key={copy.away.length} copy={copy} changed={changed} />}
    </section>
  );
}

const day = (moment: string) => farDate(dateOf(moment), language.get());

/** What ends at midnight has the day before as its last. */
const lastMoment = (end: string) => new Date(Date.parse(end) - 1).toISOString();

function Back({ away, changed }: { away: Away; changed: () => void }) {
  const command = useCommand();
  return (
    <>
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      <Button
        look="secondary"
        busy={command.busy}
        press={() =>
          command.run(
            () =>
              send('post', '/copies/{label}/back', {
                values: { label: away.label },
                body: { start: away.start },
                retries: 2,
              }),
            changed,
          )
        }
      >
        {t('away.back')}
      </Button>
    </>
  );
}

/** Who had reserved it. */
function Hit({ model }: { model: string }) {
  const found = useAnswer('/equipment/{model}/affected', { values: { model } });
  const loans = found.data?.loans ?? [];
  if (found.trouble) return <TroubleNotice trouble={found.trouble} again={found.again} />;
  if (loans.length === 0) return null;
  return (
    <>
      <p class="ds-paragraph" role="status">
        {t('away.hit', { n: loans.length })}
      </p>
      <ul class="rows">
        {loans.map(({ loan, variant }) => (
          <li key={`${loan.reference} ${variant}`}>
            <a class="row" href={address(`/loans/${loan.reference}`)}>
              <span class="grow">
                {[loan.associationName ?? loan.borrower?.name, things(loan)].filter(Boolean).join(': ')}
              </span>
              <span class="facts">{day(loan.start)}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Take({ copy, changed }: { copy: Found; changed: () => void }) {
  const owned = copy.owner.kind !== 'municipality';
  const [why, setWhy] = useState<Away['why']>(owned ? 'owner' : 'service');
  const [from, setFrom] = useState(today());
  const [until, setUntil] = useState('');
  const [all, setAll] = useState(false);
  const others = useAnswer('/equipment/{model}/copies', { values: { model: copy.model } }).data?.copies ?? [];
  const theirs = alike(copy, others);
  const command = useCommand();
  return (
    <form
      class="stock-add"
      onSubmit={(event) => {
        event.preventDefault();
        command.run(
          () =>
            send('post', '/equipment/{model}/away', {
              values: { model: copy.model },
              body: { labels: all ? theirs : [copy.label], why, ...through(from, until) },
              retries: 2,
            }),
          changed,
        );
      }}
    >
      {owned && (
        <Select
          label={t('away.why')}
          value={why}
          values={['owner', 'service']}
          text={(each) => t(`away.${each}`)}
          choose={setWhy}
        />
      )}
      <DayField required label={t('away.from')} value={from} least={today()} choose={setFrom} />
      <DayField required label={t('away.until')} value={until} least={from} choose={setUntil} />
      {theirs.length > 1 && <Check label={t('away.all', { n: theirs.length })} on={all} change={setAll} />}
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      <Button look="secondary" busy={command.busy}>
        {t(owned && why === 'owner' ? 'away.toOwner' : 'away.toService')}
      </Button>
    </form>
  );
}
