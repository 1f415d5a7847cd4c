import { useState } from 'preact/hooks';
import { answered, isNotMine, useAnswer } from '../../base/api/answers';
import { send, type GetAnswer } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { address } from '../../base/browser/router';
import { useStore } from '../../base/browser/store';
import type { PageProps } from '../../base/frame/page';
import { session, signIn } from '../../base/session/session';
import { language, t } from '../../base/texts/texts';
import { dateOf, timeOfDay, words } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Icon } from '../../base/ui/Icon';
import { Mark } from '../../base/ui/Mark';
import { kroner, money } from '../../base/ui/money';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { TextField } from '../../base/ui/TextField';
import './part.css';

type Whole = GetAnswer<'/applications/{reference}/partners/{association}'>;

const PATH = '/applications/{reference}/partners/{association}';

/** Somebody else's application that an association is asked to take part in: its own part, and nothing else of it. */
export default function PartPage({ params }: PageProps) {
  const values = { reference: params['reference'] ?? '', association: params['association'] ?? '' };
  const who = useStore(session);
  const { data, trouble, again } = useAnswer(PATH, { values }, { when: who !== undefined });
  return (
    <div class="part">
      <a class="back-to" href={address('/mine', { for: values.association })}>
        <Icon name="back" />
        {t('mine.title')}
      </a>
      {data && !isNotMine(trouble) ? (
        <Shown key={data.reference} part={data} again={again} />
      ) : (
        <>
          <Heading text={t('part.title')} />
          {!who ? (
            <Notice colour="info">
              <p class="ds-paragraph">{t('part.signInFirst')}</p>
              <button type="button" class="ds-button" onClick={() => void signIn()}>
                {t('session.signIn')}
              </button>
            </Notice>
          ) : trouble ? (
            <TroubleNotice trouble={trouble} again={again} />
          ) : (
            <Skeletons count={2} size="small" />
          )}
        </>
      )}
    </div>
  );
}

function Shown({ part: whole, again }: { part: Whole; again: () => void }) {
  const { scheme, applicant, associationName, round, standing, state, part, confirmed, declined, receivedAt, decided } = whole;
  const command = useCommand();
  const values = { reference: whole.reference, association: whole.association };
  const done = (now: Whole) => {
    answered(PATH, { values }, now);
    again();
  };
  const confirm = () =>
    part &&
    command.run(
      () => send('post', '/applications/{reference}/partners/{association}/confirm', { values, body: { seen: part.seen } }),
      done,
      again,
    );
  const over = state === 'withdrawn' || standing === 'gone';
  const answerable = state !== 'decided';
  return (
    <>
      <Heading text={`${t('part.title')}: ${scheme.name}`}>{scheme.name}</Heading>
      <p class="lead">{t('part.who', { who: applicant ?? t('part.somebody'), whom: associationName })}</p>
      <p class="facts">
        {receivedAt ? t('part.sent', { day: day(receivedAt) }) : round.deadline ? t('part.sentBy', { day: day(round.deadline) }) : t('part.notSent')}
      </p>
      {over ? (
        <Notice colour="info">
          <p class="ds-paragraph">{t(standing === 'gone' ? 'part.gone' : 'part.withdrawnMore')}</p>
        </Notice>
      ) : (
        <>
          {!answerable && (
            <Notice colour="info">
              <p class="ds-paragraph">{t('part.over')}</p>
            </Notice>
          )}
          {decided && (
            <p class="status">
              <Mark shape={decided.outcome === 'refused' ? 'no' : 'done'}>{t(`partDecided.${decided.outcome}`)}</Mark>{' '}
              {decided.granted !== undefined && decided.granted > 0 && (
                <span class="facts small">{t('part.allInAll', { amount: kroner(decided.granted) })}</span>
              )}
            </p>
          )}
          {standing === 'changed' && confirmed && (
            <section class="changed">
              <p class="small">
                <Mark shape="late">{t('part.changed')}</Mark>
              </p>
              <p class="was">{confirmed.does}</p>
              {confirmed.share !== undefined && <p class="was">{t('part.share', { amount: money(confirmed.share) })}</p>}
            </section>
          )}
          {part && (
            <section class="section">
              <h2 class="head">{t(standing === 'changed' ? 'part.now' : 'part.yours')}</h2>
              <p class="part-words">{part.does || t('part.nothingYet')}</p>
              {part.share !== undefined && <p>{t('part.share', { amount: money(part.share) })}</p>}
            </section>
          )}
          {standing === 'confirmed' && confirmed && (
            <p role="status">
              <Mark shape="done">{t('part.confirmed', { when: when(confirmed.at) })}</Mark>
            </p>
          )}
          {declined && (
            <div role="status">
              <Mark shape="no">{t(standing === 'withdrawn' ? 'part.takenBack' : 'part.declined', { when: when(declined.at) })}</Mark>
              {declined.words && <p class="part-words">{declined.words}</p>}
            </div>
          )}
          {answerable && standing !== 'confirmed' && part?.does && (
            <div class="actions">
              <Button busy={command.busy} press={() => void confirm()}>
                {t(declined ? 'part.confirmAfterAll' : 'part.confirm')}
              </Button>
            </div>
          )}
          {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
          {answerable && !declined && <Decline values={values} confirmed={standing === 'confirmed'} done={done} />}
        </>
      )}
      <p class="facts small">{t('part.sees')}</p>
    </>
  );
}

interface Declining {
  values: { reference: string; association: string };
  confirmed: boolean;
  done: (now: Whole) => void;
}

function Decline({ values, confirmed, done }: Declining) {
  const command = useCommand();
  const [reason, setReason] = useState('');
  const decline = () =>
    command.run(
      () =>
        send('post', '/applications/{reference}/partners/{association}/decline', {
          values,
          body: reason.trim() ? { words: reason.trim() } : {},
        }),
      done,
    );
  return (
    <details class="part-decline">
      <summary>{t(confirmed ? 'part.takeBack' : 'part.decline')}</summary>
      <TextField label={t('part.why')} hint={t('part.whySeen')} value={reason} change={setReason} most={500} long />
      <Button look="secondary" busy={command.busy} press={decline}>
        {t('part.declineYes')}
      </Button>
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
    </details>
  );
}

function day(instant: string): string {
  return words(dateOf(instant), language.get(), { day: 'numeric', month: 'long' });
}

function when(instant: string): string {
  return `${day(instant)} ${timeOfDay(instant)}`;
}
