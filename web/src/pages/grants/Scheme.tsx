import { useActing } from '../../base/api/acting';
import { answered, useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { useDraft } from '../../base/api/draft';
import { useDryRun } from '../../base/api/dryRun';
import { address, navigate } from '../../base/browser/router';
import { useStore } from '../../base/browser/store';
import type { PageProps } from '../../base/frame/page';
import { theConfig } from '../../base/session/config';
import type { Form } from '../../base/forms/form';
import { session, signIn } from '../../base/session/session';
import { useMay } from '../../base/staff/rights';
import { t } from '../../base/texts/texts';
import { dateOf } from '../../base/time/oslo';
import { BottomBar } from '../../base/ui/BottomBar';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Icon, type IconName } from '../../base/ui/Icon';
import { Known } from '../../base/ui/Introduction';
import { money } from '../../base/ui/money';
import { AsOf, Notice, TroubleNotice } from '../../base/ui/Notice';
import { Select } from '../../base/ui/Select';
import { Skeletons } from '../../base/ui/Skeletons';
import { firstNo, toAnswer } from './fit';
import { Eligible, Elsewhere } from './Eligible';
import { dayOf, daysLeft, type Scheme } from './told';
import './grants.css';

/** A scheme: what it is worth, whether it is for one, and the way in. */
export default function SchemePage({ params }: PageProps) {
  const scheme = params['scheme'] ?? '';
  const found = useAnswer('/schemes/{scheme}', { values: { scheme } }, { open: true });
  return (
    <div class="grants grant">
      <a class="back-to" href={address('/grants')}>
        <Icon name="back" />
        {t('grants.all')}
      </a>
      {found.data ? (
        <Shown scheme={found.data} />
      ) : (
        <>
          <Heading text={t('grants.title')} />
          {found.trouble ? <TroubleNotice trouble={found.trouble} again={found.again} /> : <Skeletons count={2} />}
        </>
      )}
      {found.trouble && found.asOf !== undefined && <AsOf at={found.asOf} />}
    </div>
  );
}

function Shown({ scheme }: { scheme: Scheme }) {
  const { amount, round, form, criteria = [] } = scheme;
  return (
    <>
      <Heading text={scheme.name} />
      <p class="facts">{scheme.purpose}</p>
      <p class="grant-amount">
        <span class="facts">{t('grants.upToLabel')}</span>
        <strong class="display">{money(amount.most)}</strong>
        {amount.least > 0 && <span class="facts small">{t('grants.from', { amount: money(amount.least) })}</span>}
      </p>
      {round && scheme.canApply && (
        <div class="grant-three">
          {round.deadline ? (
            <Fact icon="calendar" what={dayOf(dateOf(round.deadline))} more={left(round.deadline)} />
          ) : (
            <Fact icon="calendar" what={t('grants.allYear')} more={t('grants.running')} />
          )}
          {form && <Fact icon="clock" what={t('grants.minutes', { n: form.minutes })} more={t('grants.toApply')} />}
          {round.answerBy && <Fact icon="bell" what={dayOf(round.answerBy)} more={t('grants.answered')} />}
        </div>
      )}
      {!scheme.canApply && scheme.why && <Notice colour="info">{scheme.why.message}</Notice>}
      <h2 class="head">{t('grants.who')}</h2>
      <Who {...scheme.who} />
      {criteria.length > 0 && (
        <>
          <h2 class="head">{t('grants.criteria')}</h2>
          <ul>
            {criteria.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      <Ready scheme={scheme} />
      <p class="facts small">{follows(scheme)}</p>
      {scheme.canApply && <ForAnother scheme={scheme.id} />}
      {scheme.canApply && <Start scheme={scheme} />}
    </>
  );
}

/** The way in for staff who do it for somebody who cannot. */
function ForAnother({ scheme }: { scheme: string }) {
  if (!useMay('POST /applications for another person')) return null;
  return (
    <p>
      <a class="ds-link" href={address(`/grants/${scheme}/prepare`)}>
        {t('prepare.title')}
      </a>
    </p>
  );
}

function Fact({ icon, what, more }: { icon: IconName; what: string; more: string }) {
  return (
    <p>
      <Icon name={icon} />
      <strong>{what}</strong>
      <span class="facts">{more}</span>
    </p>
  );
}

function left(deadline: string): string {
  return t('grants.daysLeft', { n: daysLeft(deadline) });
}

function Who({ associations, unregistered, people }: Scheme['who']) {
  const lines = [
    [associations, t('grants.associations', { place: theConfig().municipality.replace(/ kommune$/, '') })],
    [unregistered, t('grants.unregistered')],
    [people, t('grants.people')],
  ] as const;
  return (
    <ul class="grant-ticks">
      {lines.map(([may, text]) => (
        <li key={text} data-may={may}>
          <Icon name={may ? 'tick' : 'cross'} />
          <span>{may ? text : t('grants.not', { who: text })}</span>
        </li>
      ))}
    </ul>
  );
}

/** What the form asks about, by the names of its parts; it is on the phone then. */
function Ready({ scheme: { form } }: { scheme: Scheme }) {
  const found = useAnswer(
    '/forms/{form}/{version}',
    { values: { form: form?.id ?? '', version: String(form?.version ?? 0) } },
    { open: true, when: form !== undefined },
  );
  const texts = found.data?.texts as Record<string, Record<string, string>> | undefined;
  const tongue = document.documentElement.lang;
  const pages = ((found.data as unknown as Form | undefined)?.pages ?? []).filter(({ questions }) =>
    questions.some(({ type, prefill }) => !prefill && ['lines', 'table', 'file', 'amount', 'number', 'text'].includes(type)),
  );
  if (!texts || pages.length === 0) return null;
  return (
    <>
      <h2 class="head">{t('grants.ready')}</h2>
      <ul>
        {pages.map(({ id }) => (
          <li key={id}>{texts[tongue]?.[`page:${id}`] ?? texts['nb']?.[`page:${id}`]}</li>
        ))}
      </ul>
    </>
  );
}

/** What one gets oneself into. */
function follows({ follows: { payment, report, reportAbove } }: Scheme): string {
  return [
    payment === 'in-advance' && t('grants.paidInAdvance'),
    payment === 'afterwards' && t('grants.paidAfterwards'),
    payment === 'deficit' && t('grants.paidDeficit'),
    report === 'none' && t('grants.noReport'),
    report === 'always' && t('grants.report'),
    report === 'above' && reportAbove !== undefined && t('grants.reportAbove', { amount: money(reportAbove) }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Whether it is for one, for whom one applies, what one has begun before, and beginning. */
function Start({ scheme }: { scheme: Scheme }) {
  const who = useStore(session);
  const { holder, holders, known, actFor } = useActing();
  const draft = useDraft<{ answers: Record<string, boolean> }>(`grant:${scheme.id}:${holder.id}`, { answers: {} });
  const { answers } = draft.value;
  const no = firstNo(scheme, answers);
  const next = toAnswer(scheme, answers);
  const body = { scheme: scheme.id, ...(holder.id && { association: holder.id }), eligibility: answers, another: false };
  const seen = useDryRun(known && !no && !next ? body : undefined, (wanted) =>
    send('post', '/applications/preview', { body: wanted }),
  );
  const command = useCommand();
  const begin = (more: { another?: true; again?: string } = {}) =>
    command.run(
      () => send('post', '/applications', { body: { ...body, ...more }, key: draft.key, retries: 1 }),
      (made) => {
        const { reference } = made;
        answered('/applications/{reference}', { values: { reference } }, made);
        draft.done();
        navigate(address(`/apply/${reference}`));
      },
    );
  const { preview } = seen;
  const obstacles = preview?.obstacles ?? [];
  return (
    <>
      <Eligible scheme={scheme} answers={answers} answer={(id, yes) => draft.change({ answers: { ...answers, [id]: yes } })} />
      {who && !no && (
        <Known why={t('grants.signInFirst')}>
          {holders.length > 1 && (
            <Select
              label={t('grants.for')}
              value={holder.id}
              values={holders.map(({ id }) => id)}
              text={(id) => holders.find((each) => each.id === id)?.name ?? id}
              choose={actFor}
            />
          )}
        </Known>
      )}
      {obstacles.length > 0 && (
        <Notice colour="warning">
          {obstacles.map(({ code, message, elsewhere }) => (
            <div key={code}>
              <p class="ds-paragraph">{message}</p>
              <Elsewhere places={elsewhere} />
            </div>
          ))}
          {preview?.report && (
            <p class="ds-paragraph">
              <a class="ds-link" href={address(`/report/${preview.report}`)}>
                {t('report.write')}
              </a>
            </p>
          )}
          <a class="ds-link" href={address('/grants')}>
            {t('grants.seeOthers')}
          </a>
        </Notice>
      )}
      {preview?.draft && (
        <Notice colour="info">
          <p class="ds-paragraph">{t('grants.draftThere')}</p>
          <Button look="secondary" busy={command.busy} press={() => begin({ another: true })}>
            {t('grants.another')}
          </Button>
        </Notice>
      )}
      {preview?.lastSent && !preview.draft && preview.mayApply && (
        <p>
          <Button look="secondary" busy={command.busy} press={() => begin({ again: preview.lastSent ?? '' })}>
            {t('grants.again')}
          </Button>
        </p>
      )}
      {(command.trouble ?? seen.trouble) && (
        <TroubleNotice trouble={(command.trouble ?? seen.trouble)!} again={command.trouble ? command.again : seen.again} />
      )}
      {!no && obstacles.length === 0 && (
        <BottomBar stacked>
          {!who ? (
            <Button press={() => void signIn()}>{t('grants.signIn')}</Button>
          ) : preview?.draft ? (
            <a class="ds-button" href={address(`/apply/${preview.draft}`)}>
              {t('grants.goOn')}
            </a>
          ) : next ? (
            <Button press={() => document.getElementById(`eligible-${next}`)?.querySelector('input')?.focus()}>
              {t('grants.answerFirst', { n: (scheme.questions ?? []).filter(({ id }) => answers[id] === undefined).length })}
            </Button>
          ) : (
            <Button busy={command.busy || !preview} press={() => begin()}>
              {t('grants.start')}
            </Button>
          )}
          <p class="facts small">{t(who ? 'grants.savedAsYouType' : 'grants.comeBack')}</p>
        </BottomBar>
      )}
    </>
  );
}
