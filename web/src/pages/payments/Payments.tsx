import { useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { send, text } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import type { components } from '../../base/api/schema';
import { address } from '../../base/browser/router';
import { day } from '../../base/granting/PaymentLines';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { t } from '../../base/texts/texts';
import { dateOf } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Known } from '../../base/ui/Introduction';
import { Mark } from '../../base/ui/Mark';
import { kroner } from '../../base/ui/money';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import './payments.css';

type List = components['schemas']['PaymentList'];

const LIST_SHAPES = { making: 'partly', made: 'waits', paid: 'done' } as const;

/** What is to be paid, what is held and why, and the lists for the accounting system. */
export default function PaymentsPage() {
  return (
    <>
      <StaffTabs current="/staff/payments" />
      <Heading text={t('payments.title')} />
      <Known why={t('people.signInFirst')}>
        <Payments />
      </Known>
    </>
  );
}

function Payments() {
  const [cursor, setCursor] = useState<string>();
  const due = useAnswer('/grants/payments', { query: cursor ? { cursor } : {} });
  const lists = useAnswer('/grants/payment-lists', {});
  const [key, setKey] = useState<string>(() => crypto.randomUUID());
  const [sure, setSure] = useState(false);
  const making = useCommand();
  const again = () => {
    setCursor(undefined);
    due.again();
    lists.again();
  };
  const make = () =>
    making.run(
      () => send('post', '/grants/payment-lists', { body: {}, key, retries: 3 }),
      () => {
        setKey(crypto.randomUUID());
        setSure(false);
        again();
      },
    );
  return (
    <div class="payments">
      <p>{t('payments.about')}</p>
      {sure ? (
        <Notice colour="warning">
          <p class="ds-paragraph">{t('payments.sure')}</p>
          <div class="buttons">
            <Button busy={making.busy} press={make}>
              {t('payments.makeNow')}
            </Button>
            <Button look="secondary" press={() => setSure(false)}>
              {t('payments.notNow')}
            </Button>
          </div>
        </Notice>
      ) : (
        <Button press={() => setSure(true)}>{t('payments.make')}</Button>
      )}
      {making.trouble && <TroubleNotice trouble={making.trouble} again={making.again} />}
      <section class="section">
        <h2 class="ds-heading">{t('payments.due')}</h2>
        {due.trouble && <TroubleNotice trouble={due.trouble} again={due.again} />}
        {!due.data && !due.trouble && <Skeletons count={3} size="small" />}
        {due.data?.due.length === 0 && <p class="facts">{t('payments.nothing')}</p>}
        <ul class="rows">
          {due.data?.due.map(({ reference, name, amount, on, held }) => (
            <li key={reference} class="row">
              <span class="grow">
                <a class="ds-link" href={address(`/staff/applications/${reference}`)}>
                  {name || reference}
                </a>
                <br />
                <span class="facts small">{t('payout.from', { day: day(on) })}</span>
              </span>
              <span>{kroner(amount)}</span>
              {held && <Mark shape="late">{t(`heldBy.${held}`)}</Mark>}
            </li>
          ))}
        </ul>
        {due.data?.cursor && (
          <Button look="secondary" press={() => setCursor(due.data?.cursor)}>
            {t('payments.more')}
          </Button>
        )}
      </section>
      <section class="section">
        <h2 class="ds-heading">{t('payments.lists')}</h2>
        {lists.trouble && <TroubleNotice trouble={lists.trouble} again={lists.again} />}
        {lists.data?.lists.length === 0 && <p class="facts">{t('payments.noLists')}</p>}
        <ul class="rows">
          {lists.data?.lists.map((list) => <Listed key={list.number} list={list} again={again} />)}
        </ul>
      </section>
    </div>
  );
}

/** A list: how much, who and when; its file, and that it has been paid. */
function Listed({ list: { number, sum, count, by, at, state }, again }: { list: List; again: () => void }) {
  const command = useCommand();
  const values = { list: String(number) };
  return (
    <li class="row payments-list">
      <span class="grow">
        <strong>{t('payments.list', { number, amount: kroner(sum) })}</strong>
        <br />
        <span class="facts small">{[t('payments.count', { count }), day(dateOf(at)), by].filter(Boolean).join(' · ')}</span>
        {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      </span>
      <Mark shape={LIST_SHAPES[state]}>{t(`listState.${state}`)}</Mark>
      {state !== 'making' && (
        <Button
          look="secondary"
          busy={command.busy}
          about={t('payments.ofList', { number })}
          press={() => command.run(() => text('/grants/payment-lists/{list}/file', { values }), (file) => keep(number, file))}
        >
          {t('payments.fetch')}
        </Button>
      )}
      {state === 'made' && (
        <Button
          look="tertiary"
          busy={command.busy}
          about={t('payments.ofList', { number })}
          press={() => command.run(() => send('post', '/grants/payment-lists/{list}/paid', { values, body: {}, retries: 3 }), again)}
        >
          {t('payments.paid')}
        </Button>
      )}
    </li>
  );
}

/** The file as the service has it: reading it as text took its byte order mark away. */
function keep(number: number, file: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['\uFEFF', file], { type: 'text/csv;charset=utf-8' }));
  link.download = `utbetaling-${number}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
