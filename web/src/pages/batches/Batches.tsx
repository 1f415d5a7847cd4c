import { useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { useDraft } from '../../base/api/draft';
import { address, navigate } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { useMay } from '../../base/staff/rights';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { language, t } from '../../base/texts/texts';
import { longDate } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Check } from '../../base/ui/Check';
import { Heading } from '../../base/ui/Heading';
import { Icon } from '../../base/ui/Icon';
import { Known } from '../../base/ui/Introduction';
import { kroner } from '../../base/ui/money';
import { TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { TextField } from '../../base/ui/TextField';

type Round = {
  scheme: string;
  round: string;
};

/** What of a round has been put before a committee, and gathering more. */
export default function BatchesPage({ params }: PageProps) {
  const values = { scheme: params['scheme'] ?? '', round: params['round'] ?? '' };
  return (
    <>
      <StaffTabs current="/staff/grants" />
      <a class="back-to" href={address(`/staff/grants/rounds/${values.scheme}/${values.round}`)}>
        <Icon name="back" />
        {t('ranking.title')}
      </a>
      <Heading text={t('batches.title')} />
      <Known why={t('people.signInFirst')}>
        <Batches {...values} />
      </Known>
    </>
  );
}

function Batches(values: Round) {
  const { data, trouble, again } = useAnswer('/grants/rounds/{scheme}/{round}/batches', { values });
  const writes = useMay('POST /grants/rounds/{scheme}/{round}/batches');
  if (!data) return trouble ? <TroubleNotice trouble={trouble} again={again} /> : <Skeletons count={3} size="small" />;
  return (
    <>
      <p class="lead">{data.scheme}</p>
      {data.batches.length === 0 && <p class="facts">{t('batches.none')}</p>}
      <ul class="rows">
        {data.batches.map(({ number, name, meets, cases, sum }) => (
          <li key={number}>
            <a class="row" href={address(`/staff/grants/rounds/${values.scheme}/${values.round}/batches/${number}`)}>
              <span class="grow">
                <strong>{name}</strong>
                <span class="facts small">
                  {[meets && longDate(meets, language.get()), t('batches.cases', { n: cases }), kroner(sum)].filter(Boolean).join(' · ')}
                </span>
              </span>
              <Icon name="on" />
            </a>
          </li>
        ))}
      </ul>
      {writes && <Gather {...values} />}
    </>
  );
}

interface Gathering {
  name: string;
  meets: string;
  /** By reference: whether it is chosen, where somebody has said so. */
  chosen: Readonly<Record<string, boolean>>;
}

/** A new case list: of the ranked applications those on which an amount is tried, and others that are ticked. */
function Gather(values: Round) {
  const { data, trouble, again } = useAnswer('/grants/rounds/{scheme}/{round}/ranking', { values });
  const draft = useDraft<Gathering>(`batch:${values.scheme}/${values.round}`, { name: '', meets: '', chosen: {} });
  const [strict, setStrict] = useState(false);
  const command = useCommand();
  const { name, meets, chosen } = draft.value;
  const open = (data?.applications ?? []).filter(({ state, association }) => association && (state === 'submitted' || state === 'changes-requested'));
  const gathered = open.filter(({ reference, planned }) => chosen[reference] ?? planned !== undefined);
  const make = () => {
    setStrict(true);
    if (!name.trim() || !gathered.length) return;
    command.run(
      () =>
        send('post', '/grants/rounds/{scheme}/{round}/batches', {
          values,
          body: {
            name: name.trim(),
            ...(meets && { meets }),
            cases: gathered.map(({ reference, planned = 0 }) => ({ reference, recommended: planned })),
          },
          key: draft.key,
          retries: 2,
        }),
      ({ number }) => {
        draft.done();
        navigate(address(`/staff/grants/rounds/${values.scheme}/${values.round}/batches/${number}`));
      },
    );
  };
  return (
    <form
      class="section"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!command.busy) make();
      }}
    >
      <h2 class="ds-heading">{t('batches.new')}</h2>
      <p class="facts">{t('batches.newAbout')}</p>
      <TextField
        label={t('batches.name')}
        hint={t('batches.nameHint')}
        value={name}
        change={(text) => draft.change({ name: text })}
        most={100}
        pointer="/name"
        trouble={command.trouble}
        wrong={strict && !name.trim() ? t('batches.nameMissing') : undefined}
      />
      <label class="field">
        <span class="ds-label">{t('batches.meets')}</span>
        <input type="date" class="ds-input" value={meets} onInput={({ currentTarget }) => draft.change({ meets: currentTarget.value })} />
      </label>
      <fieldset class="group">
        <legend class="ds-label">{t('batches.which')}</legend>
        {trouble && <TroubleNotice trouble={trouble} again={again} />}
        {data && open.length === 0 && <p class="facts">{t('batches.noneOpen')}</p>}
        {open.map(({ reference, associationName = '', planned }) => (
          <Check
            key={reference}
            label={planned === undefined ? associationName : t('batches.one', { name: associationName, amount: kroner(planned) })}
            on={gathered.some((each) => each.reference === reference)}
            change={(on) => draft.change({ chosen: { ...chosen, [reference]: on } })}
          />
        ))}
      </fieldset>
      {strict && !gathered.length && <p class="wrong">{t('batches.chooseSome')}</p>}
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      <Button busy={command.busy}>{t('batches.make')}</Button>
    </form>
  );
}
