import { useId } from 'preact/hooks';
import type { Trouble } from '../api/outcome';
import { t } from '../texts/texts';
import { today } from '../time/oslo';
import { TextField } from '../ui/TextField';

/** Something on paper that somebody of the municipality has before them. */
export interface Paper {
  date: string;
  how: string;
}

export const NO_PAPER: Paper = { date: '', how: '' };

/** Whether all of it is told. */
export function isTold({ date, how }: Paper): boolean {
  return date !== '' && how.trim() !== '';
}

interface Fields {
  paper: Paper;
  change: (paper: Partial<Paper>) => void;
  /** What day it is that is asked for. */
  day: string;
  hint?: string;
  /** Whether somebody has tried to go on without. */
  tried: boolean;
  trouble?: Trouble | undefined;
}

/** Its day, and how it came. */
export function PaperFields({ paper: { date, how }, change, day, hint, tried, trouble }: Fields) {
  const id = useId();
  const wrong = trouble?.kind === 'refused' ? trouble.problem.errors.find(({ pointer }) => pointer === '/paper/date')?.message : undefined;
  const more = wrong ?? hint;
  return (
    <>
      <div class="field">
        <label class="ds-label" for={id}>
          {day}
        </label>
        <input
          id={id}
          class="ds-input"
          type="date"
          max={today()}
          value={date}
          aria-invalid={(tried && date === '') || wrong ? 'true' : undefined}
          aria-describedby={more && `${id}-more`}
          onInput={({ currentTarget }) => change({ date: currentTarget.value })}
        />
        {more && (
          <p class="facts small" id={`${id}-more`}>
            {more}
          </p>
        )}
      </div>
      <TextField
        label={t('apply.signedHow')}
        hint={t('apply.signedHowHint')}
        value={how}
        change={(words) => change({ how: words })}
        most={200}
        wrong={tried && how.trim() === '' ? t('asking.missing') : undefined}
      />
    </>
  );
}
