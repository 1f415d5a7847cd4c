import { useActing } from '../../base/api/acting';
import { useAnswer } from '../../base/api/answers';
import { address } from '../../base/browser/router';
import { useStore } from '../../base/browser/store';
import { BackingMark } from '../../base/granting/backing';
import { session, signIn } from '../../base/session/session';
import { t } from '../../base/texts/texts';
import { Heading } from '../../base/ui/Heading';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';

/** What one's association has asked the municipality to recommend, and how far that has come. */
export default function AskedPage() {
  const who = useStore(session);
  return (
    <>
      <Heading text={t('backing.title')} />
      {who ? (
        <Asked />
      ) : (
        <Notice colour="info">
          <p class="ds-paragraph">{t('backing.signInFirst')}</p>
          <button type="button" class="ds-button" onClick={() => void signIn()}>
            {t('session.signIn')}
          </button>
        </Notice>
      )}
    </>
  );
}

function Asked() {
  const { holder, known } = useActing();
  const { data, trouble, again } = useAnswer(
    '/backings',
    { query: { association: holder.id } },
    { when: known && holder.id !== '' },
  );
  if (known && !holder.id) return <p>{t('backing.onlyAssociations')}</p>;
  return (
    <>
      <p class="lead">{holder.name}</p>
      {trouble && <TroubleNotice trouble={trouble} again={again} />}
      {!data && !trouble && <Skeletons count={2} size="small" />}
      {data?.backings.length === 0 && <p>{t('backing.none')}</p>}
      <ul class="rows">
        {data?.backings.map(({ reference, title, fund, state }) => (
          <li key={reference}>
            <a class="row" href={address(`/backing/${reference}`)}>
              <span class="grow">
                <strong>{title}</strong>
                <span class="facts small">{t('backing.to', { scheme: fund.name, by: fund.by })}</span>
                <BackingMark state={state} />
              </span>
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a class="ds-link" href={address('/grants')}>
          {t('backing.findScheme')}
        </a>
      </p>
    </>
  );
}
