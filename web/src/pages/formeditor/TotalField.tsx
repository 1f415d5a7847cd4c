import type { Reckoning } from '../../base/forms/expressions';
import type { Form, Question } from '../../base/forms/form';
import { WholeField } from '../../base/ui/Amounts';
import { t } from '../../base/texts/texts';
import { Select } from '../../base/ui/Select';
import { said } from './definition';
import { before } from './parts';
import { compose, counts, isNumber, offered, parse, sums, type Rows, type Total } from './totals';
import { rowsInWords } from './inWords';

interface Reckoned {
  form: Form;
  question: Extract<Question, { type: 'computed' }>;
  language: 'nb' | 'nn';
  choose: (value: Reckoning) => void;
}

const NOT_YET = '';

/** A number that nobody types, chosen among those that can be made of what is asked before. */
export function TotalField({ form, question, language, choose }: Reckoned) {
  const asked = before(form, question.id);
  const offers = offered(asked);
  const total = parse(question.value);
  const own = !total && Array.isArray(question.value);
  if (own) return <p class="facts">{t('total.own')}</p>;
  return (
    <fieldset class="group">
      <legend class="ds-label">{t('total.legend')}</legend>
      {offers.length === 0 && <p class="facts">{t('total.nothing')}</p>}
      {offers.length > 0 && (
        <Select
          label={t('total.what')}
          value={total?.form ?? NOT_YET}
          values={total ? offers.map((each) => each.form) : [NOT_YET, ...offers.map((each) => each.form)]}
          text={(each) => (each === NOT_YET ? t('total.choose') : t(`totalForm.${each}`))}
          choose={(wanted) => {
            const offer = offers.find((each) => each.form === wanted);
            if (offer) choose(compose(offer));
          }}
        />
      )}
      {total && <Parts form={form} asked={asked} total={total} language={language} change={(other) => choose(compose(other))} />}
    </fieldset>
  );
}

interface Changing {
  form: Form;
  asked: readonly Question[];
  total: Total;
  language: 'nb' | 'nn';
  change: (total: Total) => void;
}

function Parts({ form, asked, total, language, change }: Changing) {
  const named = (label: string, value: string, of: readonly Question[], choose: (id: string) => void) => {
    const ids = of.map(({ id }) => id);
    return <Select label={label} value={value} values={ids} text={(id) => said(form, language, id)} choose={choose} />;
  };
  const rows = (label: string, value: Rows, all: readonly Rows[], choose: (rows: Rows) => void) => (
    <RowsChoice label={label} form={form} rows={value} all={all} language={language} choose={choose} />
  );
  const numbers = asked.filter(isNumber);
  const dates = asked.filter(({ type }) => type === 'date');
  switch (total.form) {
    case 'sum':
    case 'count':
      return rows(t('total.rows'), total.of, asked.flatMap(total.form === 'sum' ? sums : counts), (of) => change({ ...total, of }));
    case 'difference':
      return (
        <>
          {rows(t('total.from'), total.from, asked.flatMap(sums), (from) => change({ ...total, from }))}
          {rows(t('total.less'), total.less, asked.flatMap(sums), (less) => change({ ...total, less }))}
        </>
      );
    case 'plus':
    case 'minus':
      return (
        <>
          {named(t('total.one'), total.one, numbers, (one) => change({ ...total, one }))}
          {named(t(total.form === 'plus' ? 'total.plus' : 'total.less'), total.other, numbers, (other) =>
            change({ ...total, other }),
          )}
        </>
      );
    case 'percent':
      return (
        <>
          <WholeField label={t('total.percent')} value={total.hundredths} choose={(hundredths = 0) => change({ ...total, hundredths })} />
          {named(t('total.of'), total.of, numbers, (of) => change({ ...total, of }))}
        </>
      );
    case 'days':
      return (
        <>
          {named(t('total.firstDay'), total.from, dates, (from) => change({ ...total, from }))}
          {named(t('total.lastDay'), total.until, dates, (until) => change({ ...total, until }))}
        </>
      );
  }
}

interface Choosing {
  label: string;
  form: Form;
  rows: Rows;
  all: readonly Rows[];
  language: 'nb' | 'nn';
  choose: (rows: Rows) => void;
}

function RowsChoice({ label, form, rows, all, language, choose }: Choosing) {
  return (
    <Select
      label={label}
      value={JSON.stringify(rows)}
      values={all.map((each) => JSON.stringify(each))}
      text={(each) => rowsInWords(form, language, JSON.parse(each) as Rows)}
      choose={(each) => choose(JSON.parse(each) as Rows)}
    />
  );
}
