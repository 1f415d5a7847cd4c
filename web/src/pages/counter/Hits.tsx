import { useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { send, type GetAnswer } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { things } from '../../base/lending/loan';
import { language, t } from '../../base/texts/texts';
import { dateOf, longDate, timeOfDay } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Mark } from '../../base/ui/Mark';
import { TroubleNotice } from '../../base/ui/Notice';
import { TextField } from '../../base/ui/TextField';
import { whose } from './counting';
import { Call } from './Who';

type Hit = GetAnswer<'/equipment/{model}/affected'>['loans'][number];

/** The loans to come that a model is too little for, each with what can be done about it by one tap. */
export function Hits({ model, changed }: { model: string; changed: () => void }) {
  const found = useAnswer('/equipment/{model}/affected', { values: { model } });
  if (found.trouble) return <TroubleNotice trouble={found.trouble} again={found.again} />;
  if (!found.data?.loans.length) return null;
  const seen = () => {
    found.again();
    changed();
  };
  return (
    <section class="changed counter-hits" aria-busy={found.loading}>
      <h2 class="small">
        <Mark shape="late">{t('hit.title', { name: found.data.name, n: found.data.loans.length })}</Mark>
      </h2>
      {found.data.loans.map((hit) => (
        <One key={`${hit.loan.reference} ${hit.variant ?? ''}`} model={model} hit={hit} done={seen} />
      ))}
    </section>
  );
}

function One({ model, hit, done }: { model: string; hit: Hit; done: () => void }) {
  const { loan, contact, variant, missing, offers } = hit;
  const [word, setWord] = useState('');
  const [asking, setAsking] = useState(false);
  const command = useCommand();
  const line = loan.lines.find((each) => each.model === model && each.variant === variant);
  const keep = Math.max(0, (line?.quantity ?? 0) - missing);
  const name = [line?.name, variant].filter(Boolean).join(' ');
  const theirs = { loan, ...(contact && { contact }) };
  const values = { reference: loan.reference };
  const said = word.trim();
  const replan = (instead?: Hit['offers'][number]) =>
    command.run(
      () =>
        send('post', '/loans/{reference}/replan', {
          values,
          body: {
            model,
            keep,
            ...(variant && { variant }),
            ...(instead && { instead: { model: instead.model, ...(instead.variant && { variant: instead.variant }) } }),
            ...(said && { word: said }),
          },
          retries: 2,
        }),
      done,
    );
  const cancel = () =>
    command.run(
      () => send('post', '/loans/{reference}/cancel', { values, body: { reason: said || t('hit.none', { name: line?.name ?? '' }) }, retries: 2 }),
      done,
    );
  return (
    <div class="counter-open">
      <p class="ds-paragraph">
        <strong>{whose(theirs)}</strong>, {longDate(dateOf(loan.start), language.get())}{' '}
        {timeOfDay(loan.start)}: {things(loan)}
        <br />
        <span class="wrong">{t('hit.missing', { n: missing, name })}</span>
      </p>
      <TextField label={t('hit.word')} value={word} change={setWord} most={200} />
      <div class="actions">
        {offers.map((offer) => (
          <Button key={`${offer.model} ${offer.variant ?? ''}`} look="secondary" busy={command.busy} press={() => replan(offer)}>
            {t('hit.instead', { n: missing, name: [offer.name, offer.variant].filter(Boolean).join(' ') })}
          </Button>
        ))}
        {(keep > 0 || loan.lines.length > 1) && (
          <Button look="secondary" busy={command.busy} press={() => replan()}>
            {keep > 0 ? t('hit.fewer', { n: keep, all: keep + missing, name }) : t('hit.without', { name: line?.name ?? '' })}
          </Button>
        )}
        {loan.state !== 'out' && !asking && (
          <Button look="tertiary" press={() => setAsking(true)}>
            {t('hit.cancel')}
          </Button>
        )}
      </div>
      {/* It is all of the loan, and cannot be taken back: one tap more than the others. */}
      {asking && (
        <div role="alert">
          <p class="ds-paragraph">
            <strong>{t('hit.cancelAsk', { who: whose(theirs) })}</strong>
          </p>
          <div class="actions">
            <Button colour="danger" busy={command.busy} press={cancel}>
              {t('hit.cancelYes')}
            </Button>
            <Button look="secondary" press={() => setAsking(false)}>
              {t('hit.cancelNo')}
            </Button>
          </div>
        </div>
      )}
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      <Call row={theirs} />
    </div>
  );
}
