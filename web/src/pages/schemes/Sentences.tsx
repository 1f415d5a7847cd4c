import type { Said } from '../../base/staff/translation';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { TextField } from '../../base/ui/TextField';
import { NO_WORDS } from './scheme';

interface Wrote {
  language: 'nb' | 'nn';
}

const MOST = 10;

/** What is weighed, each in a plain sentence. */
export function Criteria({ criteria, language, change }: Wrote & { criteria: readonly Said[]; change: (criteria: Said[]) => void }) {
  return (
    <Sentences
      legend={t('scheme.criteria')}
      label={(n) => t('scheme.criterion', { n })}
      add={t('scheme.addCriterion')}
      most={300}
      all={criteria}
      language={language}
      change={change}
    />
  );
}

/** What one often writes as grounds, to begin with. */
export function Phrases({ phrases, language, change }: Wrote & { phrases: readonly Said[]; change: (phrases: Said[]) => void }) {
  return (
    <Sentences
      legend={t('scheme.phrases')}
      label={(n) => t('scheme.phrase', { n })}
      add={t('scheme.addPhrase')}
      most={400}
      all={phrases}
      language={language}
      change={change}
    />
  );
}

interface Listing extends Wrote {
  legend: string;
  label: (number: number) => string;
  add: string;
  /** So many characters each. */
  most: number;
  all: readonly Said[];
  change: (all: Said[]) => void;
}

function Sentences({ legend, label, add, most, all, language, change }: Listing) {
  return (
    <fieldset class="group">
      <legend class="ds-label">{legend}</legend>
      {all.map((each, index) => (
        <div key={index} class="scheme-line">
          <TextField
            label={label(index + 1)}
            value={each[language]}
            change={(text) => change(all.with(index, { ...each, [language]: text }))}
            most={most}
          />
          <Button look="tertiary" about={each[language]} press={() => change(all.toSpliced(index, 1))}>
            {t('scheme.remove')}
          </Button>
        </div>
      ))}
      {all.length < MOST && (
        <Button look="secondary" press={() => change([...all, NO_WORDS])}>
          {add}
        </Button>
      )}
    </fieldset>
  );
}
