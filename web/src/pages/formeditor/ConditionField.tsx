import type { Condition } from '../../base/forms/expressions';
import type { Form, Question } from '../../base/forms/form';
import { AmountField, WholeField } from '../../base/ui/Amounts';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Select } from '../../base/ui/Select';
import { compose, firstTest, hows, parse, retest, type Chosen, type How, type Test } from './conditions';
import { said } from './definition';
import { IconButton } from './IconButton';
import { conditionInWords, isAmount } from './inWords';

interface Composing {
  form: Form;
  legend: string;
  /** What it means that there is none. */
  none?: string;
  /** The questions that it may ask for. */
  asked: readonly Question[];
  condition: Condition | undefined;
  language: 'nb' | 'nn';
  choose: (condition: Condition | undefined) => void;
}

const MOST_TESTS = 8;

/** A condition, composed by choosing. One that is more than can be chosen here is said in words, and may be taken away. */
export function ConditionField({ form, legend, none, asked, condition, language, choose }: Composing) {
  const chosen = parse(condition);
  const [first] = asked;
  if (!chosen) {
    return (
      <fieldset class="group">
        <legend class="ds-label">{legend}</legend>
        <p class="ds-paragraph">{condition && conditionInWords(form, language, condition)}</p>
        <Button look="secondary" press={() => choose(first && compose({ join: 'all', tests: [firstTest(first)] }))}>
          {t('condition.anew')}
        </Button>
      </fieldset>
    );
  }
  const { join, tests } = chosen;
  const put = (other: Partial<Chosen>) => choose(compose({ join, tests, ...other }));
  return (
    <fieldset class="group">
      <legend class="ds-label">{legend}</legend>
      {tests.length === 0 && none && <p class="facts">{asked.length ? none : t('condition.nothingBefore')}</p>}
      {tests.length > 1 && (
        <Select
          label={t('condition.join')}
          value={join}
          values={['all', 'any'] as const}
          text={(each) => t(`join.${each}`)}
          choose={(other) => put({ join: other })}
        />
      )}
      <ul class="editor-list">
        {tests.map((test, index) => (
          <Line
            key={index}
            form={form}
            asked={asked}
            test={test}
            language={language}
            change={(other) => put({ tests: tests.with(index, other) })}
            remove={() => put({ tests: tests.toSpliced(index, 1) })}
          />
        ))}
      </ul>
      {first && tests.length < MOST_TESTS && (
        <Button look="secondary" press={() => put({ tests: [...tests, firstTest(asked.at(-1) ?? first)] })}>
          {t(tests.length ? 'condition.more' : 'condition.add')}
        </Button>
      )}
    </fieldset>
  );
}

interface OneLine {
  form: Form;
  asked: readonly Question[];
  test: Test;
  language: 'nb' | 'nn';
  change: (test: Test) => void;
  remove: () => void;
}

function Line({ form, asked, test, language, change, remove }: OneLine) {
  const question = asked.find(({ id }) => id === test.name);
  const text = (id: string) => said(form, language, id) || t('editor.gone');
  return (
    <li>
      <Select
        label={t('condition.question')}
        value={test.name}
        values={question ? asked.map(({ id }) => id) : [test.name, ...asked.map(({ id }) => id)]}
        text={text}
        choose={(name) => {
          const other = asked.find(({ id }) => id === name);
          if (other) change(hows(other).includes(test.how) ? retest(other, test) : firstTest(other));
        }}
      />
      {question && (
        <Select
          label={t('condition.how')}
          value={test.how}
          values={hows(question)}
          text={(how: How) => t(`how.${how}`)}
          choose={(how) => change(retest(question, { ...test, how }))}
        />
      )}
      {question && test.value !== undefined && <Value form={form} question={question} test={test} language={language} change={change} />}
      <IconButton mark="✕" label={t('editor.remove', { text: text(test.name) })} press={remove} />
    </li>
  );
}

function Value({ form, question, test, language, change }: Omit<OneLine, 'asked' | 'remove'> & { question: Question }) {
  const label = t('condition.value');
  const { value } = test;
  if (typeof value === 'boolean') {
    return (
      <Select
        label={label}
        value={value ? 'yes' : 'no'}
        values={['yes', 'no'] as const}
        text={(each) => t(each === 'yes' ? 'editor.yes' : 'editor.no')}
        choose={(each) => change({ ...test, value: each === 'yes' })}
      />
    );
  }
  if (typeof value === 'number') {
    const Field = isAmount(question, form) ? AmountField : WholeField;
    return <Field label={label} value={value} choose={(number) => change({ ...test, value: number ?? 0 })} />;
  }
  const options = 'options' in question ? question.options : [];
  return (
    <Select
      label={label}
      value={value ?? ''}
      values={options}
      text={(option) => said(form, language, `${question.id}.${option}`)}
      choose={(option) => change({ ...test, value: option })}
    />
  );
}
