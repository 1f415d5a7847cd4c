import { useAnswer } from '../../api/answers';
import { useDraft } from '../../api/draft';
import type { PageProps } from '../../app/pages';
import { address } from '../../app/router';
import { useStore } from '../../app/store';
import { session, signIn } from '../../session/session';
import { language, t } from '../../texts/texts';
import { dateOf, interval, longDate } from '../../time/oslo';
import { Heading } from '../../ui/Heading';
import { Notice } from '../../ui/Notice';

/** The slot that was tapped, and what it is for. */
export default function BookPage({ query }: PageProps) {
  const who = useStore(session);
  const [premises, start, end] = [query.get('premises') ?? '', query.get('start') ?? '', query.get('end') ?? ''];
  const terms = useAnswer('/premises/{premises}', { values: { premises } }, { open: true }).data?.terms;
  const draft = useDraft(`book:${premises}:${query.get('parts') ?? ''}:${start}:${end}`, { purpose: '' });
  if (!premises || Number.isNaN(Date.parse(start)) || Number.isNaN(Date.parse(end))) {
    return (
      <>
        <Heading text={t('book.title')} />
        <p class="ds-paragraph">
          <a class="ds-link" href={address('/')}>
            {t('book.chooseAgain')}
          </a>
        </p>
      </>
    );
  }
  const parts = (query.get('parts') ?? '')
    .split(',')
    .filter(Boolean)
    .map((id) => terms?.parts?.find((part) => part.id === id)?.name ?? id);
  return (
    <>
      <Heading text={t('book.title')} />
      <div class="ds-card card">
        <h2 class="ds-heading" data-size="2xs">
          {[terms?.name ?? t('app.loading'), ...parts].join(', ')}
        </h2>
        <p class="ds-paragraph">
          {longDate(dateOf(start), language.get())} {interval(start, end)}
        </p>
      </div>
      <label class="field">
        <span class="ds-label">{t('book.purpose')}</span>
        <input
          class="ds-input"
          maxLength={200}
          value={draft.value.purpose}
          onInput={(event) => draft.change({ purpose: event.currentTarget.value })}
        />
      </label>
      {who ? (
        <p class="ds-paragraph">{t('session.signedInAs', { name: who.name })}</p>
      ) : (
        <Notice colour="info">
          <p class="ds-paragraph">{t('book.signInFirst')}</p>
          <button type="button" class="ds-button" onClick={() => void signIn()}>
            {t('session.signIn')}
          </button>
        </Notice>
      )}
    </>
  );
}
