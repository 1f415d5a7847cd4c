import { useState } from 'preact/hooks';
import { forGood } from '../../app/kept';
import { address, navigate } from '../../app/router';
import { language, t } from '../../texts/texts';
import { span } from '../../time/oslo';
import type { Booking } from '../staff/wording';

interface Made {
  reference: string;
  title: string;
  premises: string;
  start: string;
  end: string;
}

const MADE = 'blocks';
const MOST = 10;

/** Keeps a block that was made here, so that it is found again when it is to be lifted. */
export function made({ reference, purpose, premisesName, occurrences }: Booking): void {
  const { start = '', end = '' } = occurrences[0] ?? {};
  const all = [{ reference, title: purpose, premises: premisesName, start, end }, ...present(reference)];
  forGood.write(MADE, all.slice(0, MOST));
}

export function lifted(reference: string): void {
  forGood.write(MADE, present(reference));
}

function present(but?: string): Made[] {
  return (forGood.read<Made[]>(MADE) ?? []).filter(
    ({ reference, end }) => reference !== but && Date.parse(end) > Date.now(),
  );
}

/** The way to a block that is to be lifted: the last ones that were made here, or any by its reference number. */
export function Blocks() {
  const [reference, setReference] = useState('');
  return (
    <section class="ds-card card">
      <h2 class="ds-heading" data-size="2xs">
        {t('block.lift')}
      </h2>
      <ul>
        {present().map((each) => (
          <li key={each.reference}>
            <a class="ds-link" href={address(`/staff/blocks/${each.reference}`)}>
              {each.premises}, {span(each.start, each.end, language.get())}
            </a>{' '}
            {each.title}
          </li>
        ))}
      </ul>
      <form
        class="actions"
        onSubmit={(event) => {
          event.preventDefault();
          navigate(address(`/staff/blocks/${reference.replace(/[^\p{L}\d]/gu, '').toUpperCase()}`));
        }}
      >
        <label class="field">
          <span class="ds-label">{t('block.reference')}</span>
          <input
            class="ds-input"
            required
            minLength={8}
            maxLength={12}
            autocomplete="off"
            value={reference}
            onInput={({ currentTarget }) => setReference(currentTarget.value)}
          />
        </label>
        <button type="submit" class="ds-button" data-variant="secondary">
          {t('block.find')}
        </button>
      </form>
    </section>
  );
}
