import { things } from '../../base/lending/loan';
import { t } from '../../base/texts/texts';
import { timeOfDay } from '../../base/time/oslo';
import { whose, type Row, type Theirs } from './counting';

/** When, who and what, in the row that opens. */
export function Who({ row, at }: { row: Row; at: string }) {
  return (
    <span class="counter-who">
      <span class="counter-time">{timeOfDay(at)}</span>
      <span class="grow">
        <strong>{whose(row)}</strong>
        <span class="facts small">{things(row.loan)}</span>
      </span>
    </span>
  );
}

/** Whom to ring, by one tap. */
export function Call({ row }: { row: Theirs }) {
  const { contact } = row;
  if (!contact) return null;
  if (!contact.phone) return contact.name === whose(row) ? null : <p class="ds-paragraph facts">{contact.name}</p>;
  return (
    <p class="ds-paragraph">
      <a class="ds-button" data-variant="secondary" href={`tel:${contact.phone.replaceAll(' ', '')}`}>
        {t('counter.call', { name: contact.name })}
      </a>{' '}
      <span class="facts">{contact.phone}</span>
    </p>
  );
}
