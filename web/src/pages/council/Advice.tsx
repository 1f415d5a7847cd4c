import { useState } from 'preact/hooks';
import { answered, useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { Answer } from '../../base/asking/Answer';
import { wordsOf } from '../../base/asking/words';
import { address } from '../../base/browser/router';
import { read, type Form } from '../../base/forms/form';
import type { PageProps } from '../../base/frame/page';
import { AmountField } from '../../base/ui/Amounts';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Icon } from '../../base/ui/Icon';
import { Known } from '../../base/ui/Introduction';
import { kroner } from '../../base/ui/money';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { TextField } from '../../base/ui/TextField';
import type { ForCouncil } from './advise';
import { Totals } from './Totals';
import './council.css';

const PATH = '/applications/{reference}/advice';
/** Scheme, round and field, as they stand in the proposal's address. */
const ROUND = /^[\w-]+(\/[\w-]+){2}$/;

/** What an association has sent, as its council sees it, and what the council says of it. */
export default function AdvicePage({ params, query }: PageProps) {
  const round = query.get('in') ?? '';
  return (
    <article class="council">
      <a class="back-to" href={address(ROUND.test(round) ? `/council/rounds/${round}` : '/council')}>
        <Icon name="back" />
        {t(ROUND.test(round) ? 'council.proposal' : 'council.title')}
      </a>
      <Known why={t('people.signInFirst')}>
        <Sent reference={params['reference'] ?? ''} />
      </Known>
    </article>
  );
}

function Sent({ reference }: { reference: string }) {
  const { data, trouble, again } = useAnswer(PATH, { values: { reference } });
  const { form: { id, version } = { id: '', version: 0 } } = data ?? {};
  const form = useAnswer(
    '/forms/{form}/{version}',
    { values: { form: id, version: String(version) } },
    { open: true, when: data !== undefined },
  );
  if (!data || trouble) {
    return (
      <>
        <Heading text={t('council.application')} />
        {trouble ? <TroubleNotice trouble={trouble} again={again} /> : <Skeletons count={3} size="small" />}
      </>
    );
  }
  const { associationName = t('council.nameless'), scheme, sought, umbrella, state } = data;
  return (
    <>
      <Heading text={associationName} />
      <p class="lead">{sought === undefined ? scheme : t('grantcase.seeks', { amount: kroner(sought), scheme })}</p>
      <p class="facts small">
        {[t(umbrella ? 'council.isMember' : 'ranking.alone'), state !== 'submitted' && t(`councilState.${state}`)].filter(Boolean).join(' · ')}
      </p>
      <div class="council-sides">
        <div>
          {form.trouble && <TroubleNotice trouble={form.trouble} again={form.again} />}
          {form.data ? <Answers form={form.data as unknown as Form} answers={data.answers} /> : <Skeletons count={2} size="small" />}
        </div>
        <Saying
          application={data}
          become={(now) => {
            answered(PATH, { values: { reference } }, now);
            again();
          }}
          again={again}
        />
      </div>
    </>
  );
}

/** What was answered, page by page; files are only for the municipality. */
function Answers({ form, answers }: { form: Form; answers: ForCouncil['answers'] }) {
  const words = wordsOf(form);
  const { values } = read(form, answers);
  return (
    <>
      {form.pages.map((page) => {
        const here = page.questions.filter(({ id, type }) => id in values && type !== 'file');
        return here.length === 0 ? null : (
          <section key={page.id} class="section">
            <h2 class="ds-heading">{words(`page:${page.id}`)}</h2>
            <dl class="council-answers">
              {here.map((question) => (
                <div key={question.id}>
                  <dt class="facts small">{words(question.id)}</dt>
                  <dd>
                    <Answer question={question} value={values[question.id]} words={words} files={[]} partners={[]} untold={false} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
    </>
  );
}

interface Advising {
  application: ForCouncil;
  become: (now: ForCouncil) => void;
  /** Shows what stands now. */
  again: () => void;
}

/** What the council would give, and its words: staff see them, whoever applies does not. */
function Saying({ application: { reference, advice, state, decision, budget, proposed }, become, again }: Advising) {
  const stands = { amount: advice?.amount, words: advice?.words ?? '' };
  // What nobody has written here follows what stands, also when a colleague writes it.
  const [typed, setTyped] = useState<typeof stands>();
  const [saved, setSaved] = useState(false);
  const command = useCommand();
  const { amount, words } = typed ?? stands;
  const said = words.trim();
  const changed = amount !== stands.amount || said !== stands.words;
  const save = () =>
    command.run(
      () =>
        send('put', PATH, {
          values: { reference },
          body: { ...(amount !== undefined && { amount }), ...(said && { words: said }), version: advice?.version ?? 0 },
          retries: 2,
        }),
      (now) => {
        setSaved(true);
        setTyped(undefined);
        become(now);
      },
      again,
    );
  const writes = decision.mayDecide && state === 'submitted';
  return (
    <section>
      <h2 class="ds-heading">{t('council.says')}</h2>
      <Totals budget={budget} proposed={proposed} />
      {decision.why.length > 0 && (
        <Notice colour="info">
          {decision.why.map(({ code, message }) => (
            <p key={code} class="ds-paragraph">
              {message}
            </p>
          ))}
        </Notice>
      )}
      {(!writes || changed) && stands.amount !== undefined && <p>{t('scores.advised', { amount: kroner(stands.amount) })}</p>}
      {(!writes || changed) && stands.words && <p class="quoted">{stands.words}</p>}
      {writes && (
        <form
          class="council-form"
          novalidate
          onSubmit={(event) => {
            event.preventDefault();
            if (changed) save();
          }}
        >
          <AmountField label={t('council.amount')} hint={t('council.amountHint')} value={amount} choose={(now) => setTyped({ words, amount: now })} />
          <TextField
            label={t('council.words')}
            hint={t('council.wordsHint')}
            value={words}
            change={(now) => setTyped({ amount, words: now })}
            most={1000}
            long
          />
          {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
          {saved && !changed && <Notice colour="success">{t('council.saved')}</Notice>}
          <Button busy={command.busy}>{t('council.save')}</Button>
        </form>
      )}
    </section>
  );
}
