import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { address, place } from '../browser/router';
import { useStore } from '../browser/store';
import { t } from '../texts/texts';
import { Heading } from '../ui/Heading';
import { Notice } from '../ui/Notice';
import type { PageProps } from './page';
import { find } from './pages';

interface Loaded {
  path: string;
  component: ComponentType<PageProps>;
  params: Record<string, string>;
}

/** Shows the page that the address names, and moves the focus to its heading when one comes from another. */
export function Outlet() {
  const { path, query } = useStore(place);
  const [loaded, setLoaded] = useState(() => atOnce(path));
  const [failed, setFailed] = useState(false);
  const [round, setRound] = useState(0);
  const entered = useRef<string | undefined>(undefined);

  useEffect(() => {
    let overtaken = false;
    const [page, params] = find(path);
    setFailed(false);
    const loading = page ? page.load() : Promise.resolve({ default: NotFound });
    loading.then(
      ({ default: component }) => !overtaken && setLoaded({ path, component, params }),
      () => !overtaken && setFailed(true),
    );
    return () => {
      overtaken = true;
    };
  }, [path, round]);

  useEffect(() => {
    if (!loaded) return;
    if (entered.current !== undefined && entered.current !== loaded.path) {
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    }
    entered.current = loaded.path;
  }, [loaded]);

  if (failed) {
    return (
      <Notice colour="danger">
        <p class="ds-paragraph">{t('app.pageFailed')}</p>
        <button type="button" class="ds-button" data-variant="secondary" onClick={() => setRound(round + 1)}>
          {t('trouble.again')}
        </button>
      </Notice>
    );
  }
  if (!loaded || loaded.path !== path) return null;
  const Component = loaded.component;
  return <Component key={loaded.path} params={loaded.params} query={query} />;
}

/** A page that has been loaded already. */
function atOnce(path: string): Loaded | undefined {
  const [page, params] = find(path);
  return page?.here && { path, component: page.here, params };
}

function NotFound() {
  return (
    <>
      <Heading text={t('app.notFound')} />
      <p class="ds-paragraph">
        <a class="ds-link" href={address('/find')}>
          {t('app.toStart')}
        </a>
      </p>
    </>
  );
}
