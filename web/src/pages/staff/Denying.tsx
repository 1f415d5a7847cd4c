import { forGood, OWN } from '../../base/browser/kept';
import { t } from '../../base/texts/texts';
import { TextField } from '../../base/ui/TextField';

/** What was written last begins the next one. */
export const LAST = `${OWN}last-denial`;

const REASONS = ['taken', 'unsuitable', 'others', 'closed', 'incomplete'] as const;

interface Props {
  reason: string;
  missing: boolean;
  change: (reason: string) => void;
}

/** Why not: a ready sentence, one's own words, or both. */
export function Denying({ reason, missing, change }: Props) {
  const ready = REASONS.map((each) => t(`denial.${each}`));
  const last = forGood.read<string>(LAST);
  const sentences = last && !ready.includes(last) ? [last, ...ready] : ready;
  const begin = (sentence: string) => {
    const written = reason.trim();
    const keep = written && !sentences.includes(written) && !written.includes(sentence);
    change(keep ? `${written} ${sentence}` : sentence);
  };
  return (
    <>
      <label class="field">
        <span class="ds-label">{t('staff.startFrom')}</span>
        <select class="ds-input" value="" onChange={({ currentTarget }) => currentTarget.value && begin(currentTarget.value)}>
          <option value="">{t('staff.chooseSentence')}</option>
          {sentences.map((sentence) => (
            <option key={sentence} value={sentence}>
              {sentence}
            </option>
          ))}
        </select>
      </label>
      <TextField
        label={t('staff.reason')}
        value={reason}
        change={change}
        most={500}
        long
        wrong={missing ? t('staff.reasonMissing') : undefined}
      />
    </>
  );
}
