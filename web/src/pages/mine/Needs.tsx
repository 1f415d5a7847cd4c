import { useState } from 'preact/hooks';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { holds, useMe } from '../../base/api/me';
import { t } from '../../base/texts/texts';
import { dateOf, today } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { TroubleNotice } from '../../base/ui/Notice';
import { TextField } from '../../base/ui/TextField';
import { open, type Scope } from './booking';
import type { Changing } from './Cancel';
import { Scopes } from './Scopes';

/** What the caretaker is asked for on one of its dates; something else until the day begins. */
export function Needs(props: Omit<Changing, 'close'>) {
  const { booking, occurrence } = props;
  const me = useMe();
  const [writing, setWriting] = useState(false);
  const mine = !booking.association || holds(me, booking.association.id, ['leader', 'booker'], []);
  const may = mine && open(occurrence) && today() < dateOf(occurrence.start);
  if (!may && !occurrence.needs) return null;
  return (
    <section class="ds-card card">
      <h2 class="ds-heading" data-size="2xs">
        {t('needs.title')}
      </h2>
      {may && writing ? (
        <Writing {...props} close={() => setWriting(false)} />
      ) : (
        <>
          <p class={`ds-paragraph ${occurrence.needs ? 'quoted' : 'facts'}`}>{occurrence.needs ?? t('needs.none')}</p>
          {may ? (
            <div class="buttons">
              <Button look="secondary" press={() => setWriting(true)}>
                {t(occurrence.needs ? 'needs.change' : 'needs.write')}
              </Button>
            </div>
          ) : (
            open(occurrence) && <p class="ds-paragraph facts">{t('needs.stands')}</p>
          )}
        </>
      )}
    </section>
  );
}

function Writing({ booking: { reference, version }, booking, occurrence, changed, close, refresh }: Changing) {
  const [text, setText] = useState(occurrence.needs ?? '');
  const [scope, setScope] = useState<Scope>('this');
  const command = useCommand();
  const needs = text.trim();
  const save = () =>
    command.run(
      () =>
        send('post', '/bookings/{reference}/needs', {
          values: { reference },
          body: { occurrence: occurrence.number, scope: scope === 'rest' ? 'rest' : 'this', ...(needs && { needs }) },
          etag: `"${version}"`,
          retries: 2,
        }),
      (after) => {
        close();
        changed(after, t('needs.done'));
      },
      ({ kind }) => kind === 'refused' && refresh(),
    );
  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        label={t('needs.label')}
        hint={t('needs.hint')}
        value={text}
        change={setText}
        most={300}
        long
        pointer="/needs"
        trouble={command.trouble}
      />
      <Scopes booking={booking} occurrence={occurrence} scopes={['this', 'rest']} scope={scope} choose={setScope} />
      {command.trouble && <TroubleNotice trouble={command.trouble} again={save} />}
      <div class="buttons">
        <Button busy={command.busy}>{t('needs.save')}</Button>
        <Button look="tertiary" press={close}>
          {t('cancel.keep')}
        </Button>
      </div>
    </form>
  );
}
