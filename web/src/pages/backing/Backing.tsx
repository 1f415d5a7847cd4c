import { answered, useAnswer } from '../../base/api/answers';
import { send, type GetAnswer } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { address } from '../../base/browser/router';
import { useStore } from '../../base/browser/store';
import type { PageProps } from '../../base/frame/page';
import { BackingAnswer, BackingMark, BackingOrder } from '../../base/granting/backing';
import { session } from '../../base/session/session';
import { language, t } from '../../base/texts/texts';
import { dateOf, longDate } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Icon } from '../../base/ui/Icon';
import { Known } from '../../base/ui/Introduction';
import { kroner } from '../../base/ui/money';
import { TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';

type Backing = GetAnswer<'/backings/{reference}'>;

const PATH = '/backings/{reference}';

/** A request for a recommendation, as the association sees it: how far it has come, its place among the others, the answer. */
export default function BackingPage({ params }: PageProps) {
  const reference = params['reference'] ?? '';
  const who = useStore(session);
  const { data, trouble, again } = useAnswer(PATH, { values: { reference } }, { when: who !== undefined });
  const become = (now: Backing) => {
    answered(PATH, { values: { reference } }, now);
    again();
  };
  return (
    <>
      <a class="back-to" href={address('/backing')}>
        <Icon name="back" />
        {t('backing.title')}
      </a>
      <Heading text={data?.title ?? t('backing.title')} />
      <Known why={t('backing.signInFirst')}>
        {trouble && <TroubleNotice trouble={trouble} again={again} />}
        {!data && !trouble && <Skeletons count={2} size="small" />}
        {data && <Shown key={reference} backing={data} become={become} />}
      </Known>
    </>
  );
}

function Shown({ backing, become }: { backing: Backing; become: (now: Backing) => void }) {
  const { reference, fund, state, why, sought, askedAt, place, ranking = [], associationName } = backing;
  return (
    <>
      <p class="lead">{t('backing.to', { scheme: fund.name, by: fund.by })}</p>
      <p>
        <BackingMark state={state} />
      </p>
      <p>
        {t(`backingThen.${state}`)} {place && t('backing.place', { place, of: ranking.length })}
      </p>
      <BackingAnswer backing={backing} />
      <BackingOrder ranking={ranking} own={reference} />
      <section class="section">
        <h2 class="head">{t('backing.yours')}</h2>
        <p class="facts small">
          {[
            associationName,
            sought !== undefined && kroner(sought),
            t('backing.askedOn', { day: longDate(dateOf(askedAt), language.get()) }),
            t('staff.reference', { reference }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p class="answer-text">{why}</p>
      </section>
      {(state === 'asked' || state === 'backed') && <Withdraw reference={reference} become={become} />}
    </>
  );
}

function Withdraw({ reference, become }: { reference: string; become: (now: Backing) => void }) {
  const command = useCommand();
  const withdraw = () =>
    command.run(() => send('post', '/backings/{reference}/withdraw', { values: { reference }, body: {}, retries: 2 }), become);
  return (
    <details>
      <summary>{t('backing.withdraw')}</summary>
      <p>{t('backing.withdrawSure')}</p>
      <Button look="secondary" colour="danger" busy={command.busy} press={withdraw}>
        {t('backing.withdrawYes')}
      </Button>
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
    </details>
  );
}
