import { useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import type { components } from '../../base/api/schema';
import { useMay } from '../../base/staff/rights';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Known } from '../../base/ui/Introduction';
import { AsOf, Notice, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { TextField } from '../../base/ui/TextField';

type Levels = components['schemas']['LimitsByLevel'];
type Level = keyof Levels;
type Limit = keyof Levels[Level];
/** As it is typed. */
type Form = Record<Level, Record<Limit, string>>;

const LEVELS = ['newcomer', 'person', 'association'] as const satisfies Level[];
const LIMITS = [
  'openBookings',
  'openBookingsHere',
  'openRequests',
  'hoursAhead',
  'hoursPerWeek',
  'seriesLength',
] as const satisfies Limit[];

/** How much anybody may have at a time: an administrator decides it for the whole municipality. */
export default function ChangingLimitsPage() {
  return (
    <>
      <StaffTabs current="/staff/limits" />
      <Heading text={t('limits.tab')} />
      <Known why={t('people.signInFirst')}>
        <Limits />
      </Known>
    </>
  );
}

function Limits() {
  const { data, trouble, asOf, again } = useAnswer('/limits', {});
  const decides = useMay('PUT /limits');
  const [saved, setSaved] = useState(false);
  return (
    <>
      {trouble && <TroubleNotice trouble={trouble} again={again} />}
      {trouble && asOf !== undefined && <AsOf at={asOf} />}
      {!data && !trouble && <Skeletons count={3} />}
      {saved && (
        <Notice colour="success">
          <p class="ds-paragraph">{t('limits.saved')}</p>
        </Notice>
      )}
      {data && decides && (
        <Changing
          key={data.version}
          limits={data.limits}
          version={data.version}
          begun={() => setSaved(false)}
          done={() => {
            setSaved(true);
            again();
          }}
          again={again}
        />
      )}
    </>
  );
}

interface Change {
  limits: Levels;
  version: number;
  begun: () => void;
  done: () => void;
  /** What there is now is not what was seen. */
  again: () => void;
}

function Changing({ limits, version, begun, done, again }: Change) {
  const [form, setForm] = useState(() => each((level, limit) => String(limits[level][limit])));
  const command = useCommand();
  const save = () =>
    command.run(
      () => send('put', '/limits', { body: meant(form), etag: `"${version}"`, retries: 2 }),
      done,
      (trouble) => trouble.kind === 'refused' && trouble.problem.status === 412 && again(),
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        begun();
        save();
      }}
    >
      {LEVELS.map((level) => (
        <fieldset key={level} class="group">
          <legend class="head">{t(`limits.${level}`)}</legend>
          {LIMITS.map((limit) => (
            <TextField
              key={limit}
              label={t(`limits.${limit}`)}
              value={form[level][limit]}
              change={(value) => setForm({ ...form, [level]: { ...form[level], [limit]: value } })}
              most={5}
              numeric
              pointer={`/${level}/${limit}`}
              trouble={command.trouble}
            />
          ))}
        </fieldset>
      ))}
      <p class="facts">{t('limits.stays')}</p>
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      <Button busy={command.busy}>{t('limits.save')}</Button>
    </form>
  );
}

/** What is no whole number is sent as none, so that the service says what there may be. */
function meant(form: Form): Levels {
  return each((level, limit) => (/^\d+$/.test(form[level][limit].trim()) ? Number(form[level][limit]) : 0));
}

function each<T>(value: (level: Level, limit: Limit) => T): Record<Level, Record<Limit, T>> {
  const of = (level: Level) =>
    Object.fromEntries(LIMITS.map((limit) => [limit, value(level, limit)])) as Record<Limit, T>;
  return { newcomer: of('newcomer'), person: of('person'), association: of('association') };
}
