import type { Form } from '../../base/forms/form';
import { t } from '../../base/texts/texts';
import { ConditionField } from './ConditionField';
import { type Page } from './definition';
import { beforePage, changePage } from './parts';

interface Showing {
  form: Form;
  page: Page;
  language: 'nb' | 'nn';
  edit: (other: (form: Form) => Form) => void;
}

/** On which answers a page is shown at all. */
export function PageWhen({ form, page, language, edit }: Showing) {
  return (
    <ConditionField
      form={form}
      legend={t('editor.when')}
      none={t('editor.always')}
      asked={beforePage(form, page.id)}
      condition={page.when}
      language={language}
      choose={(when) => edit((now) => changePage(now, page.id, when))}
    />
  );
}
