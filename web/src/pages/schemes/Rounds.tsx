import { useId } from 'preact/hooks';
import { AmountField, WholeField } from '../../base/ui/Amounts';
import { language, t } from '../../base/texts/texts';
import { dateOf, instantOf, isDate, longDate, timeOfDay } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Check } from '../../base/ui/Check';
import { newRound, wrongDays, type Round } from './scheme';

interface Listed {
  rounds: readonly Round[];
  change: (rounds: Round[]) => void;
}

/** When one can apply: a round with a deadline, or a scheme that runs without one. */
export function Rounds({ rounds, change }: Listed) {
  return (
    <fieldset class="group section">
      <legend class="head">{t('scheme.rounds')}</legend>
      {rounds.length === 0 && <p class="facts">{t('scheme.noRounds')}</p>}
      <ul class="lines">
        {rounds.map((round, index) => (
          <li key={round.id}>
            <One
              round={round}
              change={(next) => change(rounds.with(index, next))}
              remove={() => change(rounds.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ul>
      <Button look="secondary" press={() => change([...rounds, newRound(rounds)])}>
        {t('scheme.addRound')}
      </Button>
    </fieldset>
  );
}

interface Rounding {
  round: Round;
  change: (round: Round) => void;
  remove: () => void;
}

function One({ round, change, remove }: Rounding) {
  const { deadline } = round;
  const wrong = wrongDays(round);
  const title = t('scheme.round', { day: longDate(dateOf(round.opens), language.get()) });
  const put = (part: Partial<Round>) => change({ ...round, ...part });
  const running = () => {
    const { deadline: _, answerBy: __, ...rest } = round;
    change(rest);
  };
  return (
    <fieldset class="group">
      <legend class="lead">{title}</legend>
      <DateTime label={t('scheme.opens')} at={round.opens} choose={(date, time) => put({ opens: instantOf(date, time) })} />
      <Check
        label={t('scheme.running')}
        on={deadline === undefined}
        change={(on) => (on ? running() : change({ ...newRound([], dateOf(round.opens)), id: round.id, opens: round.opens }))}
      />
      {deadline !== undefined && (
        <>
          <DateTime
            label={t('scheme.deadline')}
            at={deadline}
            choose={(date, time) => put({ deadline: instantOf(date, time) })}
            wrong={wrong === 'deadline' ? t('scheme.wrongDeadline') : undefined}
          />
          <div class="fields">
            <WholeField
              label={t('scheme.grace')}
              hint={t('scheme.graceHint')}
              value={round.graceMinutes}
              choose={(graceMinutes = 0) => put({ graceMinutes })}
            />
            <DayField
              label={t('scheme.answerBy')}
              value={round.answerBy ?? ''}
              choose={(answerBy) => put({ answerBy })}
              wrong={wrong === 'answerBy' ? t('scheme.wrongAnswerBy') : undefined}
            />
          </div>
        </>
      )}
      <AmountField
        label={t('scheme.budget')}
        value={round.budget}
        choose={(budget) => {
          const { budget: _, ...rest } = round;
          change(budget === undefined ? rest : { ...rest, budget });
        }}
      />
      <Check label={t('scheme.closed')} on={round.closed} change={(closed) => put({ closed })} />
      <Button look="tertiary" about={title} press={remove}>
        {t('scheme.remove')}
      </Button>
    </fieldset>
  );
}

interface Dated {
  label: string;
  wrong?: string | undefined;
}

/** A day and a time of the wall clock. */
function DateTime({ label, at, choose, wrong }: Dated & { at: string; choose: (date: string, time: string) => void }) {
  const id = useId();
  const [date, time] = [dateOf(at), timeOfDay(at)];
  return (
    <fieldset class="group">
      <legend class="ds-label">{label}</legend>
      <div class="fields">
        <DayField label={t('scheme.day')} value={date} choose={(next) => choose(next, time)} wrong={wrong} />
        <div class="field">
          <label class="ds-label" for={id}>
            {t('scheme.time')}
          </label>
          <input
            id={id}
            type="time"
            class="ds-input"
            value={time}
            onChange={({ currentTarget: { value } }) => /^\d\d:\d\d$/.test(value) && choose(date, value)}
          />
        </div>
      </div>
    </fieldset>
  );
}

function DayField({ label, value, choose, wrong }: Dated & { value: string; choose: (date: string) => void }) {
  const id = useId();
  return (
    <div class="field">
      <label class="ds-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        class="ds-input"
        value={value}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(event) => isDate(event.currentTarget.value) && choose(event.currentTarget.value)}
      />
      {wrong && (
        <span id={`${id}-wrong`} class="wrong" role="status">
          {wrong}
        </span>
      )}
    </div>
  );
}
