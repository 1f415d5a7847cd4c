import { useEffect, useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { useDraft } from '../../base/api/draft';
import type { components } from '../../base/api/schema';
import { address, navigate } from '../../base/browser/router';
import { useStore } from '../../base/browser/store';
import type { PageProps } from '../../base/frame/page';
import { idFrom } from '../../base/staff/ids';
import { merge, same, type Clash } from '../../base/staff/merge';
import { useMay } from '../../base/staff/rights';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { language, t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Check } from '../../base/ui/Check';
import { Heading } from '../../base/ui/Heading';
import { Known } from '../../base/ui/Introduction';
import { later } from '../../base/ui/Later';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { TextField } from '../../base/ui/TextField';
import { Rounds } from './Rounds';
import { bodyOf, consequences, newScheme, type Scheme } from './scheme';
import { Who } from './Who';
import './schemes.css';

type Listed = components['schemas']['AllSchemes'];

const Bound = later('schemes/Bound', () => import('./Bound').then((module) => module.Bound));
const Money = later('schemes/Money', () => import('./Money').then(({ Money: part }) => part));
const Criteria = later('schemes/Sentences', () => import('./Sentences').then(({ Criteria: part }) => part));
const Phrases = later('schemes/Sentences', () => import('./Sentences').then(({ Phrases: part }) => part));
const Scoring = later('schemes/Scoring', () => import('./Scoring').then((module) => module.Scoring));
const Words = later('schemes/Words', () => import('./Words').then(({ Words: part }) => part));

const NEW = 'new';

/** A scheme as staff write it: what it is for, for whom, how much, when, and what follows. */
export default function SchemePage({ params: { scheme = NEW } }: PageProps) {
  return (
    <>
      <StaffTabs current="/staff/grants" />
      <Heading text={t(scheme === NEW ? 'scheme.new' : 'scheme.title')} />
      <Known why={t('people.signInFirst')}>
        <Opening id={scheme} />
      </Known>
    </>
  );
}

function Opening({ id }: { id: string }) {
  const { data, trouble, again } = useAnswer('/grants/schemes', {});
  const opened = data?.schemes.find((each) => each.id === id);
  if (!data) return trouble ? <TroubleNotice trouble={trouble} again={again} /> : <Skeletons count={4} />;
  if (!opened && id !== NEW) return <Notice colour="warning">{t('scheme.unknown')}</Notice>;
  return <Editing opened={opened} all={data} again={again} />;
}

/** What is written, and what it is based on. */
interface Working {
  scheme: Scheme;
  base: Scheme;
  version: number;
}

interface Open {
  /** As it stands; nothing of one that is new. */
  opened: Listed['schemes'][number] | undefined;
  all: Listed;
  again: () => void;
}

function Editing({ opened, all, again }: Open) {
  const first = useStore(language) === 'nn' ? 'nn' : 'nb';
  const [begin] = useState(() => (opened ? bodyOf(opened) : newScheme()));
  const draft = useDraft<Working>(`scheme:${opened?.id ?? NEW}`, { scheme: begin, base: begin, version: opened?.version ?? 0 });
  const { scheme, base, version } = draft.value;
  const [clashes, setClashes] = useState<Clash[]>();
  const [saved, setSaved] = useState(false);
  const command = useCommand();
  const writes = useMay('POST /grants/schemes');
  const put = (part: Partial<Scheme>) => {
    setSaved(false);
    draft.change({ scheme: { ...scheme, ...part } });
  };

  useEffect(() => {
    // Somebody else has saved it since: theirs is taken in, and nothing of one's own is lost.
    if (!opened || opened.version === version) return;
    const theirs = bodyOf(opened);
    const merged = merge(base, scheme, theirs);
    if (!same(theirs, base) && !same(scheme, base)) setClashes(merged.clashes);
    draft.change({ scheme: merged.value, base: theirs, version: opened.version });
  }, [opened?.version]);

  const save = () => {
    const ids = all.schemes.map(({ id }) => id);
    const id = opened?.id ?? idFrom(scheme.name[first], [...ids, NEW]);
    const body = { ...scheme, form: scheme.form || id };
    command.run(
      () =>
        opened
          ? send('put', '/grants/schemes/{scheme}', { values: { scheme: id }, body, etag: `"${version}"`, retries: 1 })
          : send('post', '/grants/schemes', { body: { id, ...body }, retries: 2 }),
      (answer) => {
        const now = bodyOf(answer);
        setClashes(undefined);
        if (opened) draft.change({ scheme: now, base: now, version: answer.version });
        draft.done();
        setSaved(true);
        if (opened) again();
        else navigate(address(`/staff/grants/schemes/${id}`), { replace: true });
      },
      (trouble) => trouble.kind === 'refused' && trouble.problem.status === 412 && again(),
    );
  };

  const name = scheme.name[first].trim();
  const overtaken = command.trouble?.kind === 'refused' && command.trouble.problem.status === 412;
  return (
    <form
      class="scheme"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (name) save();
      }}
    >
      {opened && <FormLink opened={opened} all={all} />}
      {clashes && (
        <Notice colour="warning">
          <p class="ds-paragraph">{t(clashes.length ? 'scheme.othersClash' : 'scheme.others')}</p>
          <ul>
            {clashes.map(({ pointer, theirs }) => (
              <li key={pointer}>{typeof theirs === 'string' ? theirs : t('scheme.clash')}</li>
            ))}
          </ul>
        </Notice>
      )}
      <TextField
        label={t('scheme.name')}
        value={scheme.name[first]}
        change={(text) => put({ name: { ...scheme.name, [first]: text } })}
        most={80}
        required
      />
      <TextField
        label={t('scheme.purpose')}
        hint={t('scheme.purposeHint')}
        value={scheme.purpose[first]}
        change={(text) => put({ purpose: { ...scheme.purpose, [first]: text } })}
        most={600}
        long
      />
      <Criteria criteria={scheme.criteria} language={first} change={(criteria) => put({ criteria })} />
      <Phrases phrases={scheme.phrases ?? []} language={first} change={(phrases) => put({ phrases })} />
      <Scoring
        scheme={scheme}
        language={first}
        change={(next) => {
          setSaved(false);
          draft.change({ scheme: next });
        }}
      />
      <Who who={scheme.who} all={all} own={opened?.id} language={first} change={(who) => put({ who })} />
      <Money scheme={scheme} language={first} change={put} trouble={command.trouble} />
      {opened && <Bound scheme={opened.id} />}
      <Rounds rounds={scheme.rounds} change={(rounds) => put({ rounds })} />
      <section class="section">
        <h2 class="ds-heading">{t('scheme.words')}</h2>
        <Words scheme={scheme} before={base} first={first} change={(next) => put(next)} />
      </section>
      <section class="section">
        <Check label={t('scheme.published')} on={scheme.published} change={(published) => put({ published })} />
        {opened && !same(scheme, base) && (
          <Notice colour="info">
            <p class="ds-paragraph">{t('scheme.consequences')}</p>
            <ul>
              {consequences(base, scheme).map((each) => (
                <li key={each}>{t(`consequence.${each}`)}</li>
              ))}
            </ul>
          </Notice>
        )}
        {command.trouble && !overtaken && <TroubleNotice trouble={command.trouble} again={command.again} />}
        {saved && same(scheme, base) && <Notice colour="success">{t('scheme.saved')}</Notice>}
        {writes === false && <p class="facts">{t('schemes.readOnly')}</p>}
        {writes && <Button busy={command.busy}>{t(opened ? 'scheme.save' : 'scheme.create')}</Button>}
      </section>
    </form>
  );
}

/** Where its form is made, and how far that has come. */
function FormLink({ opened, all }: Pick<Open, 'all'> & { opened: NonNullable<Open['opened']> }) {
  const form = all.forms.find(({ id }) => id === opened.form);
  return (
    <p class="ds-paragraph">
      <a class="ds-link" href={address(`/staff/grants/forms/${opened.form}`)}>
        {t(form ? 'scheme.form' : 'scheme.makeForm')}
      </a>{' '}
      <span class="facts">
        {form?.newest ? t('scheme.formVersion', { n: form.newest, minutes: form.minutes }) : t('scheme.formDraft')}
      </span>
    </p>
  );
}
