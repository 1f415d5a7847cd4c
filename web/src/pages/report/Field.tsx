import { useId } from 'preact/hooks';
import { shown } from '../../base/asking/line';
import { TypedField } from '../../base/asking/TypedField';
import { t } from '../../base/texts/texts';
import { fits, MOST_COUNTED, MOST_TEXT, type COUNTS } from './accounts';
import type { Writing } from './report';

interface Telling {
  part: 'text' | (typeof COUNTS)[number];
  writing: Writing;
  strict: boolean;
  /** It is read, and not written. */
  locked: boolean;
}

/** One thing to tell: in words, or by a number that may be left out. */
export function Field({ part, writing: { paper, saver, unclear }, strict, locked }: Telling) {
  const id = useId();
  const line = paper.lines[part];
  const value = shown(line);
  if (locked) {
    return value === undefined ? null : (
      <div>
        <p class="facts small">{t(`report.${part}`)}</p>
        <p class="report-text">{String(value)}</p>
      </div>
    );
  }
  const wrong =
    line?.refused?.join(' ') ??
    (part === 'text' && strict && value === undefined
      ? t('asking.missing')
      : fits(part, value)
        ? undefined
        : part === 'text'
          ? t('asking.tooLong', { n: [...String(value)].length - MOST_TEXT })
          : t('number.between', { least: 0, most: MOST_COUNTED }));
  const common = {
    id,
    class: 'ds-input',
    'aria-invalid': wrong ? ('true' as const) : undefined,
    'aria-describedby': [part === 'text' && `${id}-help`, wrong && `${id}-wrong`].filter(Boolean).join(' ') || undefined,
  };
  return (
    <div class="field">
      <label class="ds-label" for={id}>
        {t(`report.${part}`)}
      </label>
      {part === 'text' ? (
        <>
          <span id={`${id}-help`} class="facts small">
            {t('report.textHelp')}
          </span>
          <textarea
            {...common}
            rows={6}
            value={String(value ?? '')}
            onInput={({ currentTarget: { value: typed } }) => saver.write(part, typed.trim() === '' ? undefined : typed)}
            onBlur={() => void saver.flush()}
          />
        </>
      ) : (
        <TypedField
          amount={false}
          value={value as number | undefined}
          change={(now) => saver.write(part, now)}
          leave={() => void saver.flush()}
          typed={unclear.at(`/${part}`)}
          keep={(typed) => unclear.keep(`/${part}`, typed)}
          common={common}
        />
      )}
      {wrong && (
        <span id={`${id}-wrong`} class="wrong" role="status">
          {wrong}
        </span>
      )}
      {line?.stands?.from && !line.written && <p class="facts small">{t('report.fromBookings')}</p>}
    </div>
  );
}
