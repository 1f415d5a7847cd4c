import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useActing } from '../../base/api/acting';
import { useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { useDraft } from '../../base/api/draft';
import { useDryRun } from '../../base/api/dryRun';
import { address, navigate } from '../../base/browser/router';
import { useStore } from '../../base/browser/store';
import type { PageProps } from '../../base/frame/page';
import { around, basket, empty, loans, putAll, putRoom, remove, size, type Chosen, type Dates, type Room, type Thing } from '../../base/lending/basket';
import { canWait, Wait } from '../../base/lending/Wait';
import { useMay } from '../../base/staff/rights';
import { language, t } from '../../base/texts/texts';
import { span } from '../../base/time/oslo';
import { BottomBar } from '../../base/ui/BottomBar';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Icon } from '../../base/ui/Icon';
import { Known } from '../../base/ui/Introduction';
import { Mark } from '../../base/ui/Mark';
import { money } from '../../base/ui/money';
import { TroubleNotice } from '../../base/ui/Notice';
import { DatesOf } from './DatesOf';
import { Fields } from './Fields';
import { Instead } from './Instead';
import { Reserved } from './Reserved';
import { readDates } from './search';
import { asks, EMPTY, later, roomObstacles, wanted, type New, type Preview, type Together } from './together';
import './equipment.css';

/** What I have chosen, a room among it perhaps, from when to when and what for: reserved all of it, or nothing. */
export default function BasketPage({ query }: PageProps) {
  const chosen = useStore(basket);
  const { room, things } = chosen;
  const dates = room && !query.has('from') ? around(room) : readDates(query);
  const [made, setMade] = useState<Together>();
  const choose = (now: Dates) => navigate(address('/basket', { ...now }), { replace: true });
  if (made) return <Reserved made={made} />;
  return (
    <div class="equipment">
      <a class="back-to" href={address('/equipment', { ...dates })}>
        <Icon name="back" />
        {t('equipment.title')}
      </a>
      <Heading text={t('basket.title')} />
      {size(chosen) === 0 && <p>{t('basket.empty')}</p>}
      {size(chosen) > 0 && <All chosen={chosen} dates={dates} choose={choose} done={setMade} />}
      {!room && things.length > 0 && (
        <p>
          <a class="ds-link" href={address('/find', { date: dates.from })}>
            {t('basket.addRoom')}
          </a>
        </p>
      )}
    </div>
  );
}

interface Props {
  chosen: Chosen;
  dates: Dates;
  choose: (dates: Dates) => void;
  done: (made: Together) => void;
}

function All({ chosen, dates, choose, done }: Props) {
  const { room, things } = chosen;
  const { holder } = useActing();
  const forOthers = useMay('POST /together for another person') === true && !holder.id;
  const points = useAnswer('/lending-points', {}, { open: true }).data?.points ?? [];
  const rules = useAnswer(
    '/premises/{premises}',
    { values: { premises: room?.premises ?? '' } },
    { open: true, when: room !== undefined },
  ).data?.terms.houseRules;
  const draft = useDraft('basket', { ...EMPTY, purpose: room?.purpose ?? '' });
  const form = draft.value;
  const [tried, setTried] = useState(0);
  const command = useCommand();
  const wish = wanted(chosen, dates, form, holder.id, rules?.version);
  // What was sent may stand in its own way.
  const seen = useDryRun(form.sent || !things.length ? undefined : wish, (body) => send('post', '/together/preview', { body }));
  const preview = things.length ? seen.preview : undefined;
  const unsure = form.sent !== undefined && !command.busy;
  useEffect(() => {
    // What is missing is where one goes on.
    if (tried) document.querySelector<HTMLElement>('.basket-form [aria-invalid]')?.focus();
  }, [tried]);

  const reserve = (body: New) => {
    if (!form.sent && (!form.purpose.trim() || (room && !rules))) {
      setTried(tried + 1);
      return;
    }
    const before = form.sent;
    draft.change({ sent: body });
    command.run(
      () => send('post', '/together', { body, key: draft.key, retries: 1 }),
      (made) => {
        draft.done();
        empty();
        done(made);
      },
      (failed) => {
        // A no is an answer. Without one, what was sent may be there: then only the very same is sent again.
        if (failed.kind === 'refused') draft.change({ sent: undefined });
        else if (failed.kind === 'sign-in' || !failed.mayHaveHappened) draft.change({ sent: before });
        seen.again();
      },
    );
  };
  const purpose = form.purpose.trim();
  const confirm = () => reserve(form.sent ?? { ...wish, purpose });
  const then = (date: Preview['dates'][number]) => {
    const moved = later(chosen, date);
    putAll(moved.chosen);
    if (moved.dates) choose(moved.dates);
    reserve({ ...wanted(moved.chosen, moved.dates ?? dates, form, holder.id, rules?.version), purpose });
  };
  // What is in the way stands beside what it is about.
  const shown = command.trouble?.kind === 'refused' && command.trouble.problem.dates ? undefined : command.trouble;
  const button = !preview ? 'reserve' : asks(preview) ? 'ask' : size(chosen) > 1 ? 'reserveAll' : 'reserve';
  return (
    <>
      {room && <TheRoom room={room} preview={preview} />}
      {things.some(({ hours }) => !hours) && <DatesOf dates={dates} choose={choose} />}
      {loans(things).map(({ point, hours, things: some }, at) => (
        <One
          key={[point, hours?.start, hours?.end].join()}
          name={[points.find(({ id }) => id === point)?.name ?? point, hours && span(hours.start, hours.end, language.get())].filter(Boolean).join(', ')}
          things={some}
          checked={preview?.loans[at]}
          wait={(thing) => (
            <Wait
              thing={thing}
              start={wish.loans[at]!.start}
              end={wish.loans[at]!.end}
              {...(wish.association && { association: wish.association })}
              {...(wish.onBehalfOf && { onBehalfOf: wish.onBehalfOf })}
              purpose={form.purpose}
              missing={() => setTried(tried + 1)}
            />
          )}
        />
      ))}
      {things.length === 0 ? (
        <p>
          <a class="ds-button" href={address('/equipment', { ...dates })}>
            {t('basket.addThings')}
          </a>
        </p>
      ) : (
        <Known why={t('basket.signInFirst')}>
          <form
            class="basket-form"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              confirm();
            }}
          >
            <p class="facts">{t('basket.for', { name: (forOthers && form.behalf.name.trim()) || holder.name })}</p>
            <Fields draft={draft} tried={tried > 0} locked={unsure || command.busy} trouble={command.trouble} forOthers={forOthers} />
            {room && rules && (
              <section class="small">
                <h2 class="small">{t('book.rules')}</h2>
                <p>{rules.text}</p>
              </section>
            )}
            {seen.trouble && <TroubleNotice trouble={seen.trouble} again={seen.again} />}
            {preview && !preview.fits && !unsure && (
              <Instead preview={preview} room={room?.name ?? ''} tried={command.trouble !== undefined} busy={command.busy} choose={then} />
            )}
            {shown && <TroubleNotice trouble={shown} again={confirm} />}
            {preview?.fits !== false && (
              <BottomBar stacked>
                <Button busy={command.busy}>{t(unsure ? 'book.sendAgain' : `basket.${button}`)}</Button>
                {room && rules && <p class="facts small">{t(holder.id ? 'book.weAccept' : 'book.youAccept')}</p>}
              </BottomBar>
            )}
          </form>
        </Known>
      )}
    </>
  );
}

/** The room, its price, and what stands in its way. */
function TheRoom({ room, preview }: { room: Room; preview: Preview | undefined }) {
  const { name, premises, start, end, parts, people } = room;
  return (
    <section aria-label={name}>
      <ul class="rows">
        <li class="row">
          <span class="grow">
            <strong>{name}</strong>
            <span>{span(start, end, language.get())}</span>
            <span class="facts small">
              {[t('one.people', { n: people }), preview?.booking && money(preview.booking.price.amount)].filter(Boolean).join(' · ')}
            </span>
            <a
              class="ds-link small"
              href={address('/book', { premises, parts: parts.join(), start, end, people })}
            >
              {t('book.change')}
              <span class="ds-sr-only"> {name}</span>
            </a>
            {preview && roomObstacles(preview).map(({ code, message }) => (
              <Mark key={code} shape="no">
                {message}
              </Mark>
            ))}
          </span>
          <Button look="tertiary" press={() => putRoom(undefined)} about={name}>
            {t('basket.remove')}
          </Button>
        </li>
      </ul>
    </section>
  );
}

interface Point {
  name: string;
  things: Thing[];
  checked: Preview['loans'][number] | undefined;
  /** What is shown of a thing that can be waited for. */
  wait: (thing: Preview['loans'][number]['things'][number]) => ComponentChild;
}

/** What is fetched at one place, or who comes from there at their hours. */
function One({ name, things, checked, wait }: Point) {
  const of = ({ model, variant }: Thing) => checked?.things.find((each) => each.model === model && each.variant === variant);
  return (
    <section aria-label={name}>
      <h2 class="head">{name}</h2>
      {checked?.obstacles.map(({ code, message }) => (
        <p key={code}>
          <Mark shape="no">{message}</Mark>
        </p>
      ))}
      <ul class="rows">
        {things.map((thing) => (
          <li key={`${thing.model} ${thing.variant}`} class="row">
            <span class="grow">
              <strong>{t('basket.so', { n: thing.quantity, name: thing.name })}</strong>
              {of(thing)?.obstacles.map(({ code, message }) => (
                <Mark key={code} shape="no">
                  {message}
                </Mark>
              ))}
              {[of(thing)].map((each) => each && canWait(each) && wait(each))}
            </span>
            <Button look="tertiary" press={() => remove(thing)} about={thing.name}>
              {t('basket.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
