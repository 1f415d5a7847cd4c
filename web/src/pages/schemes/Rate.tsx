import { useAnswer } from '../../base/api/answers';
import { wordsOf } from '../../base/asking/words';
import type { Form } from '../../base/forms/form';
import { AmountField } from '../../base/ui/Amounts';
import { t } from '../../base/texts/texts';
import { Check } from '../../base/ui/Check';
import { kroner } from '../../base/ui/money';
import { TroubleNotice } from '../../base/ui/Notice';
import { Select } from '../../base/ui/Select';
import { TextField } from '../../base/ui/TextField';
import { newRate, rated, reckoned, type Amount } from './scheme';

interface Rating {
  amount: Amount;
  /** The id of the scheme's form; nothing before there is one. */
  form: string;
  language: 'nb' | 'nn';
  change: (amount: Amount) => void;
  /** What the service says of a place below `/amount/rate`. */
  wrong: (pointer: string) => string | undefined;
}

/** One of them is written here, the others further down. */
const LANGUAGES = ['nb', 'nn', 'en'] as const;
/** What one would try it with. */
const TRIED = 40;

/** So much for each, up to a most: what whoever decides gets reckoned out. */
export function Rate({ amount, form, language, change, wrong }: Rating) {
  const found = useAnswer('/grants/forms/{form}', { values: { form } }, { when: form !== '' });
  const definition = found.data?.definition as unknown as Form | undefined;
  const words = definition && wordsOf(definition);
  const numbers = definition?.pages.flatMap(({ questions }) => questions).filter(({ type }) => type === 'number').map(({ id }) => id) ?? [];
  const { rate } = amount;
  const put = (part: Partial<NonNullable<Amount['rate']>>) => rate && change(rated(amount, { ...rate, ...part }));
  if (found.trouble && form) return <TroubleNotice trouble={found.trouble} again={found.again} />;
  if (!rate && numbers.length === 0) return <p class="facts small">{t('rate.noNumbers')}</p>;
  return (
    <>
      <Check label={t('rate.on')} on={rate !== undefined} change={(on) => change(rated(amount, on ? newRate(numbers[0] ?? '') : undefined))} />
      {rate && (
        <>
          <div class="fields">
            <Select
              label={t('rate.question')}
              value={rate.question}
              values={numbers.includes(rate.question) ? numbers : [rate.question, ...numbers]}
              text={(id) => words?.(id) ?? t('rate.gone')}
              choose={(question) => put({ question })}
            />
            <AmountField label={t('rate.each')} value={rate.each || undefined} choose={(each = 0) => put({ each })} wrong={wrong('/each')} />
            <TextField
              label={t('rate.unit')}
              hint={t('rate.unitHint')}
              value={rate.unit[language]}
              change={(text) => put({ unit: { ...rate.unit, [language]: text } })}
              most={40}
              wrong={wrong(`/unit/${language}`) ?? (LANGUAGES.some((each) => wrong(`/unit/${each}`)) ? t('rate.unitElsewhere') : undefined)}
            />
            <AmountField
              label={t('rate.most')}
              hint={t('rate.mostHint')}
              value={rate.most}
              choose={(most) => {
                const { most: _, ...rest } = rate;
                change(rated(amount, most === undefined ? rest : { ...rest, most }));
              }}
              wrong={wrong('/most')}
            />
          </div>
          <p class="facts small" role="status">
            {rate.each > 0 &&
              t('rate.example', { n: TRIED, unit: rate.unit[language], each: kroner(rate.each), amount: kroner(reckoned(rate, TRIED)) })}
          </p>
        </>
      )}
    </>
  );
}
