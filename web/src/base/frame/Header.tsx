import { useEffect, useRef } from 'preact/hooks';
import { useActing } from '../api/acting';
import { address } from '../browser/router';
import { useStore } from '../browser/store';
import { theConfig } from '../session/config';
import { session, signIn } from '../session/session';
import { chooseLanguage, LANGUAGES, language, t, type Language } from '../texts/texts';
import { Icon } from '../ui/Icon';
import { Select } from '../ui/Select';
import { chooseColours, COLOURS, colours, type Colours } from './colours';
import { Navigation } from './Navigation';
import { SignOut } from './SignOut';

export function Header() {
  const who = useStore(session);
  return (
    <header class="header">
      <a class="brand" href={address('/')}>
        <Logo />
        <span>
          <strong>{t('app.name')}</strong>
          <span>{theConfig().municipality}</span>
        </span>
      </a>
      <Navigation />
      {!who && (
        <button type="button" class="ds-button sign-in" data-variant="secondary" onClick={() => void signIn()}>
          {t('session.signIn')}
        </button>
      )}
      <Menu name={who?.name} />
    </header>
  );
}

function Logo() {
  return (
    <svg class="logo" viewBox="0 0 64 64" aria-hidden="true">
      <rect width="64" height="64" rx="14" />
      <path d="M18 52V22a14 14 0 0 1 28 0v30h-5.500V22.300a8.5 8.5 0 0 0-17 0V52z" />
      <path d="M26.5 52V24.500l11 3.800V52z" />
      <circle cx="35.2" cy="39.8" r="1.4" />
    </svg>
  );
}

/** Who I am, for whom I do things, and how I like to have it. */
function Menu({ name }: { name: string | undefined }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const tongue = useStore(language);
  const shade = useStore(colours);
  const { holder, holders, actFor } = useActing();
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
      <summary
        aria-label={name === undefined ? t('menu.label') : t('acting.menu', { name: holder.name })}
        title={name === undefined ? undefined : holder.name}
      >
        {name !== undefined && <span class="acting">{holder.name}</span>}
        <span class="me">{name ? initials(name) : <Icon name="person" />}</span>
      </summary>
      <div class="menu-content">
        {name && (
          <p class="ds-paragraph">
            <a class="ds-link" href={address('/me')}>
              {t('session.signedInAs', { name })}
            </a>
          </p>
        )}
        {name && holders.length > 1 && (
          <Select
            label={t('acting.for')}
            value={holder.id}
            values={holders.map(({ id }) => id)}
            text={(id) => holders.find((each) => each.id === id)?.name ?? id}
            choose={actFor}
          />
        )}
        <Select
          label={t('menu.language')}
          value={tongue}
          values={LANGUAGES}
          text={(each) => t(`language.${each}`)}
          choose={(each: Language) => void chooseLanguage(each)}
        />
        <Select
          label={t('menu.colours')}
          value={shade}
          values={COLOURS}
          text={(each) => t(`colours.${each}`)}
          choose={(each: Colours) => chooseColours(each)}
        />
        {name && <SignOut />}
      </div>
    </details>
  );
}

/** The first letters of the first and the last name. */
function initials(name: string): string {
  const parts = name.trim().split(/\s+/);
  const [first = '', last = ''] = [parts[0], parts.length > 1 ? parts.at(-1) : ''];
  return (first.slice(0, 1) + last.slice(0, 1)).toLocaleUpperCase('nb');
}
