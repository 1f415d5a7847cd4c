import { useState } from 'preact/hooks';
import type { components } from '../../base/api/schema';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Check } from '../../base/ui/Check';
import { Choices } from '../../base/ui/Choices';
import { Select } from '../../base/ui/Select';
import { TextField } from '../../base/ui/TextField';
import { newQuestion, type Eligibility, type Scheme } from './scheme';

type Listed = components['schemas']['AllSchemes'];

interface Suiting {
  who: Scheme['who'];
  all: Listed;
  /** The scheme itself, which is nowhere else to go. */
  own: string | undefined;
  language: 'nb' | 'nn';
  change: (who: Scheme['who']) => void;
}

const KINDS = ['associations', 'unregistered', 'people'] as const;
const MOST = 3;

/** Whom it is for, and the few taps that tell it before anything is written. */
export function Who({ who, all, own, language, change }: Suiting) {
  const [typed, setTyped] = useState('');
  const put = (at: number, part: Partial<Eligibility>) =>
    change({ ...who, questions: who.questions.map((each, index) => (index === at ? { ...each, ...part } : each)) });
  return (
    <fieldset class="group section">
      <legend class="head">{t('scheme.who')}</legend>
      {KINDS.map((kind) => (
        <Check key={kind} label={t(`schemeWho.${kind}`)} on={who[kind]} change={(on) => change({ ...who, [kind]: on })} />
      ))}
      <p class="facts">{t('scheme.questionsAbout')}</p>
      <ul class="lines">
        {who.questions.map((each, index) => (
          <li key={each.id}>
            <Question
              question={each}
              all={all}
              own={own}
              language={language}
              change={(part) => put(index, part)}
              remove={() => change({ ...who, questions: who.questions.toSpliced(index, 1) })}
            />
          </li>
        ))}
      </ul>
      {who.questions.length < MOST && (
        <div class="scheme-line">
          <TextField label={t('scheme.newQuestion')} hint={t('scheme.newQuestionHint')} value={typed} change={setTyped} most={200} />
          <Button
            look="secondary"
            press={() => {
              const text = typed.trim();
              if (!text) return;
              change({ ...who, questions: [...who.questions, newQuestion(text, language, who.questions)] });
              setTyped('');
            }}
          >
            {t('scheme.addQuestion')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

interface Asked extends Pick<Suiting, 'all' | 'own' | 'language'> {
  question: Eligibility;
  change: (part: Partial<Eligibility>) => void;
  remove: () => void;
}

function Question({ question, all, own, language, change, remove }: Asked) {
  const { text, otherwise, mustBe, elsewhere } = question;
  const others = [
    ...all.schemes.filter(({ id }) => id !== own).map(({ id, name }) => ({ id, name: name[language] })),
    ...all.others.map(({ id, name }) => ({ id, name: name[language] })),
  ];
  return (
    <fieldset class="group">
      <legend class="ds-sr-only">{text[language]}</legend>
      <TextField
        label={t('scheme.question')}
        value={text[language]}
        change={(value) => change({ text: { ...text, [language]: value } })}
        most={200}
      />
      <Select
        label={t('scheme.mustBe')}
        value={mustBe ? 'yes' : 'no'}
        values={['yes', 'no'] as const}
        text={(each) => t(`schemeAnswer.${each}`)}
        choose={(each) => change({ mustBe: each === 'yes' })}
      />
      <TextField
        label={t('scheme.otherwise')}
        hint={t('scheme.otherwiseHint')}
        value={otherwise[language]}
        change={(value) => change({ otherwise: { ...otherwise, [language]: value } })}
        most={300}
      />
      {others.length > 0 && (
        <Choices
          label={t('scheme.elsewhere')}
          values={others.map(({ id }) => id)}
          chosen={elsewhere}
          text={(id) => others.find((each) => each.id === id)?.name ?? id}
          choose={(chosen) => change({ elsewhere: chosen.slice(0, 5) })}
        />
      )}
      <Button look="tertiary" about={text[language]} press={remove}>
        {t('scheme.remove')}
      </Button>
    </fieldset>
  );
}
