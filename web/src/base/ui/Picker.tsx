import { useState } from 'preact/hooks';
import { useAnswer } from '../api/answers';
import { t } from '../texts/texts';
import { Button } from './Button';
import { Notice, TroubleNotice } from './Notice';
import { TextField } from './TextField';

interface Picking {
  label: string;
  /** What choosing one is called. */
  act: string;
  /** Those that are not offered. */
  but: readonly string[];
  busy?: boolean;
  pick: (found: { id: string; name: string }) => void;
}

/** Finds an association by its name; it may stand in a form, and is none itself. */
export function Picker({ label, ...choosing }: Picking) {
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  const search = () => setWords(typed.trim());
  return (
    <div
      class="picker"
      role="search"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        search();
      }}
    >
      <TextField label={label} value={typed} change={setTyped} most={100} type="search" />
      <Button look="secondary" press={search}>
        {t('closeness.search')}
      </Button>
      {words && <Found words={words} {...choosing} />}
    </div>
  );
}

function Found({ words, act, but, busy = false, pick }: Omit<Picking, 'label'> & { words: string }) {
  const { data, trouble, again } = useAnswer('/associations', { query: { words } });
  const found = data?.associations.filter(({ id }) => !but.includes(id)) ?? [];
  if (trouble) return <TroubleNotice trouble={trouble} again={again} />;
  if (data && found.length === 0) return <Notice colour="info">{t('closeness.notFound')}</Notice>;
  return (
    <ul class="lines">
      {found.map(({ id, name }) => (
        <li key={id} class="actions">
          <span>{name}</span>
          <Button look="tertiary" about={name} busy={busy} press={() => pick({ id, name })}>
            {act}
          </Button>
        </li>
      ))}
    </ul>
  );
}
