import type { Trouble } from '../../base/api/outcome';
import { AmountField, WholeField } from '../../base/ui/Amounts';
import { t } from '../../base/texts/texts';
import { Check } from '../../base/ui/Check';
import { Select } from '../../base/ui/Select';
import { Rate } from './Rate';
import type { Scheme } from './scheme';

interface Following {
  scheme: Scheme;
  language: 'nb' | 'nn';
  change: (part: Partial<Scheme>) => void;
  trouble: Trouble | undefined;
}

const PAYMENTS = ['in-advance', 'afterwards', 'deficit', 'none'] as const;
const REPORTS = ['none', 'above', 'always'] as const;
/** Where the scheme does not say, the service waits so many months for a report. */
const A_YEAR = 12;
/** Where the scheme does not say how long one has to accept. */
const FOUR_WEEKS = 28;
const KEPT = ['drafts', 'refused', 'granted'] as const;

/** How much, and what follows a yes. */
export function Money({ scheme, language, change, trouble }: Following) {
  const { amount, follows, form, keepsYears } = scheme;
  const instalments = follows.instalments ?? { count: 1, months: 1 };
  const errors = trouble?.kind === 'refused' ? trouble.problem.errors : [];
  const wrong = (pointer: string) => errors.find((error) => error.pointer === pointer)?.message;
  const put = (part: Partial<Scheme['follows']>) => change({ follows: { ...follows, ...part } });
  return (
    <>
      <fieldset class="group section">
        <legend class="head">{t('scheme.amount')}</legend>
        <div class="fields">
          <AmountField
            label={t('scheme.least')}
            value={amount.least}
            choose={(least = 0) => change({ amount: { ...amount, least } })}
            wrong={wrong('/amount/least')}
          />
          <AmountField
            label={t('scheme.most')}
            value={amount.most}
            choose={(most = 0) => change({ amount: { ...amount, most } })}
            wrong={wrong('/amount/most')}
          />
        </div>
        <Rate
          amount={amount}
          form={form}
          language={language}
          change={(next) => change({ amount: next })}
          wrong={(pointer) => wrong(`/amount/rate${pointer}`)}
        />
      </fieldset>
      <fieldset class="group section">
        <legend class="head">{t('scheme.follows')}</legend>
        <div class="fields">
          <Select
            label={t('scheme.payment')}
            value={follows.payment}
            values={PAYMENTS}
            text={(each) => t(`payment.${each}`)}
            choose={(payment) => put({ payment })}
          />
          {follows.payment !== 'none' && (
            <WholeField
              label={t('scheme.instalments')}
              value={instalments.count}
              choose={(count = 0) => put({ instalments: { ...instalments, count } })}
              wrong={wrong('/follows/instalments/count')}
            />
          )}
          {instalments.count > 1 && (
            <WholeField
              label={t('scheme.monthsBetween')}
              value={instalments.months}
              choose={(months = 0) => put({ instalments: { ...instalments, months } })}
              wrong={wrong('/follows/instalments/months')}
            />
          )}
          <Select
            label={t('scheme.report')}
            value={follows.report}
            values={REPORTS}
            text={(each) => t(`report.${each}`)}
            choose={(report) => {
              const { reportAbove = 5_000_000, ...others } = follows;
              change({ follows: report === 'above' ? { ...others, report, reportAbove } : { ...others, report } });
            }}
          />
          {follows.report === 'above' && (
            <AmountField
              label={t('scheme.reportAbove')}
              value={follows.reportAbove}
              choose={(reportAbove = 0) => put({ reportAbove })}
              wrong={wrong('/follows/reportAbove')}
            />
          )}
          {follows.report !== 'none' && (
            <WholeField
              label={t('scheme.reportMonths')}
              value={follows.reportMonths ?? A_YEAR}
              choose={(reportMonths = 0) => put({ reportMonths })}
              wrong={wrong('/follows/reportMonths')}
            />
          )}
        </div>
        <Check
          label={t('scheme.accept')}
          on={follows.accept ?? false}
          change={(accept) => put({ accept })}
        />
        {(follows.accept || scheme.who.people) && (
          <WholeField
            label={t('scheme.acceptDays')}
            value={follows.acceptDays ?? FOUR_WEEKS}
            choose={(acceptDays = 0) => put({ acceptDays })}
            wrong={wrong('/follows/acceptDays')}
          />
        )}
        <Check
          label={t('scheme.reportBlocks')}
          on={follows.reportBlocks ?? false}
          change={(reportBlocks) => put({ reportBlocks })}
        />
        <Check
          label={t('scheme.noConditions')}
          on={!follows.conditionsOnUse}
          change={(none) => put({ conditionsOnUse: !none })}
        />
        <p class="facts small">{t('scheme.noConditionsAbout')}</p>
        <details class="filters">
          <summary>{t('scheme.keeps')}</summary>
          <div class="fields">
            {KEPT.map((each) => (
              <WholeField
                key={each}
                label={t(`schemeKeeps.${each}`)}
                value={keepsYears[each]}
                choose={(years = 0) => change({ keepsYears: { ...keepsYears, [each]: years } })}
                wrong={wrong(`/keepsYears/${each}`)}
              />
            ))}
          </div>
        </details>
      </fieldset>
    </>
  );
}
