import { t } from '../../texts/texts';
import { TroubleNotice } from '../../ui/Notice';
import { money } from '../../ui/money';
import { When } from '../../ui/When';
import type { usePreview } from './preview';
import type { Form } from './wish';

type Seen = ReturnType<typeof usePreview>;

/** What it costs and why, and whether it is theirs at once. */
export function Price({ seen }: { seen: Seen }) {
  const { preview, trouble, again } = seen;
  if (trouble) return <TroubleNotice trouble={trouble} again={again} />;
  if (!preview) return !seen.loading ? null : <p class="ds-paragraph facts">{t('book.reckoning')}</p>;
  const first = preview.occurrences.find(({ status }) => status !== 'not-available');
  const mode = first && (first.status === 'requested' ? 'request' : 'direct');
  return (
    <div class="price" aria-busy={seen.loading} role="status">
      {first && (
        <p class="ds-paragraph">
          <strong>{money(preview.price.amount)}</strong>
          {first.price && ` · ${first.price.reason.message}`}
        </p>
      )}
      {preview.price.ordinary > preview.price.amount && (
        <p class="ds-paragraph facts" data-size="sm">
          {t('book.ordinary', { price: money(preview.price.ordinary) })}
        </p>
      )}
      {mode && <p class="ds-paragraph">{t(`mode.${mode}`)}</p>}
      {preview.obstacles.map(({ code, message }) => (
        <p key={code} class="ds-paragraph obstacle">
          {message}
        </p>
      ))}
    </div>
  );
}

/** Every date of a series, and what stands in its way. */
export function Series({ seen, form, change }: { seen: Seen; form: Form; change: (part: Partial<Form>) => void }) {
  const dates = seen.preview?.occurrences ?? [];
  const fits = seen.preview?.fits ?? 0;
  return (
    <section class="series" aria-label={t('book.dates')} aria-busy={seen.loading}>
      <h2 class="ds-heading" data-size="2xs">
        {t('book.dates')}
      </h2>
      <p class="ds-paragraph" role="status">
        {seen.preview ? t('book.fits', { fits, n: dates.length }) : ''}
      </p>
      <ol class="dates">
        {dates.map((date) => (
          <li key={date.number} data-fits={date.status !== 'not-available'}>
            <span>
              <When start={date.start} end={date.end} />
            </span>
            {date.status === 'not-available' && (
              <span class="facts"> {[...new Set(date.obstacles?.map(why))].join(' ')}</span>
            )}
          </li>
        ))}
      </ol>
      {fits > 0 && fits < dates.length && (
        <fieldset>
          <legend class="ds-label">{t('book.take')}</legend>
          {[true, false].map((some) => (
            <label key={String(some)} class="check">
              <input
                type="radio"
                name="take"
                class="ds-input"
                checked={form.someWillDo === some}
                onChange={() => change({ someWillDo: some })}
              />
              {some ? t('book.takeFitting', { n: fits }) : t('book.takeAll')}
            </label>
          ))}
        </fieldset>
      )}
    </section>
  );
}

/** What stands beside a date need not say the date again. */
function why({ code, message }: { code: string; message: string }): string {
  return code === 'overlaps' ? t('book.busy') : message;
}
