import { useState } from 'preact/hooks';
import { useActing } from '../../base/api/acting';
import { answered, useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { useDraft } from '../../base/api/draft';
import { address, navigate } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { language, t } from '../../base/texts/texts';
import { longDate } from '../../base/time/oslo';
import { AmountField } from '../../base/ui/Amounts';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Icon } from '../../base/ui/Icon';
import { Known } from '../../base/ui/Introduction';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { Select } from '../../base/ui/Select';
import { Skeletons } from '../../base/ui/Skeletons';
import { TextField } from '../../base/ui/TextField';

interface Typed {
  title: string;
  why: string;
  amount?: number | undefined;
}

/** Asking the municipality to recommend what one applies for in somebody else's scheme. */
export default function AskPage({ params }: PageProps) {
  const id = params['other'] ?? '';
  const { data, trouble, again } = useAnswer('/schemes', {}, { open: true });
  const other = data?.others.find((each) => each.id === id);
  return (
    <>
      <a class="back-to" href={address('/grants')}>
        <Icon name="back" />
        {t('grants.title')}
      </a>
      <Heading text={t('backing.ask')} />
      {trouble && <TroubleNotice trouble={trouble} again={again} />}
      {!data && !trouble && <Skeletons count={2} size="small" />}
      {data && !other && <p>{t('backing.gone')}</p>}
      {other && (
        <>
          <p class="lead">{t('backing.to', { scheme: other.name, by: other.by })}</p>
          <p>{t('backing.lead')}</p>
          {other.deadline && <p class="facts">{t('backing.deadline', { day: longDate(other.deadline, language.get()) })}</p>}
          <Known why={t('backing.signInFirst')}>
            <Writing other={other.id} />
          </Known>
        </>
      )}
    </>
  );
}

function Writing({ other }: { other: string }) {
  const { holder, holders, known, actFor } = useActing();
  const associations = holders.filter(({ id }) => id);
  const association = holder.id || associations[0]?.id;
  const draft = useDraft<Typed>(`backing:${other}`, { title: '', why: '' });
  const command = useCommand();
  const [tried, setTried] = useState(false);
  const { amount } = draft.value;
  const [title, why] = [draft.value.title.trim(), draft.value.why.trim()];
  const missing = (words: string) => (tried && !words ? t('backing.missing') : undefined);
  if (known && !association) return <p>{t('backing.onlyAssociations')}</p>;
  const ask = () => {
    setTried(true);
    if (!association || !title || !why) return;
    command.run(
      () =>
        send('post', '/backings', {
          body: { association, other, title, why, ...(amount && { amount }) },
          key: draft.key,
          retries: 2,
        }),
      (asked) => {
        draft.done();
        answered('/backings/{reference}', { values: { reference: asked.reference } }, asked);
        navigate(address(`/backing/${asked.reference}`), { replace: true });
      },
    );
  };
  const { trouble } = command;
  return (
    <form
      class="section"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      {associations.length > 1 && association && (
        <Select
          label={t('backing.for')}
          value={association}
          values={associations.map(({ id }) => id)}
          text={(id) => associations.find((each) => each.id === id)?.name ?? id}
          choose={actFor}
        />
      )}
      <TextField
        label={t('backing.what')}
        hint={t('backing.whatHint')}
        value={draft.value.title}
        change={(words) => draft.change({ title: words })}
        most={120}
        pointer="/title"
        trouble={trouble}
        wrong={missing(title)}
      />
      <AmountField label={t('backing.amount')} value={amount} choose={(ore) => draft.change({ amount: ore })} />
      <TextField
        label={t('backing.why')}
        hint={t('backing.whyHint')}
        value={draft.value.why}
        change={(words) => draft.change({ why: words })}
        most={2000}
        long
        pointer="/why"
        trouble={trouble}
        wrong={missing(why)}
      />
      <Notice colour="info">
        <p class="ds-paragraph">{t('backing.seen')}</p>
      </Notice>
      {trouble && <TroubleNotice trouble={trouble} again={command.again} />}
      <div class="actions">
        <Button busy={command.busy}>{t('backing.send')}</Button>
      </div>
    </form>
  );
}
