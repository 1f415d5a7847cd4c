import { useEffect, useRef, useState } from 'preact/hooks';
import { useCommand } from '../../base/api/command';
import { shown } from '../../base/asking/line';
import { NotSaved, Saved } from '../../base/asking/Saved';
import { address } from '../../base/browser/router';
import { useStore } from '../../base/browser/store';
import type { PageProps } from '../../base/frame/page';
import { session, signIn } from '../../base/session/session';
import { language, t } from '../../base/texts/texts';
import { dateOf, farDate, timeOfDay } from '../../base/time/oslo';
import { BottomBar } from '../../base/ui/BottomBar';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Icon } from '../../base/ui/Icon';
import { Mark } from '../../base/ui/Mark';
import { kroner } from '../../base/ui/money';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { Lines } from './Lines';
import { COUNTS, missing, type Report } from './accounts';
import { Field } from './Field';
import { deliver, tell, useReport, type Writing } from './report';
import './report.css';

/** How it went with a grant, on one screen: what was done, what it came to, and a few numbers. */
export default function ReportPage({ params }: PageProps) {
  const reference = params['reference'] ?? '';
  const who = useStore(session);
  const { writing, trouble, again } = useReport(reference);
  return (
    <div class="report">
      <div class="report-head">
        <a class="back-to" href={address(`/apply/${reference}`)}>
          <Icon name="back" />
          {t('report.back')}
        </a>
        {writing && isOpen(writing.report) && (
          <span role="status">
            <Saved {...writing} unclear={writing.unclear.all} unsent={[]} />
          </span>
        )}
      </div>
      <Heading text={t('report.title')} />
      {writing ? (
        <Told writing={writing} />
      ) : !who ? (
        <Notice colour="info">
          <p class="ds-paragraph">{t('apply.signInFirst')}</p>
          <button type="button" class="ds-button" onClick={() => void signIn()}>
            {t('session.signIn')}
          </button>
        </Notice>
      ) : trouble ? (
        <TroubleNotice trouble={trouble} again={again} />
      ) : (
        <Skeletons count={4} size="small" />
      )}
    </div>
  );
}

/** Whether the reader has something to write in it. */
function isOpen({ state, as }: Report): boolean {
  return as !== 'staff' && (state === 'due' || state === 'started' || state === 'more-asked');
}

/** What of it may be written, by the parts' names: of what was delivered, what more was asked of. */
function openParts({ state, asked }: Report): ReadonlySet<string> {
  return new Set(state === 'more-asked' ? (asked.at(-1)?.parts ?? []) : ['accounts', 'text', ...COUNTS]);
}

function Told({ writing }: { writing: Writing }) {
  const { report, paper, saver, unclear, again } = writing;
  const { reference, scheme, granted, state } = report;
  const open = isOpen(report);
  const parts = open ? openParts(report) : new Set<string>();
  const [strict, setStrict] = useState(false);
  const command = useCommand();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (strict) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [strict]);
  const send = () => {
    if (missing(report, paper).length > 0 || unclear.all.length > 0 || saver.held()) {
      setStrict(true);
      form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
      return;
    }
    command.run(() => deliver(writing), tell, again);
  };
  const field = (part: 'text' | (typeof COUNTS)[number]) => (
    <Field key={part} part={part} writing={writing} strict={strict} locked={!parts.has(part)} />
  );
  return (
    <form
      ref={form}
      class="report-form"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p class="lead">{t('report.about', { amount: kroner(granted), scheme: scheme.name })}</p>
      <Standing report={report} />
      {open && <NotSaved {...writing} unclear={unclear.all} unsent={[]} />}
      <Theirs writing={writing} />
      {field('text')}
      <section class="section" aria-labelledby="report-accounts">
        <h2 class="head" id="report-accounts">
          {t('report.accounts')}
        </h2>
        {open && <p class="facts">{t('report.accountsHelp')}</p>}
        <Lines writing={writing} strict={strict} locked={!parts.has('accounts')} />
      </section>
      {(open || COUNTS.some((part) => shown(paper.lines[part]) !== undefined)) && (
        <section class="section report-counts" aria-labelledby="report-counts">
          <h2 class="head" id="report-counts">
            {t('report.counts')}
          </h2>
          {open && <p class="facts">{t('report.countsHelp')}</p>}
          {COUNTS.map(field)}
        </section>
      )}
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      {open && (
        <BottomBar stacked>
          <Button busy={command.busy}>{t(state === 'more-asked' ? 'report.sendAgain' : 'report.send')}</Button>
          <p class="facts small">{strict && missing(report, paper).length > 0 ? t('report.missing') : t('report.receiptAtOnce')}</p>
        </BottomBar>
      )}
      {report.as === 'staff' && (
        <p>
          <a class="ds-link" href={address(`/staff/applications/${reference}`)}>
            {t('report.toCase')}
          </a>
        </p>
      )}
    </form>
  );
}

/** By when it is due, what more is asked for, or that it has been received. */
function Standing({ report: { state, due, overdue, asked, deliveredAt, acceptedAt } }: { report: Report }) {
  const day = (date: string) => farDate(date, language.get());
  const when = (at: string) => `${day(dateOf(at))} ${timeOfDay(at)}`;
  const more = asked.at(-1);
  if (state === 'accepted' && acceptedAt) return <Mark shape="done">{t('report.accepted', { day: day(dateOf(acceptedAt)) })}</Mark>;
  if (state === 'delivered' && deliveredAt) {
    return (
      <Notice colour="success">
        <p class="ds-paragraph">
          <strong>{t('report.received', { when: when(more?.madeAt ?? deliveredAt) })}</strong>
        </p>
        <p class="ds-paragraph">{t('report.next')}</p>
      </Notice>
    );
  }
  if (state === 'more-asked' && more) {
    return (
      <Notice colour="warning">
        <p class="ds-paragraph">
          <strong>{t(overdue ? 'report.moreWasDue' : 'report.moreAsked', { day: day(more.until) })}</strong>
        </p>
        <p class="ds-paragraph quoted">{more.words}</p>
      </Notice>
    );
  }
  return overdue ? (
    <Notice colour="warning">
      <p class="ds-paragraph">{t('report.overdue', { day: day(due) })}</p>
    </Notice>
  ) : (
    <p class="facts">{t('report.dueBy', { day: day(due) })}</p>
  );
}

/** Somebody else has written something else meanwhile: one of them is chosen. */
function Theirs({ writing: { paper, saver } }: { writing: Writing }) {
  const both = Object.entries(paper.lines).filter(([, { theirs }]) => theirs);
  return (
    <>
      {both.map(([id, { theirs }]) => (
        <div key={id} class="changed" role="alert">
          <p>{t('report.differs', { who: theirs?.by && theirs.by !== 'you' ? theirs.by : t('apply.somebody') })}</p>
          {typeof theirs?.value === 'string' && <p class="report-text">{theirs.value}</p>}
          <div class="actions">
            <Button look="secondary" press={() => saver.choose(id, 'mine')}>
              {t('apply.keepMine')}
            </Button>
            <Button look="secondary" press={() => saver.choose(id, 'theirs')}>
              {t('apply.takeTheirs')}
            </Button>
          </div>
        </div>
      ))}
    </>
  );
}
