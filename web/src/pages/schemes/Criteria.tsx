import type { Said } from '../../base/staff/translation';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { TextField } from '../../base/ui/TextField';
import { NO_WORDS } from './scheme';

interface Weighing {
  criteria: readonly Said[];
  language: 'nb' | 'nn';
  change: (criteria: Said[]) => void;
}

const MOST = 10;

/** What is weighed, each in a plain sentence. */
export function Criteria({ criteria, language, change }: Weighing) {
  return (
    <fieldset class="group">
      <legend class="ds-label">{t('scheme.criteria')}</legend>
      {criteria.map((each, index) => (
        <div key={index} class="scheme-line">
          <TextField
            label={t('scheme.criterion', { n: index + 1 })}
            value={each[language]}
            change={(text) => change(criteria.with(index, { ...each, [language]: text }))}
            most={300}
          />
          <Button look="tertiary" about={each[language]} press={() => change(criteria.toSpliced(index, 1))}>
            {t('scheme.remove')}
          </Button>
        </div>
      ))}
      {criteria.length < MOST && (
        <Button look="secondary" press={() => change([...criteria, NO_WORDS])}>
          {t('scheme.addCriterion')}
        </Button>
      )}
    </fieldset>
  );
}
