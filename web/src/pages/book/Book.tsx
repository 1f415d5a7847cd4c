import { useActing } from '../../base/api/acting';
import { answered, useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { useDraft } from '../../base/api/draft';
import { useMe } from '../../base/api/me';
import { remember, type Group } from '../../base/booking/habits';
import { address, navigate } from '../../base/browser/router';
import { useStore } from '../../base/browser/store';
import type { PageProps } from '../../base/frame/page';
import { session, signIn } from '../../base/session/session';
import { t } from '../../base/texts/texts';
import { isDate } from '../../base/time/oslo';
import { Heading } from '../../base/ui/Heading';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { When } from '../../base/ui/When';
import { Fields, Repetition } from './Fields';
import { usePreview } from './preview';
import { Taken } from './Taken';
import { howMany, Price, Series } from './Verdict';
import {
  begin,
  booking,
  chosen,
  fitting,
  holders,
  isTaken,
  readSlot,
  wanted,
  type Fitting,
  type Form,
  type Slot,
} from './wish';

/** The slot that was tapped: check, and confirm. */
export default function BookPage({ query }: PageProps) {
  const slot = readSlot(query);
  if (!slot) {
    return (
      <>
        <Heading text={t('book.title')} />
        <p class="ds-paragraph">
          <a class="ds-link" href={address('/find')}>
            {t('book.chooseAgain')}
          </a>
        </p>
      </>
    );
  }
  const until = query.get('until') ?? '';
  const again = isDate(until) ? { until, everyWeeks: query.get('weeks') === '2' ? (2 as const) : (1 as const) } : {};
  const name = [slot.premises, slot.parts.join(), slot.start, slot.end, until].filter(Boolean).join(':');
  const group = (query.get('group') ?? 'association') as Group;
  const people = Number(query.get('people') ?? 0);
  const holder = query.get('for') ?? undefined;
  return <Booking key={name} name={name} slot={slot} group={group} begun={{ ...begin(people, group, holder), ...again }} />;
}

interface Props {
  /** Of the draft. */
  name: string;
  slot: Slot;
  group: Group;
  begun: Form;
}

function Booking({ name, slot, group, begun }: Props) {
  const who = useStore(session);
  const me = useMe();
  const acting = useActing().holder;
  const { data: premises, again: rulesAgain } = useAnswer(
    '/premises/{premises}',
    { values: { premises: slot.premises } },
    { open: true },
  );
  const draft = useDraft(`book:${name}`, begun);
  const command = useCommand();
  const { busy } = command;
  // While it is sent once more, what went wrong before is of no concern.
  const trouble = busy ? undefined : command.trouble;
  const form = draft.value;
  const all = holders(me, who?.name || t('book.myself'), acting);
  const holder = chosen(all, form.holder, acting);
  // What has been sent may stand in its own way.
  const seen = usePreview(form.sent ? undefined : wanted(slot, form, holder.id));
  const terms = premises?.terms;
  const unsure = form.sent !== undefined && !busy;

  // What is typed here also stands in the next form, should this time be taken.
  const change = (part: Partial<Form>) => {
    draft.change(part);
    keep({ ...form, ...part });
  };
  const keep = ({ purpose, people, young, shown }: Form) => remember({ purpose, people, young, shown });

  const confirm = () => {
    if (busy || !terms) return;
    const before = form.sent;
    const body = before ?? booking(slot, form, holder.id, terms.houseRules.version);
    draft.change({ sent: body });
    keep(form);
    command.run(
      () => send('post', '/bookings', { body, key: draft.key, retries: 1 }),
      (made) => {
        const { reference } = made;
        answered('/bookings/{reference}', { values: { reference } }, made);
        draft.done();
        navigate(address(`/mine/${reference}`, { new: 1 }), { replace: true });
      },
      (failed) => {
        // A no is an answer. Without one, what was sent may be there: then only the very same is sent again.
        if (failed.kind === 'refused') draft.change({ sent: undefined });
        else if (failed.kind === 'sign-in' || !failed.mayHaveHappened) draft.change({ sent: before });
        if (failed.kind === 'refused' && failed.problem.errors.some(({ code }) => code === 'house-rules-changed'))
          rulesAgain();
      },
    );
  };

  const series = form.until && seen.preview ? fitting(seen.preview) : undefined;
  const some = series && series.fits > 0 && series.fits < series.n ? series : undefined;
  const notAll = some !== undefined && !form.someWillDo;
  // What was sent before is sent again, whatever the next would come to.
  const nothing = !form.sent && (series?.fits === 0 || notAll || (series && (seen.preview?.obstacles.length ?? 0) > 0));
  const no = trouble?.kind === 'refused' ? trouble.problem : undefined;
  const taken = no?.errors.every(isTaken) ? no.errors : undefined;
  const offered = no?.alternatives;
  // Of a series, what stands in the way stands beside each date.
  const inTheWay = form.until || form.sent ? undefined : (taken ?? seen.preview?.occurrences[0]?.obstacles);
  return (
    <>
      <Heading text={t('book.title')} />
      <form
        class="book"
        onSubmit={(event) => {
          event.preventDefault();
          confirm();
        }}
      >
        <div class="ds-card card">
          <h2 class="ds-heading" data-size="2xs">
            {[
              terms?.name ?? t('app.loading'),
              ...slot.parts.map((id) => terms?.parts?.find((part) => part.id === id)?.name ?? id),
            ].join(', ')}
          </h2>
          <p class="ds-paragraph">
            <When start={slot.start} end={slot.end} />
          </p>
          {who && <Price seen={seen} />}
        </div>
        {inTheWay && (
          <Taken
            slot={slot}
            obstacles={inTheWay}
            offered={offered}
            told={taken !== undefined}
            people={form.people}
            group={group}
          />
        )}
        <Fields form={form} change={change} holders={all} holder={holder} locked={busy || unsure} />
        {!inTheWay && <Repetition form={form} change={change} slot={slot} locked={busy || unsure} />}
        {form.until && who && <Series seen={seen} slot={slot} form={form} change={change} locked={busy || unsure} />}
        {terms && !inTheWay && (
          <section class="rules" aria-label={t('book.rules')}>
            <h2 class="ds-heading" data-size="2xs">
              {t('book.rules')}
            </h2>
            <p class="ds-paragraph">{terms.houseRules.text}</p>
          </section>
        )}
        {unsure && !trouble && <Notice colour="warning">{t('book.unsure')}</Notice>}
        {unsure && trouble && trouble.kind !== 'sign-in' && <Notice colour="warning">{t('book.unanswered')}</Notice>}
        {trouble && !(taken && inTheWay) && !unsure && <TroubleNotice trouble={trouble} again={confirm} />}
        {some && !form.sent && (
          <p class="ds-paragraph">
            {notAll
              ? t('book.notAll', { fits: some.fits })
              : `${howMany(some)} ${t('book.othersNot', { n: some.n - some.fits })}`}
          </p>
        )}
        {inTheWay ? null : who ? (
          <button type="submit" class="ds-button confirm" disabled={!terms || nothing === true} aria-disabled={busy}>
            {busy ? t('book.sending') : unsure ? t('book.sendAgain') : label(series)}
          </button>
        ) : (
          <Notice colour="info">
            <p class="ds-paragraph">{t('book.signInFirst')}</p>
            <button type="button" class="ds-button" onClick={() => void signIn()}>
              {t('session.signIn')}
            </button>
          </Notice>
        )}
      </form>
    </>
  );
}

function label(series: Fitting | undefined): string {
  if (!series) return t('book.confirm');
  if (series.fits > 0 && series.fits < series.n) return t('book.confirmFitting', { n: series.fits });
  return series.fits < 2 ? t('book.confirm') : t('book.confirmMany', { n: series.fits });
}
