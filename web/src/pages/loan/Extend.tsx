import { useState } from 'preact/hooks';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { useDryRun } from '../../base/api/dryRun';
import type { Loan } from '../../base/lending/loan';
import { language, t } from '../../base/texts/texts';
import { dateOf, longDate, timeOfDay } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Mark } from '../../base/ui/Mark';
import { TroubleNotice } from '../../base/ui/Notice';
import { Select } from '../../base/ui/Select';

/** Keeping what one has borrowed for longer: only the times that can be had are offered, and one tap takes the first of them. */
export function Extend({ loan: { reference }, done }: { loan: Loan; done: () => void }) {
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const command = useCommand();
  const seen = useDryRun(open ? {} : undefined, (body) =>
    send('post', '/loans/{reference}/extend/preview', { values: { reference }, body }),
  );
  if (!open) {
    return (
      <Button look="secondary" press={() => setOpen(true)}>
        {t('loan.extend')}
      </Button>
    );
  }
  const when = (end: string) => `${longDate(dateOf(end), language.get())} ${timeOfDay(end)}`;
  const { ends = [], end: suggested, obstacles = [], things = [] } = seen.preview ?? {};
  const end = chosen !== undefined && ends.includes(chosen) ? chosen : suggested;
  const reasons = new Map([...obstacles, ...things.flatMap((thing) => thing.obstacles)].map(({ code, message }) => [code, message]));
  return (
    <section aria-label={t('loan.extend')}>
      {seen.trouble && <TroubleNotice trouble={seen.trouble} again={seen.again} />}
      {seen.preview && ends.length === 0 && (
        <div role="status">
          {[...reasons].map(([code, message]) => (
            <p key={code}>
              <Mark shape="no">{message}</Mark>
            </p>
          ))}
        </div>
      )}
      {end !== undefined && ends.length > 0 && (
        <>
          <Select label={t('loan.newEnd')} value={end} values={ends} text={when} choose={setChosen} />
          {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
          <Button
            busy={command.busy}
            press={() =>
              command.run(
                () => send('post', '/loans/{reference}/extend', { values: { reference }, body: { end }, retries: 2 }),
                () => {
                  setOpen(false);
                  done();
                },
              )
            }
          >
            {t('loan.extendUntil', { when: when(end) })}
          </Button>
        </>
      )}
    </section>
  );
}
