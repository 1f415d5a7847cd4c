import { t } from '../texts/texts';
import { Icon } from '../ui/Icon';
import { navigation } from './pages';
import { address, place } from './router';
import { useStore } from './store';

/** At the foot of a phone's screen, at the top of a wide one. With one page there is nowhere to navigate. */
export function Navigation() {
  const { path } = useStore(place);
  if (navigation.length < 2) return null;
  return (
    <nav class="navigation" aria-label={t('app.navigation')}>
      <ul>
        {navigation.map((entry) => (
          <li key={entry.path}>
            <a href={address(entry.path)} aria-current={entry.path === path ? 'page' : undefined}>
              <Icon name={entry.icon} />
              {t(entry.label)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
