import { useState } from 'preact/hooks';
import { useActing } from '../../base/api/acting';
import { useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { useDraft } from '../../base/api/draft';
import { useDryRun } from '../../base/api/dryRun';
import { MYSELF } from '../../base/api/holder';
import type { components } from '../../base/api/schema';
import { address, navigate } from '../../base/browser/router';
import { useStore } from '../../base/browser/store';
import type { PageProps } from '../../base/frame/page';
import { language, t } from '../../base/texts/texts';
import { dateOf, span, timeOfDay } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Icon } from '../../base/ui/Icon';
import { Known } from '../../base/ui/Introduction';
import { Mark } from '../../base/ui/Mark';
import { TroubleNotice } from '../../base/ui/Notice';
import { Select } from '../../base/ui/Select';
import { TextField } from '../../base/ui/TextField';
import { basket, loans, remove, type Thing } from './basket';
import { DatesOf } from './DatesOf';
import { readDates, times, type Dates, type Point } from './search';
import './equipment.css';

type Loan = components['schemas']['Loan'];
type Wanted = components['schemas']['WantedLoan'];

/** What I have chosen, from when to when, and what it is for: a loan for each place where it is fetched. */
export default function BasketPage({ query }: PageProps) {
  const dates = readDates(query);
  const things = useStore(basket);
  const points = useAnswer('/lending-points', {}, { open: true }).data?.points ?? [];
  const [made, setMade] = useState<readonly Loan[]>([]);
  const choose = (chosen: Dates) => navigate(address('/basket', { ...chosen }), { replace: true });
  return (
    <div class="equipment">
      <a class="back-to" href={address('/equipment', { ...dates })}>
        <Icon name="back" />
        {t('equipment.title')}
      </a>
      <Heading text={t('basket.title')} />
      <div role="status">
        {made.map((loan) => (
          <Made key={loan.reference} {...loan} />
        ))}
      </div>
      {things.length === 0 && made.length === 0 && <p>{t('basket.empty')}</p>}
      {things.length > 0 && <DatesOf dates={dates} choose={choose} />}
      {loans(things).map(({ point, things: some }) => (
        <One
          key={point}
          point={points.find(({ id }) => id === point)}
          id={point}
          things={some}
          dates={dates}
          choose={choose}
          done={(loan) => {
            remove(some);
            setMade([...made, loan]);
          }}
        />
      ))}
    </div>
  );
}

function Made({ reference, state, pointName, start, end }: Loan) {
  return (
    <section>
      <Mark shape={state === 'requested' ? 'waits' : 'done'}>
        {t(state === 'requested' ? 'basket.requested' : 'basket.reserved', { reference })}
      </Mark>
      <p>
        {[pointName, span(start, end, language.get())].filter(Boolean).join(', ')}
      </p>
    </section>
  );
}

/** Who will use it: whoever is not grown up borrows under somebody who is. */
const GROUPS = ['adult', 'minor', 'class'] as const;

interface Form {
  purpose: string;
  group: (typeof GROUPS)[number];
  /** Of the adult or the teacher who answers for them. */
  name: string;
  phone: string;
}

interface Props {
  id: string;
  /** Once it is known. */
  point: Point | undefined;
  things: Thing[];
  dates: Dates;
  choose: (dates: Dates) => void;
  done: (loan: Loan) => void;
}

function One({ id, point, things, dates, choose, done }: Props) {
  const { holder } = useActing();
  const draft = useDraft<Form>(`borrow:${id}`, { purpose: '', group: 'adult', name: '', phone: '' });
  const { purpose, group, name, phone } = draft.value;
  const command = useCommand();
  const { from: start, until: end } = times(dates);
  const wanted: Wanted = {
    point: id,
    things: things.map(({ model, variant, quantity }) => ({ model, quantity, ...(variant && { variant }) })),
    start,
    end,
    group,
    ...(holder.id !== MYSELF && { association: holder.id }),
    ...(group !== 'adult' && name.trim() && phone.trim() && { responsible: { name: name.trim(), phone: phone.trim() } }),
  };
  const seen = useDryRun(wanted, (body) => send('post', '/loans/preview', { body }));
  const of = ({ model, variant }: Thing) =>
    seen.preview?.things.find((each) => each.model === model && each.variant === variant);
  const reserve = () => {
    const body = { ...wanted, purpose: purpose.trim() };
    command.run(
      () => send('post', '/loans', { body, key: draft.key, retries: 1 }),
      (loan) => {
        draft.done();
        done(loan);
      },
    );
  };
  return (
    <section aria-label={point?.name ?? id}>
      <h2 class="head">{point?.name ?? id}</h2>
      <ul class="rows">
        {things.map((thing) => (
          <li key={`${thing.model} ${thing.variant}`} class="row">
            <span class="grow">
              <strong>{t('basket.so', { n: thing.quantity, name: thing.name })}</strong>
              {of(thing)?.obstacles.map(({ code, message }) => (
                <Mark key={code} shape="no">
                  {message}
                </Mark>
              ))}
            </span>
            <Button look="tertiary" press={() => remove([thing])} about={thing.name}>
              {t('basket.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <Known why={t('basket.signInFirst')}>
        <form
          class="basket-form"
          onSubmit={(event) => {
            event.preventDefault();
            reserve();
          }}
        >
          {seen.trouble && <TroubleNotice trouble={seen.trouble} again={seen.again} />}
          {seen.preview?.obstacles.map(({ code, message }) => (
            <p key={code}>
              <Mark shape="no">{message}</Mark>
            </p>
          ))}
          {(seen.preview?.nearest ?? []).map((near) => (
            <Button
              key={near.start}
              look="secondary"
              press={() =>
                choose({ from: dateOf(near.start), start: timeOfDay(near.start), until: dateOf(near.end), end: timeOfDay(near.end) })
              }
            >
              {span(near.start, near.end, language.get())}
            </Button>
          ))}
          <TextField
            label={t('basket.purpose')}
            value={purpose}
            change={(now) => draft.change({ purpose: now })}
            most={200}
            required
            pointer="/purpose"
            trouble={command.trouble}
          />
          <Select
            label={t('basket.who')}
            value={group}
            values={GROUPS}
            text={(each) => t(`basket.${each}`)}
            choose={(now) => draft.change({ group: now })}
          />
          {group !== 'adult' && (
            <>
              <TextField
                label={t(group === 'class' ? 'basket.teacher' : 'basket.responsible')}
                value={name}
                change={(now) => draft.change({ name: now })}
                most={80}
                required
                pointer="/responsible/name"
                trouble={command.trouble}
              />
              <TextField
                label={t('basket.phone')}
                value={phone}
                change={(now) => draft.change({ phone: now })}
                most={20}
                type="tel"
                required
                pointer="/responsible/phone"
                trouble={command.trouble}
              />
            </>
          )}
          {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
          {seen.preview?.fits !== false && (
            <Button busy={command.busy}>
              {t(seen.preview?.state === 'requested' ? 'basket.ask' : 'basket.reserve')}
            </Button>
          )}
        </form>
      </Known>
    </section>
  );
}
