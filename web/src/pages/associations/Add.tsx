import { useState } from 'preact/hooks';
import { get, send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { useDraft } from '../../base/api/draft';
import { askAgain, useMe } from '../../base/api/me';
import type { components } from '../../base/api/schema';
import { address, navigate } from '../../base/browser/router';
import { language, t } from '../../base/texts/texts';
import { dateOf, longDate } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Known } from '../../base/ui/Introduction';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { TextField } from '../../base/ui/TextField';
import { BLANK, filledIn, profile, type Typed } from './profile';
import { ProfileFields } from './ProfileFields';

type Organisation = components['schemas']['Organisation'];

/** Adds one's own association: its number first, so that the registers fill in what they know. */
export default function AddPage() {
  return (
    <>
      <Heading text={t('add.title')} />
      <Known why={t('add.signInFirst')}>
        <Form />
      </Known>
    </>
  );
}

interface Adding extends Typed {
  accountNumber: string;
  /** The rest of the form is shown when the number has been asked for, or there is none. */
  asked: boolean;
}

function Form() {
  const draft = useDraft<Adding>('association:new', { ...BLANK, accountNumber: '', asked: false });
  const looking = useCommand();
  const adding = useCommand();
  const [found, setFound] = useState<Organisation>();
  const form = draft.value;
  const number = form.organisationNumber.replaceAll(/\s/g, '');
  const look = () =>
    looking.run(
      () => get('/organisations/{number}', { values: { number } }),
      (organisation) => {
        setFound(organisation);
        const gone = organisation.association !== undefined || organisation.standing === 'deleted';
        if (!gone) draft.change({ ...filledIn(form, organisation), asked: true });
      },
    );
  const add = () => {
    const accountNumber = number ? '' : form.accountNumber.trim();
    adding.run(
      () =>
        send('post', '/associations', {
          body: { ...profile(form), ...(accountNumber && { accountNumber }) },
          key: draft.key,
          retries: 2,
        }),
      ({ id }) => {
        draft.done();
        void askAgain();
        navigate(address(`/associations/${id}`), { replace: true });
      },
    );
  };
  const left = useMe()?.left;
  const taken = adding.trouble?.kind === 'refused' ? adding.trouble.problem.association : undefined;
  return (
    <>
      {left && left.associations < 2 && (
        <Notice colour={left.associations ? 'info' : 'warning'}>
          {t('add.left', { n: left.associations })}{' '}
          {left.associationsFrom &&
            t('add.leftFrom', { day: longDate(dateOf(left.associationsFrom), language.get()) })}
        </Notice>
      )}
      <form
        class="ds-card card"
        onSubmit={(event) => {
          event.preventDefault();
          if (number) look();
          else draft.change({ asked: true });
        }}
      >
        <TextField
          label={t('add.number')}
          hint={t('add.numberHint')}
          value={form.organisationNumber}
          change={(organisationNumber) => {
            setFound(undefined);
            draft.change({ organisationNumber });
          }}
          most={20}
          numeric
        />
        {looking.trouble && <TroubleNotice trouble={looking.trouble} again={looking.again} />}
        {found && <Said found={found} />}
        <div class="actions">
          <Button look={form.asked ? 'secondary' : 'primary'} busy={looking.busy}>
            {t('add.look')}
          </Button>
          {!form.asked && (
            <Button
              look="secondary"
              press={() => {
                setFound(undefined);
                draft.change({ organisationNumber: '', asked: true });
              }}
            >
              {t('add.without')}
            </Button>
          )}
        </div>
      </form>
      {form.asked && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <ProfileFields form={form} change={draft.change} trouble={adding.trouble} />
          {number ? (
            <Notice colour="info">{t('add.waits')}</Notice>
          ) : (
            <TextField
              label={t('add.account')}
              hint={t('add.accountHint')}
              value={form.accountNumber}
              change={(accountNumber) => draft.change({ accountNumber })}
              most={20}
              numeric
              pointer="/accountNumber"
              trouble={adding.trouble}
            />
          )}
          {adding.trouble && <TroubleNotice trouble={adding.trouble} again={adding.again} />}
          {taken && <ToClaim association={taken} />}
          <Button busy={adding.busy}>{t('add.add')}</Button>
        </form>
      )}
    </>
  );
}

/** What the registers said, and what it means here. */
function Said({ found }: { found: Organisation }) {
  if (found.association) {
    return (
      <Notice colour="info">
        <p class="ds-paragraph">{t('add.here', { name: found.name ?? found.organisationNumber })}</p>
        <ToClaim association={found.association} />
      </Notice>
    );
  }
  if (found.outcome !== 'found') return <Notice colour="warning">{t(`add.${found.outcome}`)}</Notice>;
  const values = { name: found.name ?? found.organisationNumber };
  const standing = found.standing ?? 'active';
  return <Notice colour={standing === 'active' ? 'success' : 'warning'}>{t(`add.${standing}`, values)}</Notice>;
}

function ToClaim({ association }: { association: string }) {
  return (
    <a class="ds-link" href={address(`/associations/${association}`, { claim: 1 })}>
      {t('add.claim')}
    </a>
  );
}
