import { mostPartners, type Form, type Question } from '../../base/forms/form';
import { t } from '../../base/texts/texts';
import { Check } from '../../base/ui/Check';
import { Select } from '../../base/ui/Select';
import { TextField } from '../../base/ui/TextField';
import { AmountField, WholeField } from '../../base/ui/Amounts';
import { ColumnsField } from './ColumnsField';
import { ConditionField } from './ConditionField';
import { said, TYPES, withText, type Type } from './definition';
import { OptionsField } from './OptionsField';
import { before, change, retype } from './parts';
import { chosenOf, prefillOf, prefills } from './prefills';
import { TotalField } from './TotalField';

interface Fields {
  form: Form;
  question: Question;
  language: 'nb' | 'nn';
  edit: (other: (form: Form) => Form) => void;
}

const KINDS = TYPES.filter((each) => each !== 'budget') as readonly Type[];
const NONE = '';
/** These are everybody's who sees the application. */
const SHARED: readonly Type[] = ['amount', 'file', 'declaration', 'partners', 'computed'];

/** All that can be said of a question. */
export function QuestionFields({ form, question, language, edit }: Fields) {
  const { id, type } = question;
  const put = (part: { [name: string]: unknown }) => edit((now) => change(now, id, part));
  const text = (key: string) => ({
    value: said(form, language, key),
    change: (value: string) => edit((now) => withText(now, language, key, value)),
  });
  const known = prefills(type);
  return (
    <div class="question-fields">
      <TextField label={t('editor.text')} {...text(id)} most={300} />
      <TextField label={t('editor.help')} hint={t('editor.helpHint')} {...text(`${id}.help`)} most={1000} long />
      {(type === 'text' || type === 'lines') && (
        <TextField
          label={t('editor.example')}
          hint={t('editor.exampleHint')}
          {...text(`${id}.example`)}
          most={2000}
          long={type === 'lines'}
        />
      )}
      <Select
        label={t('editor.type')}
        value={type}
        values={KINDS}
        text={(each) => t(`questionType.${each}`)}
        choose={(other) => edit((now) => retype(now, id, other))}
      />
      {type !== 'computed' && (
        <Check
          label={t('editor.mustAnswer')}
          on={question.required ?? false}
          change={(required) => put({ required: required || undefined })}
        />
      )}
      {!SHARED.includes(type) && (
        <>
          <Check
            label={t('editor.seenByDecider')}
            on={question.seenBy !== undefined}
            change={(on) => put(on ? { seenBy: 'decider', prefill: undefined } : { seenBy: undefined })}
          />
          <p class="facts small">{t('editor.seenByDeciderHint')}</p>
        </>
      )}
      {known.length > 0 && !question.seenBy && (
        <Select
          label={t('editor.prefill')}
          value={chosenOf(question.prefill) ?? NONE}
          values={[NONE, ...known]}
          text={(each) => (each === NONE ? t('editor.noPrefill') : t(`prefill.${each}`))}
          choose={(each) => put({ prefill: each === NONE ? undefined : prefillOf(each, id) })}
        />
      )}
      <Limits question={question} put={put} />
      {(type === 'choice' || type === 'choices') && <OptionsField form={form} of={id} language={language} edit={edit} />}
      {question.type === 'table' && <ColumnsField form={form} table={question} language={language} edit={edit} />}
      {question.type === 'computed' && (
        <TotalField form={form} question={question} language={language} choose={(value) => put({ value })} />
      )}
      <ConditionField
        form={form}
        legend={t('editor.when')}
        none={t('editor.always')}
        asked={before(form, id)}
        condition={question.when}
        language={language}
        choose={(when) => put({ when })}
      />
    </div>
  );
}

/** How much, how many, how long. */
function Limits({ question, put }: { question: Question; put: (part: { [name: string]: unknown }) => void }) {
  switch (question.type) {
    case 'text':
    case 'lines':
      return (
        <WholeField
          label={t('editor.mostLetters')}
          value={question.most ?? (question.type === 'text' ? 200 : 2000)}
          choose={(most) => put({ most })}
        />
      );
    case 'file':
      return <WholeField label={t('editor.mostFiles')} value={question.most ?? 1} choose={(most) => put({ most })} />;
    case 'partners':
      return (
        <>
          <WholeField label={t('editor.mostPartners')} value={mostPartners(question)} choose={(most) => put({ most })} />
          <Check
            label={t('editor.confirmed')}
            on={question.confirmed ?? false}
            change={(confirmed) => put({ confirmed: confirmed || undefined })}
          />
        </>
      );
    case 'table':
      return <WholeField label={t('editor.mostRows')} value={question.rows ?? 20} choose={(rows) => put({ rows })} />;
    case 'number':
    case 'amount': {
      const Field = question.type === 'amount' ? AmountField : WholeField;
      return (
        <div class="fields">
          <Field label={t('editor.least')} value={question.least} choose={(least) => put({ least })} />
          <Field label={t('editor.most')} value={question.most} choose={(most) => put({ most })} />
        </div>
      );
    }
    default:
      return null;
  }
}
