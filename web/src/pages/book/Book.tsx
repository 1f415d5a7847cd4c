import { useState } from 'preact/hooks';
import { useActing } from '../../base/api/acting';
import { answered, useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { useDraft } from '../../base/api/draft';
import { MYSELF } from '../../base/api/holder';
import { useMe } from '../../base/api/me';
import { remember, type Group } from '../../base/booking/habits';
import { address, navigate } from '../../base/browser/router';
import { useStore } from '../../base/browser/store';
import type { PageProps } from '../../base/frame/page';
import { around, basket, putRoom } from '../../base/lending/basket';
import { session, signIn } from '../../base/session/session';
import { language, t } from '../../base/texts/texts';
import { dateOf, interval, isDate, longDate, timeOfDay } from '../../base/time/oslo';
import { BottomBar } from '../../base/ui/BottomBar';
import { Heading } from '../../base/ui/Heading';
import { Icon } from '../../base/ui/Icon';
import { money } from '../../base/ui/money';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { Picture } from '../../base/ui/Picture';
import { Lines, type LineName } from './Lines';
import { usePreview } from './preview';
import { howMany, Series } from './Series';
import { Sum } from './Sum';
import { Taken } from './Taken';
import { usePriceFor } from './usePriceFor';
import {
  begin,
  booking,
  chosen,
  fitting,
  holders,
  isTaken,
  mistakes,
  readSlot,
  wanted,
  type Fitting,
  type Form,
  type Slot,
} from './wish';
import './book.css';

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

function Booking({ name, slot, group: asked, begun }: Props) {
  const [group, setGroup] = useState(asked);
  const [tried, setTried] = useState(0);
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
  // What nobody could guess is asked at once; the rest is told, and changed in its place.
  const [open, setOpen] = useState<readonly LineName[]>(who && !form.purpose.trim() ? ['what'] : []);
  const all = holders(me, who?.name || t('book.myself'), acting);
  const holder = chosen(all, form.holder, acting);
  // What has been sent may stand in its own way.
  const seen = usePreview(form.sent ? undefined : wanted(slot, form, holder.id));
  const terms = premises?.terms;
  const unsure = form.sent !== undefined && !busy;
  // Whom one may book for is not known yet: nobody books as somebody else than they meant.
  const unknown = !terms || (who !== undefined && !me && !form.sent);
  const priced = usePriceFor(slot, group, form.people, who === undefined);

  // What is typed here also stands in the next form, should this time be taken.
  const change = (part: Partial<Form>) => {
    draft.change(part);
    keep({ ...form, ...part });
  };
  const keep = ({ purpose, people, young, shown }: Form) => remember({ purpose, people, young, shown });

  const confirm = () => {
    if (busy || !terms || unknown) return;
    const wrong = mistakes(slot, form);
    const mistaken = wrong.until ? 'repeat' : wrong.purpose || wrong.young ? 'what' : undefined;
    // What is wrong is told beside its field; nothing that was typed is sent as something else.
    if (!form.sent && (mistaken || document.querySelector('.checked [aria-invalid=true]'))) {
      if (mistaken && !open.includes(mistaken)) setOpen([...open, mistaken]);
      setTried(tried + 1);
      return;
    }
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
        navigate(address(`/receipt/${reference}`), { replace: true });
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
  const locked = busy || unsure;
  const first = seen.preview?.occurrences.find(({ status }) => status !== 'not-available');
  const mode = first ? (first.status === 'requested' ? 'request' : 'direct') : priced?.mode;
  const parts = slot.parts.map((id) => terms?.parts?.find((part) => part.id === id)?.name.split(',')[0] ?? id);
  const inBasket = useStore(basket).things.length;
  /** A room with things: all of it is reserved together, from the basket. */
  const intoBasket = () => {
    const { people, shareUnder18 } = wanted(slot, form, holder.id);
    const { purpose, shown } = form;
    putRoom({ ...slot, name: [terms?.name ?? slot.premises, ...parts].join(', '), people, shareUnder18, purpose: purpose.trim(), shown });
  };
  const again = address(`/rooms/${slot.premises}`, {
    date: dateOf(slot.start),
    from: timeOfDay(slot.start),
    until: timeOfDay(slot.end) === '00:00' ? '24:00' : timeOfDay(slot.end),
    people: form.people,
    group,
    parts: slot.parts.join(),
  });
  return (
    <form
      class="book"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (who) confirm();
        else void signIn();
      }}
    >
      <a class="back-to" href={again}>
        <Icon name="back" />
        {t('book.backTo', { name: terms?.name ?? t('room.title') })}
      </a>
      <Heading text={t('book.title')} />
      <div class="when-where">
        <Picture picture={terms?.pictures?.[0]} frame="arch" width={88} height={111} />
        <h2>
          <span class="facts">{longDate(dateOf(slot.start), language.get())}</span>
          <strong>{interval(slot.start, slot.end)}</strong>
          <span>{[terms?.name ?? t('app.loading'), ...parts].join(', ')}</span>
        </h2>
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
      <Lines
        slot={slot}
        form={form}
        change={change}
        holders={all}
        holder={holder}
        group={who ? undefined : { chosen: group, choose: setGroup }}
        open={open}
        toggle={(line) => setOpen(open.includes(line) ? open.filter((each) => each !== line) : [...open, line])}
        locked={locked}
        tried={tried}
        repeatable={!inTheWay}
      />
      {form.until && who && <Series seen={seen} slot={slot} form={form} change={change} locked={locked} />}
      {!inTheWay && <Sum seen={seen} slot={slot} terms={terms} told={who ? undefined : priced} />}
      {terms && !inTheWay && (
        <section class="house-rules" aria-labelledby="house-rules">
          <h2 class="small" id="house-rules">
            {t('book.rules')}
          </h2>
          <p class="small">{terms.houseRules.text}</p>
        </section>
      )}
      {!inTheWay && !form.until && !form.sent && (
        <p>
          <a class="ds-link" href={address(inBasket ? '/basket' : '/equipment', { ...around(slot) })} onClick={intoBasket}>
            {inBasket ? t('book.intoBasket', { n: inBasket }) : t('book.borrowToo')}
          </a>
        </p>
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
      {!inTheWay && (
        <BottomBar stacked>
          <button type="submit" class="ds-button confirm" disabled={unknown || nothing === true} aria-disabled={busy}>
            {!who
              ? t('book.signIn')
              : busy
                ? t('book.sending')
                : unsure
                  ? t('book.sendAgain')
                  : label(series, mode, seen.preview?.price.amount)}
          </button>
          <p class="facts small">
            {[mode && t(`mode.${mode}`), who ? t(holder.id === MYSELF ? 'book.youAccept' : 'book.weAccept') : t('book.comeBack')]
              .filter(Boolean)
              .join('. ')}
          </p>
        </BottomBar>
      )}
    </form>
  );
}

/** What the one button does, and for how much. */
function label(series: Fitting | undefined, mode: 'direct' | 'request' | undefined, amount: number | undefined): string {
  const price = amount === undefined ? '' : amount ? t('book.forPrice', { price: money(amount) }) : t('book.forFree');
  const what =
    mode === 'request'
      ? t('book.ask')
      : !series || series.n < 2 || series.fits === 0
        ? t('book.confirm')
        : series.fits < series.n
          ? t('book.confirmFitting', { n: series.fits })
          : t('book.confirmMany', { n: series.fits });
  return [what, price].filter(Boolean).join(' ');
}
