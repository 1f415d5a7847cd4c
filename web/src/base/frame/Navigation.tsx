import { address, place } from '../browser/router';
import { useStore } from '../browser/store';
import { t } from '../texts/texts';
import { Icon } from '../ui/Icon';
import { navigation } from './pages';

/** Tabs at the foot of a phone's screen, in the header of a wide one. */
export function Navigation() {
  const { path } = useStore(place);
  // The list never changes, so each entry's hook is called in its turn.
  const entries = navigation.filter((entry) => entry.when?.() ?? true);
  return (
    <nav class="navigation" aria-label={t('app.navigation')}>
      <ul>
        {entries.map((entry) => (
          <li key={entry.path}>
            <a href={address(entry.path)} aria-current={current(entry, path)}>
              <Icon name={entry.icon} />
              {entry.short && <span class="short">{t(entry.short)}</span>}
              <span class="full">{t(entry.label)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function current(entry: (typeof navigation)[number], path: string): 'page' | 'true' | undefined {
  if (entry.path === path) return 'page';
  const under = entry.under ?? entry.path;
  return under !== '/' && path.startsWith(`${under}/`) ? 'true' : undefined;
}
