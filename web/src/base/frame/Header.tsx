import { useEffect, useRef } from 'preact/hooks';
import { address } from '../browser/router';
import { useStore } from '../browser/store';
import { theConfig } from '../session/config';
import { session, signIn, signOut } from '../session/session';
import { chooseLanguage, LANGUAGES, language, t, type Language } from '../texts/texts';
import { Icon } from '../ui/Icon';
import { chooseColours, COLOURS, colours, type Colours } from './colours';

export function Header() {
  const who = useStore(session);
  return (
    <header class="header">
      <a class="brand" href={address('/')}>
        <img src="/app/icon.svg" alt="" width="36" height="36" />
        <span>
          <strong>{t('app.name')}</strong>
          <span>{theConfig().municipality}</span>
        </span>
      </a>
      {!who && (
        <button type="button" class="ds-button" data-variant="secondary" data-size="sm" onClick={() => void signIn()}>
          {t('session.signIn')}
        </button>
      )}
      <Menu name={who?.name} />
    </header>
  );
}

/** Who I am, and how I like to have it. */
function Menu({ name }: { name: string | undefined }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const tongue = useStore(language);
  const shade = useStore(colours);
  useEffect(() => {
    const close = (event: Event) => {
      const open = menu.current;
      if (!open?.open) return;
      if (event instanceof KeyboardEvent && event.key === 'Escape') {
        open.open = false;
        open.querySelector('summary')?.focus();
      } else if (!(event instanceof KeyboardEvent) && event.target instanceof Node && !open.contains(event.target)) {
        open.open = false;
      }
    };
    const events = ['keydown', 'pointerdown', 'focusin'];
    events.forEach((each) => document.addEventListener(each, close));
    return () => events.forEach((each) => document.removeEventListener(each, close));
  }, []);
  return (
    <details class="menu" ref={menu}>
      <summary class="ds-button" data-variant="tertiary" data-size="sm" aria-label={t('menu.label')}>
        <Icon name={name ? 'mine' : 'settings'} />
      </summary>
      <div class="menu-content">
        {name && (
          <p class="ds-paragraph">
            <a class="ds-link" href={address('/me')}>
              {t('session.signedInAs', { name })}
            </a>
          </p>
        )}
        <Choice
          label={t('menu.language')}
          chosen={tongue}
          values={LANGUAGES}
          text={(each) => t(`language.${each}`)}
          choose={(each: Language) => void chooseLanguage(each)}
        />
        <Choice
          label={t('menu.colours')}
          chosen={shade}
          values={COLOURS}
          text={(each) => t(`colours.${each}`)}
          choose={(each: Colours) => chooseColours(each)}
        />
        {name && (
          <button type="button" class="ds-button" data-variant="secondary" onClick={() => void signOut()}>
            {t('session.signOut')}
          </button>
        )}
      </div>
    </details>
  );
}

interface Choosing<T extends string> {
  label: string;
  chosen: T;
  values: readonly T[];
  text: (value: T) => string;
  choose: (value: T) => void;
}

function Choice<T extends string>({ label, chosen, values, text, choose }: Choosing<T>) {
  return (
    <label class="field">
      <span class="ds-label">{label}</span>
      <select class="ds-input" value={chosen} onChange={(event) => choose(event.currentTarget.value as T)}>
        {values.map((value) => (
          <option key={value} value={value}>
            {text(value)}
          </option>
        ))}
      </select>
    </label>
  );
}
