import { useEffect, useRef, useState } from 'preact/hooks';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { useDraft } from '../../base/api/draft';
import { useDryRun } from '../../base/api/dryRun';
import type { Trouble } from '../../base/api/outcome';
import { AmountField } from '../../base/ui/Amounts';
import { t } from '../../base/texts/texts';
import { today } from '../../base/time/oslo';
import { BottomBar } from '../../base/ui/BottomBar';
import { Button } from '../../base/ui/Button';
import { kroner } from '../../base/ui/money';
import { Notice, sentences, TroubleNotice } from '../../base/ui/Notice';
import { Select } from '../../base/ui/Select';
import { TextField } from '../../base/ui/TextField';
import type { Assessment, PartProps } from './application';
import { LaterYears } from './LaterYears';
import { LetterPaper } from './LetterPaper';
import { bodyOf, EMPTY, grantedOf, leftAfter, type Body, type Weighing } from './ruling';

interface Ruling extends PartProps {
  assessment: Assessment;
  close: () => void;
  /** The application is not any more what was decided on here: somebody changed, withdrew or decided it, in plain sentences. */
  overtaken: (why: string[]) => void;
}

/** The codes that say so. */
const OVERTAKEN = ['changed-since-checked', 'application-withdrawn', 'application-decided'];

/** The decision: how much, by which criteria and why; then the letter as they will read it, and only then it is made. */
export function Rule({ application, assessment, become, close, overtaken }: Ruling) {
  const { reference, revision } = application;
  const draft = useDraft<Weighing>(`ruling:${reference}`, EMPTY);
  const [looking, setLooking] = useState<Body>();
  const [strict, setStrict] = useState(false);
  const top = useRef<HTMLHeadingElement>(null);
  const command = useCommand();
  const weighing = draft.value;
  const granted = grantedOf(weighing, assessment);
  const run = useDryRun(looking, (body) =>
    send('post', '/applications/{reference}/decisions/preview', { values: { reference }, body, retries: 2 }),
  );
  const preview = looking && !run.loading && !run.trouble ? run.preview : undefined;
  const letter = preview?.obstacles.length === 0 ? preview.letter : undefined;
  useEffect(() => {
    // The letter takes the form's place.
    if (letter) top.current?.focus();
  }, [letter !== undefined]);
  useEffect(() => {
    if (run.trouble && isOvertaken(run.trouble)) overtaken(sentences(run.trouble));
  }, [run.trouble]);
  const write = (part: Partial<Weighing>) => {
    setLooking(undefined);
    command.forget();
    draft.change(part);
  };
  const look = () => {
    const body = bodyOf(weighing, assessment, revision);
    setStrict(body === undefined);
    setLooking(body);
  };
  const decide = () =>
    looking &&
    command.run(
      () => send('post', '/applications/{reference}/decisions', { values: { reference }, body: looking, key: draft.key, retries: 2 }),
      (now) => {
        draft.done();
        become(now);
        close();
      },
      (trouble) => isOvertaken(trouble) && overtaken(sentences(trouble)),
    );
  return (
    <form
      class="grantcase-form"
      novalidate
      aria-labelledby="ruling"
      onSubmit={(event) => {
        event.preventDefault();
        if (letter) decide();
        else look();
      }}
    >
      <h2 class="ds-heading" id="ruling" tabIndex={-1} ref={top}>
        {t(letter ? 'grantcase.letter' : 'grantcase.decide')}
      </h2>
      {letter ? (
        <LetterPaper letter={letter} />
      ) : (
        <Fields weighing={weighing} assessment={assessment} write={write} strict={strict} />
      )}
      {run.trouble && <TroubleNotice trouble={run.trouble} again={run.again} />}
      {preview && preview.obstacles.length > 0 && (
        <Notice colour="warning">
          {preview.obstacles.map(({ code, message }) => (
            <p key={code} class="ds-paragraph">
              {message}
            </p>
          ))}
        </Notice>
      )}
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      <BottomBar stacked>
        <Left assessment={assessment} granted={granted} />
        <div class="grantcase-buttons">
          {letter ? (
            <>
              <Button look="secondary" press={() => setLooking(undefined)}>
                {t('grantcase.backToForm')}
              </Button>
              <Button busy={command.busy}>{granted ? t('grantcase.give', { amount: kroner(granted) }) : t('grantcase.refuse')}</Button>
            </>
          ) : (
            <>
              <Button look="secondary" press={close}>
                {t('staff.close')}
              </Button>
              <Button busy={run.loading}>{t('grantcase.seeLetter')}</Button>
            </>
          )}
        </div>
      </BottomBar>
    </form>
  );
}

function isOvertaken(trouble: Trouble): boolean {
  return trouble.kind === 'refused' && trouble.problem.errors.some(({ code }) => OVERTAKEN.includes(code));
}

/** What is left of the round's money, now and then. */
function Left({ assessment, granted }: { assessment: Assessment; granted: number | undefined }) {
  const after = leftAfter(assessment, granted);
  if (after === undefined) return null;
  return (
    <p class="grantcase-left" role="status">
      {after < 0
        ? t('grantcase.tooMuch', { left: kroner(assessment.budget.left ?? 0), more: kroner(-after) })
        : t(granted ? 'grantcase.leftThen' : 'grantcase.leftNow', { left: kroner(after) })}
    </p>
  );
}

interface Writing {
  weighing: Weighing;
  assessment: Assessment;
  write: (part: Partial<Weighing>) => void;
  /** Whether what is missing is told. */
  strict: boolean;
}

function Fields({ weighing, assessment, write, strict }: Writing) {
  const { how, granted, met, later = {}, grounds, conditions, payBy } = weighing;
  const { sought, most, criteria, conditionsOnUse, payment, phrases } = assessment;
  const gives = how === 'full' || how === 'part';
  return (
    <>
      {criteria.map((criterion, place) => (
        <Choice
          key={criterion}
          name={`criterion-${place}`}
          legend={criterion}
          values={['met', 'not-met'] as const}
          chosen={met[place] === undefined ? undefined : met[place] ? 'met' : 'not-met'}
          text={(each) => t(`criterion.${each}`)}
          choose={(each) => write({ met: { ...met, [place]: each === 'met' } })}
        />
      ))}
      <Choice
        name="how"
        legend={t('grantcase.how')}
        values={sought === undefined ? (['part', 'refused'] as const) : (['full', 'part', 'refused'] as const)}
        chosen={how}
        text={(each) =>
          each === 'part' && sought === undefined ? t('ruling.give') : t(`ruling.${each}`, { amount: kroner(sought ?? 0) })
        }
        choose={(each) => write({ how: each })}
        wrong={strict && !how ? t('grantcase.chooseHow') : undefined}
      />
      {how === 'part' && (
        <AmountField
          label={t('grantcase.amount')}
          hint={t('grantcase.amountHint', { most: kroner(most) })}
          value={granted}
          choose={(ore) => write({ granted: ore })}
          wrong={strict && !granted ? t('grantcase.amountMissing') : undefined}
        />
      )}
      {gives && <LaterYears assessment={assessment} later={later} choose={(now) => write({ later: now })} />}
      {phrases.length > 0 && (
        <Select
          label={t('grantcase.phrase')}
          value=""
          values={['', ...phrases]}
          text={(phrase) => phrase || t('grantcase.choosePhrase')}
          choose={(phrase) => phrase && write({ grounds: [grounds.trim(), phrase].filter(Boolean).join('\n\n') })}
        />
      )}
      <TextField
        label={t('grantcase.grounds')}
        hint={[t('grantcase.groundsHint'), t(`answerIn.${assessment.language}`)].join(' ')}
        value={grounds}
        change={(text) => write({ grounds: text })}
        most={3000}
        long
      />
      {gives && conditionsOnUse && (
        <TextField
          label={t('grantcase.conditions')}
          hint={t('grantcase.conditionsHint')}
          value={conditions}
          change={(text) => write({ conditions: text })}
          most={3000}
          long
        />
      )}
      {gives && payment !== 'none' && (
        <label class="field">
          <span class="ds-label">{t('grantcase.payBy')}</span>
          <input
            type="date"
            class="ds-input"
            value={payBy}
            min={today()}
            onInput={({ currentTarget }) => write({ payBy: currentTarget.value })}
          />
        </label>
      )}
    </>
  );
}

interface Choosing<T extends string> {
  name: string;
  legend: string;
  values: readonly T[];
  chosen: T | undefined;
  text: (value: T) => string;
  choose: (value: T) => void;
  wrong?: string | undefined;
}

/** One of a few. */
function Choice<T extends string>({ name, legend, values, chosen, text, choose, wrong }: Choosing<T>) {
  return (
    <fieldset class="grantcase-choice">
      <legend class="ds-label">{legend}</legend>
      <div>
        {values.map((each) => (
          <label key={each} class="check">
            <input type="radio" class="ds-input" name={name} checked={chosen === each} onChange={() => choose(each)} />
            {text(each)}
          </label>
        ))}
      </div>
      {wrong && (
        <span class="wrong" role="status">
          {wrong}
        </span>
      )}
    </fieldset>
  );
}
