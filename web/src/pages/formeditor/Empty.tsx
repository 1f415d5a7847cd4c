import type { Form } from '../../base/forms/form';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Notice } from '../../base/ui/Notice';
import { usual } from './starter';

/** A form that is not begun: most schemes need what others need. */
export function Empty({ edit }: { edit: (other: (form: Form) => Form) => void }) {
  return (
    <Notice colour="info">
      <p class="ds-paragraph">{t('editor.empty')}</p>
      <Button press={() => edit(usual)}>{t('editor.startUsual')}</Button>
    </Notice>
  );
}
