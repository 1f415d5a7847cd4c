import { useState } from 'preact/hooks';
import { answered, useAnswer } from '../../base/api/answers';
import { send, type GetAnswer } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { isRows } from '../../base/asking/values';
import { language, t } from '../../base/texts/texts';
import { dateOf, longDate, plusDays, today } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Check } from '../../base/ui/Check';
import { Mark } from '../../base/ui/Mark';
import { kroner } from '../../base/ui/money';
import { TroubleNotice } from '../../base/ui/Notice';
import { ReportMark } from '../../base/ui/ReportMark';
import { Skeletons } from '../../base/ui/Skeletons';
import { TextField } from '../../base/ui/TextField';
import type { Application } from './application';

type Reported = GetAnswer<'/applications/{reference}/report'>;
type Told = { amount?: number; side?: string; what?: string };

const PARTS = ['text', 'accounts', 'volunteers', 'activities', 'hours'] as const;
const COUNTS = ['volunteers', 'activities', 'hours'] as const;
/** So many days one usually gives somebody who does this in the evening. */
const USUAL_DAYS = 14;
/** And for a report that has not come. */
const LATER_DAYS = 30;

/** How it went: budget beside accounts with what differs marked, and staff's answer. */
export function Report({ application: { reference }, changed }: { application: Application; changed: () => void }) {
  const found = useAnswer('/applications/{reference}/report', { values: { reference } });
  const [made, setMade] = useState<Reported>();
  const report = made && made.revision >= (found.data?.revision ?? 0) ? made : found.data;
  const become = (now: Reported) => {
    answered('/applications/{reference}/report', { values: { reference } }, now);
    setMade(now);
    changed();
  };
  if (found.trouble) return <TroubleNotice trouble={found.trouble} again={found.again} />;
  if (!report) return <Skeletons count={2} size="small" />;
  const { state, deliveredAt, asked, decision } = report;
  const more = asked.at(-1);
  const text = report.answers['text']?.value;
  return (
    <section aria-labelledby="case-report">
      <h2 class="ds-heading" id="case-report">
        {t('report.title')}
      </h2>
      {state !== 'started' && <ReportMark report={{ ...report, state }} />}
      {state === 'started' && <ReportMark report={{ ...report, state: 'due' }} />}
      {deliveredAt && <p class="facts small">{t('report.received', { when: longDate(dateOf(more?.madeAt ?? deliveredAt), language.get()) })}</p>}
      {more && <p class="quoted">{more.words}</p>}
      {typeof text === 'string' && <p class="quoted">{text}</p>}
      {deliveredAt && <Accounts report={report} />}
      <Counts report={report} />
      {decision?.mayDecide === false && <p class="facts">{decision.why.map(({ message }) => message).join(' ')}</p>}
      {decision?.mayDecide && <Answering report={report} become={become} />}
    </section>
  );
}

/** The budget's lines beside the accounts, and what was not in the budget; in sum what went out less what came in. */
function Accounts({ report: { sides, lines, answers, sums, asked } }: { report: Reported }) {
  const value = answers['accounts']?.value;
  const accounts = (isRows(value) ? value : {}) as Record<string, Told>;
  const before = asked.flatMap(({ differences }) => differences).findLast(({ part }) => part === 'accounts')?.before;
  const earlier = (isRows(before) ? before : {}) as Record<string, Told>;
  return (
    <table class="figures">
      <thead>
        <tr>
          <th scope="col">{t('report.accounts')}</th>
          <td>{t('caseReport.budget')}</td>
          <td>{t('caseReport.cameTo')}</td>
        </tr>
      </thead>
      {sides.map((side) => {
        const added = Object.entries(accounts).filter(([row, told]) => told.side === side.id && !lines.some((line) => line.row === row));
        const all = [
          ...lines.filter((line) => line.side === side.id),
          ...added.map(([row, { what = '' }]) => ({ row, what, budget: undefined })),
        ];
        return (
          <tbody key={side.id}>
            <tr>
              <th colSpan={3} scope="rowgroup">
                {side.name}
              </th>
            </tr>
            {all.map(({ row, what, budget }) => {
              const ore = accounts[row]?.amount ?? 0;
              const was = earlier[row]?.amount;
              return (
                <tr key={row}>
                  <th scope="row">{what}</th>
                  <td>{budget === undefined ? '–' : kroner(budget)}</td>
                  <td>
                    {kroner(ore)}
                    {ore !== (budget ?? 0) && (
                      <Mark shape="moved">
                        <span class="one-line">{signed(ore - (budget ?? 0))}</span>
                      </Mark>
                    )}
                    {was !== undefined && was !== ore && <span class="was">{kroner(was)}</span>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        );
      })}
      {sums && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t(sums.deficit < 0 ? 'report.surplus' : 'report.deficit')}
            </th>
            <td>
              <strong>{kroner(Math.abs(sums.deficit))}</strong>
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function signed(ore: number): string {
  return `${ore > 0 ? '+' : '−'}${kroner(Math.abs(ore))}`;
}

function Counts({ report: { answers } }: { report: Reported }) {
  const told = COUNTS.filter((each) => typeof answers[each]?.value === 'number');
  if (!told.length) return null;
  return (
    <table class="figures">
      <tbody>
        {told.map((each) => (
          <tr key={each}>
            <th scope="row">{t(`report.${each}`)}</th>
            <td>{String(answers[each]?.value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** To accept it, to ask for more of it, or to give a later day. */
function Answering({ report, become }: { report: Reported; become: (now: Reported) => void }) {
  const { reference, state, revision, due } = report;
  const [doing, setDoing] = useState<'more' | 'later'>();
  const [parts, setParts] = useState<readonly string[]>(['text']);
  const [words, setWords] = useState('');
  const [until, setUntil] = useState<string>(plusDays(today(), USUAL_DAYS));
  const [later, setLater] = useState<string>(plusDays(due < today() ? today() : due, LATER_DAYS));
  const command = useCommand();
  const values = { reference };
  const done = (now: Reported) => {
    setDoing(undefined);
    become(now);
  };
  const accept = () =>
    command.run(() => send('post', '/applications/{reference}/report/accept', { values, body: { revision }, retries: 2 }), done);
  const ask = () => {
    const said = words.trim();
    if (!said || !parts.length) return;
    command.run(
      () => send('post', '/applications/{reference}/report/more', { values, body: { parts: [...parts], until, words: said }, retries: 2 }),
      done,
    );
  };
  const postpone = () =>
    command.run(() => send('post', '/applications/{reference}/report/postpone', { values, body: { until: later }, retries: 2 }), done);
  const judging = state === 'delivered' || state === 'more-asked';
  if (state === 'accepted') return null;
  return (
    <>
      {doing === 'more' && (
        <fieldset class="group">
          <legend class="ds-label">{t('caseReport.which')}</legend>
          {PARTS.map((each) => (
            <Check
              key={each}
              label={t(`report.${each}`)}
              on={parts.includes(each)}
              change={(on) => setParts(on ? [...parts, each] : parts.filter((other) => other !== each))}
            />
          ))}
          <TextField label={t('caseReport.words')} value={words} change={setWords} most={1000} long />
          <Day label={t('caseReport.until')} value={until} change={setUntil} />
        </fieldset>
      )}
      {doing === 'later' && <Day label={t('caseReport.laterDay')} value={later} change={setLater} />}
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      <div class="buttons">
        {doing ? (
          <>
            <Button busy={command.busy} press={doing === 'more' ? ask : postpone}>
              {t(doing === 'more' ? 'caseReport.ask' : 'caseReport.postpone')}
            </Button>
            <Button look="tertiary" press={() => setDoing(undefined)}>
              {t('caseReport.cancel')}
            </Button>
          </>
        ) : judging ? (
          <>
            {state === 'delivered' && (
              <Button busy={command.busy} press={accept}>
                {t('caseReport.accept')}
              </Button>
            )}
            <Button look="secondary" press={() => setDoing('more')}>
              {t('caseReport.more')}
            </Button>
          </>
        ) : (
          <Button look="secondary" press={() => setDoing('later')}>
            {t('caseReport.later')}
          </Button>
        )}
      </div>
    </>
  );
}

function Day({ label, value, change }: { label: string; value: string; change: (day: string) => void }) {
  return (
    <label class="field">
      <span class="ds-label">{label}</span>
      <input type="date" class="ds-input" value={value} onInput={({ currentTarget }) => currentTarget.value && change(currentTarget.value)} />
    </label>
  );
}
