import { useState } from 'preact/hooks';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { useDraft } from '../../base/api/draft';
import { language, t } from '../../base/texts/texts';
import { dateOf, longDate } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { TroubleNotice } from '../../base/ui/Notice';
import { TextField } from '../../base/ui/TextField';
import type { Booking } from './booking';

interface Props {
  booking: Booking;
  changed: (after: Booking, message: string) => void;
  refresh: () => void;
}

/** What staff asked about a request, what was answered, and the answer that they wait for. */
export function Remarks({ booking, changed, refresh }: Props) {
  const remarks = booking.remarks ?? [];
  const asked = booking.waitsFor === 'applicant' && remarks.at(-1)?.from === 'staff';
  if (!remarks.length) return null;
  return (
    <section class="ds-card card">
      <h2 class="ds-heading" data-size="2xs">
        {t('remarks.title')}
      </h2>
      {remarks.map(({ at, from, text }) => (
        <p key={at + from} class="ds-paragraph">
          <span class="facts">
            {t(from === 'staff' ? 'remarks.staff' : booking.association ? 'remarks.mineAll' : 'remarks.mine', {
              when: longDate(dateOf(at), language.get()),
            })}
          </span>
          <br />
          <span class="quoted">{text}</span>
        </p>
      ))}
      {asked && <Reply booking={booking} changed={changed} refresh={refresh} />}
    </section>
  );
}

function Reply({ booking: { reference, version }, changed, refresh }: Props) {
  const draft = useDraft(`reply:${reference}`, { text: '' });
  const command = useCommand();
  const [missing, setMissing] = useState(false);
  const text = draft.value.text.trim();
  const reply = () =>
    command.run(
      () =>
        send('post', '/bookings/{reference}/reply', {
          values: { reference },
          body: { text },
          etag: `"${version}"`,
          retries: 2,
        }),
      (after) => {
        draft.done();
        changed(after, t('remarks.sent'));
      },
      (trouble) => trouble.kind === 'refused' && refresh(),
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text) reply();
        else setMissing(true);
      }}
    >
      <p class="ds-paragraph">{t('remarks.asked')}</p>
      <TextField
        label={t('remarks.answer')}
        value={draft.value.text}
        change={(typed) => draft.change({ text: typed })}
        most={500}
        long
        wrong={missing && !text ? t('remarks.missing') : undefined}
        pointer="/text"
        trouble={command.trouble}
      />
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      <Button busy={command.busy}>{t('remarks.send')}</Button>
    </form>
  );
}
