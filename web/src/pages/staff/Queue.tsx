import { useEffect, useState } from 'preact/hooks';
import { useMe } from '../../base/api/me';
import { address, navigate, place } from '../../base/browser/router';
import { useStore } from '../../base/browser/store';
import type { PageProps } from '../../base/frame/page';
import { useMay } from '../../base/staff/rights';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { t } from '../../base/texts/texts';
import { Heading } from '../../base/ui/Heading';
import { later } from '../../base/ui/Later';
import { TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { arrived, held, sendAll, takeUp, type Given } from './held';
import { caseOf, HeldBar } from './HeldBar';
import { Kbd } from './Kbd';
import { useKeys } from './keys';
import { beside, shown, type Entry } from './queue';
import { asQuery, filterOf, Rows } from './QueueList';
import { useWaiting } from './waiting';
import '../../base/styles/desk.css';

/** For those who may see the queue; whoever only looks after premises is led to what they may see instead. */
export default function QueuePage({ params, query }: PageProps) {
  const { reference, claim, loan } = params;
  const may = useMay('GET /queue');
  useEffect(() => {
    if (may === false) navigate(address(reference ? `/staff/bookings/${reference}` : '/staff/day'), { replace: true });
  }, [may, reference]);
  return may === false ? null : <Desk reference={reference ?? claim ?? loan} kind={claim ? 'claim' : loan ? 'loan' : 'request'} query={query} />;
}

const Case = later('staff/Case', () => import('./Case').then((it) => it.Case));
const ClaimCase = later('staff/ClaimCase', () => import('./ClaimCase').then((it) => it.ClaimCase));
const LoanCase = later('staff/LoanCase', () => import('./LoanCase').then((it) => it.LoanCase));
const Filters = later('staff/Filters', () => import('./Filters').then((it) => it.Filters));
const KeysHelp = later('staff/KeysHelp', () => import('./KeysHelp').then((it) => it.KeysHelp));
// They stand above the queue: what came after it would move it under the thumb.
Filters.ahead();

interface At {
  reference: string | undefined;
  /** Which of the kinds that are answered here. */
  kind: Given['kind'];
  query: URLSearchParams;
}

/** Who waits for an answer; and beside it, or instead of it on a phone, the one that was chosen. */
function Desk({ reference, kind, query }: At) {
  const queue = useWaiting();
  const answers = useStore(held);
  const got = useStore(arrived);
  const me = useMe();
  const [help, setHelp] = useState(false);
  const filter = filterOf(query);
  const away = answers.filter(({ state }) => state === 'held' || state === 'sent').map((each) => each.reference);
  const all = (queue.entries ?? []).filter((each) => each.reference === reference || !away.includes(each.reference));
  const some = shown(all, filter);
  const { at, before, after, next } = beside(some, reference);
  const to = (entry: Entry | undefined) => (entry ? address(caseOf(entry), asQuery(filter)) : undefined);
  const go = (entry: Entry | undefined) => entry && navigate(to(entry) ?? '');
  const waits = all.filter((each) => !away.includes(each.reference)).length;
  const search = () => {
    const field = document.getElementById('queue-search');
    if (field?.checkVisibility()) field.focus();
    else navigate(address('/staff', asQuery(filter)));
  };
  useKeys({ j: after && (() => go(after)), k: before && (() => go(before)), '/': search, '?': () => setHelp(true) });
  useEffect(() => {
    if (me) takeUp(me.subject);
  }, [me?.subject]);
  useEffect(() => {
    if (got) queue.again();
  }, [got?.count]);
  useEffect(
    () => () => {
      // What is answered is told when one leaves the desk, though not from one case to the next.
      const { path } = place.get();
      if (path !== '/staff' && !/^\/staff\/(request|claim|loan)s\/[^/]+$/.test(path)) sendAll();
    },
    [],
  );
  const beside_ = { number: at + 1, of: some.length, before: to(before), after: to(after), all: address('/staff', asQuery(filter)) };
  const answered = () => navigate(to(next) ?? address('/staff', asQuery(filter)));
  return (
    <>
      <StaffTabs current="/staff" />
      <div class="desk" data-chosen={reference !== undefined}>
        <section class="desk-queue" aria-label={t('staff.queue')} aria-busy={queue.loading}>
          <div class="queue-head">
            {reference === undefined ? (
              <Heading text={t('staff.queue')} />
            ) : (
              <h2 class="ds-heading">{t('staff.queue')}</h2>
            )}
            <p class="ds-paragraph" role="status">
              {queue.entries ? t(queue.more ? 'queue.numberMore' : 'queue.number', { n: waits }) : queue.trouble ? '' : t('app.loading')}
            </p>
          </div>
          {queue.trouble && <TroubleNotice trouble={queue.trouble} again={queue.again} />}
          {!queue.entries && !queue.trouble && <Skeletons count={3} />}
          {queue.entries && <Filters all={all} filter={filter} at={place.get().path} />}
          <Rows all={all} shown={some} filter={filter} chosen={reference} />
          {queue.entries && some.length === 0 && (
            <p class="ds-paragraph queue-none">{t(all.length ? 'queue.none' : 'staff.empty')}</p>
          )}
          <p class="queue-keys">
            <Kbd of="J" /> <Kbd of="K" />{' '}
            <button type="button" class="ds-link" aria-keyshortcuts="?" onClick={() => setHelp(true)}>
              {t('keys.all')} <Kbd of="?" />
            </button>
          </p>
        </section>
        <div class="desk-side">
          {reference === undefined ? (
            some.length > 0 && <p class="ds-paragraph desk-hint facts">{t('staff.choose')}</p>
          ) : kind === 'claim' ? (
            <ClaimCase key={reference} reference={reference} place={beside_} answered={answered} />
          ) : kind === 'loan' ? (
            <LoanCase key={reference} reference={reference} place={beside_} answered={answered} />
          ) : (
            <Case key={reference} reference={reference} place={beside_} next={next} answered={answered} />
          )}
          {reference === undefined && <HeldBar />}
        </div>
      </div>
      {help && <KeysHelp close={() => setHelp(false)} />}
    </>
  );
}
