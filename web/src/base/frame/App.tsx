import { online } from '../browser/online';
import { address } from '../browser/router';
import { useStore } from '../browser/store';
import { signInFailed } from '../session/session';
import { language, t } from '../texts/texts';
import { Notice } from '../ui/Notice';
import { Header } from './Header';
import { Outlet } from './Outlet';

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
      <main id="main" tabIndex={-1}>
        {failed && <Notice colour="warning">{t('session.failed')}</Notice>}
        {!connected && <Notice colour="warning">{t('app.offline')}</Notice>}
        <Outlet />
      </main>
      <footer class="footer">
        <a class="ds-link" href={address('/about')}>
          {t('about.link')}
        </a>
        <a class="ds-link" href={address('/limits')}>
          {t('limits.link')}
        </a>
      </footer>
    </div>
  );
}
