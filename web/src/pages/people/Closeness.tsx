import { useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { tellMe, useMe, type Me } from '../../base/api/me';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Known } from '../../base/ui/Introduction';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';

/** Which associations somebody on the staff is too close to to decide for. */
export default function ClosenessPage() {
  const me = useMe();
  return (
    <>
      <StaffTabs current="/staff/closeness" />
      <Heading text={t('closeness.title')} />
      <Known why={t('people.signInFirst')}>
        <p class="ds-paragraph">{t('closeness.about')}</p>
        {me ? <Declared me={me} /> : <Skeletons count={1} />}
      </Known>
    </>
  );
}

function Declared({ me }: { me: Me }) {
  const command = useCommand();
  const ids = me.closeTo.map(({ association }) => association);
  const declare = (associations: string[]) =>
    command.run(() => send('put', '/me/closeness', { body: { associations }, retries: 2 }), tellMe);
  return (
    <>
      {ids.length === 0 && <p class="ds-paragraph">{t('closeness.none')}</p>}
      <ul class="lines">
        {me.closeTo.map(({ association, associationName = association }) => (
          <li key={association} class="ds-card card">
            <strong>{associationName}</strong>
            <div class="actions">
              <Button
                look="secondary"
                about={associationName}
                busy={command.busy}
                press={() => declare(ids.filter((id) => id !== association))}
              >
                {t('closeness.remove')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      <Adding had={ids} busy={command.busy} add={(id) => declare([...ids, id])} />
    </>
  );
}

function Adding({ had, busy, add }: { had: string[]; busy: boolean; add: (id: string) => void }) {
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  return (
    <form
      class="search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        setWords(typed.trim());
      }}
    >
      <label class="field">
        <span class="ds-label">{t('closeness.find')}</span>
        <input
          type="search"
          class="ds-input"
          maxLength={100}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <Button look="secondary">{t('closeness.search')}</Button>
      {words && <Found words={words} had={had} busy={busy} add={add} />}
    </form>
  );
}

function Found({ words, had, busy, add }: { words: string; had: string[]; busy: boolean; add: (id: string) => void }) {
  const { data, trouble, again } = useAnswer('/associations', { query: { words } });
  const found = data?.associations.filter(({ id }) => !had.includes(id)) ?? [];
  if (trouble) return <TroubleNotice trouble={trouble} again={again} />;
  if (data && found.length === 0) return <Notice colour="info">{t('closeness.notFound')}</Notice>;
  return (
    <ul class="lines">
      {found.map(({ id, name }) => (
        <li key={id} class="actions">
          <span>{name}</span>
          <Button look="tertiary" about={name} busy={busy} press={() => add(id)}>
            {t('closeness.add')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
