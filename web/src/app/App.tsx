import { language, t } from '../texts/texts';
import { Notice } from '../ui/Notice';
import { signInFailed } from '../session/session';
import { Header } from './Header';
import { Navigation } from './Navigation';
import { online } from './online';
import { Outlet } from './Outlet';
import { address } from './router';
import { useStore } from './store';

/** The frame around every page. */
export function App() {
  // A new language draws everything anew.
  useStore(language);
  const failed = useStore(signInFailed);
  const connected = useStore(online);
  return (
    <div class="app">
      <a class="ds-skip-link" href="#main">
        {t('app.skip')}
      </a>
      <Header />
      <Navigation />
      <main id="main" tabIndex={-1}>
        {failed && <Notice colour="warning">{t('session.failed')}</Notice>}
        {!connected && <Notice colour="warning">{t('app.offline')}</Notice>}
        <Outlet />
      </main>
      <footer class="footer">
        <a class="ds-link" href={address('/about')}>
          {t('about.link')}
        </a>
      </footer>
    </div>
  );
}
