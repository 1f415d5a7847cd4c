import { useState } from 'preact/hooks';
import { answered, useAnswer } from '../../base/api/answers';
import { send, type GetAnswer } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { useDraft } from '../../base/api/draft';
import { address } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { BackingAnswer, BackingMark, BackingOrder } from '../../base/granting/backing';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { language, t } from '../../base/texts/texts';
import { dateOf, longDate } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Happenings } from '../../base/ui/Happenings';
import { Heading } from '../../base/ui/Heading';
import { Icon } from '../../base/ui/Icon';
import { kroner } from '../../base/ui/money';
import { TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { TextField } from '../../base/ui/TextField';
import { WhyNot } from './WhyNot';

type Backing = GetAnswer<'/backings/{reference}'>;

const PATH = '/backings/{reference}';

/** A request for a recommendation, for whoever answers it: what it is, how it is ranked, and the answer. */
export default function OnePage({ params }: PageProps) {
  const reference = params['reference'] ?? '';
  const { data, trouble, again } = useAnswer(PATH, { values: { reference } });
  const become = (now: Backing) => {
    answered(PATH, { values: { reference } }, now);
    again();
  };
  return (
    <>
      <StaffTabs current="/staff" />
      <a class="back-to" href={address('/staff')}>
        <Icon name="back" />
        {t('staff.back')}
      </a>
      <Heading text={data?.associationName ?? t('backing.title')} />
      {trouble && <TroubleNotice trouble={trouble} again={again} />}
      {!data && !trouble && <Skeletons count={3} />}
      {data && <Shown backing={data} become={become} />}
    </>
  );
}

function Shown({ backing, become }: { backing: Backing; become: (now: Backing) => void }) {
  const { reference, fund, title, why, sought, state, askedAt, place, ranking = [], decision } = backing;
  const order = address(`/staff/funds/${fund.other}`, { year: fund.year });
  return (
    <>
      <p class="lead">{title}</p>
      <p class="facts small">
        {[
          t('backing.to', { scheme: fund.name, by: fund.by }),
          sought !== undefined && kroner(sought),
          fund.deadline && t('backing.deadline', { day: longDate(fund.deadline, language.get()) }),
          t('backing.askedOn', { day: longDate(dateOf(askedAt), language.get()) }),
          t('staff.reference', { reference }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>
        <BackingMark state={state} />
      </p>
      <h2 class="head">{t('backings.why')}</h2>
      <p class="answer-text">{why}</p>
      <BackingOrder ranking={ranking} own={reference} />
      <p>
        <a class="ds-link" href={order}>
          {t(place ? 'backings.toOrder' : 'backings.toRank')}
        </a>
      </p>
      <BackingAnswer backing={backing} />
      {state === 'asked' && (decision?.mayDecide ? <Answer reference={reference} become={become} /> : <WhyNot decision={decision} />)}
      <History key={state} reference={reference} />
    </>
  );
}

/** Recommended or not, and why: the association reads it, and so does whoever gives the money. */
function Answer({ reference, become }: { reference: string; become: (now: Backing) => void }) {
  const draft = useDraft<{ answer?: 'backed' | 'not-backed'; grounds: string }>(`backing:${reference}`, { grounds: '' });
  const command = useCommand();
  const [tried, setTried] = useState(false);
  const { answer } = draft.value;
  const grounds = draft.value.grounds.trim();
  const submit = () => {
    setTried(true);
    if (!answer || !grounds) return;
    command.run(
      () => send('post', '/backings/{reference}/answer', { values: { reference }, body: { answer, grounds }, retries: 2 }),
      (now) => {
        draft.done();
        become(now);
      },
    );
  };
  return (
    <form
      class="section"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <fieldset>
        <legend class="ds-label">{t('backings.answer')}</legend>
        <div class="chips">
          {(['backed', 'not-backed'] as const).map((each) => (
            <label key={each} class="ds-chip">
              <input
                type="radio"
                name="answer"
                class="ds-input"
                checked={answer === each}
                onChange={() => draft.change({ answer: each })}
              />
              {t(`backings.${each}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {tried && !answer && (
        <span class="wrong" role="status">
          {t('backings.chooseFirst')}
        </span>
      )}
      <TextField
        label={t('backings.grounds')}
        hint={t('backings.groundsHint')}
        value={draft.value.grounds}
        change={(words) => draft.change({ grounds: words })}
        most={2000}
        long
        wrong={tried && !grounds ? t('backing.missing') : undefined}
      />
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      <div class="actions">
        <Button busy={command.busy}>{t('backings.send')}</Button>
      </div>
    </form>
  );
}

/** Who did what, asked for when somebody wants to see it. */
function History({ reference }: { reference: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('history.title')}</summary>
      {open && <Told reference={reference} />}
    </details>
  );
}

function Told({ reference }: { reference: string }) {
  const { data, trouble, again } = useAnswer('/backings/{reference}/history', { values: { reference } });
  if (trouble) return <TroubleNotice trouble={trouble} again={again} />;
  return data ? <Happenings events={data.events} /> : <Skeletons count={2} size="small" />;
}
