import { render } from 'preact';
import { navigate, place, startRouter } from './base/browser/router';
import { App } from './base/frame/App';
import { startColours } from './base/frame/colours';
import { find } from './base/frame/pages';
import { startConfig } from './base/session/config';
import { signInFailed, startSession } from './base/session/session';
import { startTexts, t } from './base/texts/texts';
import './base/styles/app.css';

/** Loads what the first page needs side by side; the frame in index.html stands until it can be drawn. */
async function start(root: HTMLElement): Promise<void> {
  startColours();
  const [page] = find(place.get().path);
  // The texts of its area first, so that the page finds them on their way.
  const texts = startTexts(page?.area).then(() => true, () => false);
  // A page that does not come is told of by the outlet, which tries again.
  const first = page?.load().catch(() => undefined);
  const config = startConfig().then(() => true, () => false);
  if (!(await texts) || !(await config)) {
    const line = document.getElementById('start-failed');
    if (!line) return;
    // Without its texts it says what stands in index.html.
    if (await texts) line.textContent = t('app.startFailed');
    line.hidden = false;
    root.remove();
    return;
  }
  signInFailed.set(!(await startSession()));
  navigate(window.location.pathname + window.location.search, { replace: true });
  startRouter();
  await first;
  root.replaceChildren();
  render(<App />, root);
  if (import.meta.env.PROD && 'serviceWorker' in navigator) keepWhatIsHere();
}

/** Lets the service worker keep the frame, and what this page had loaded before it came. */
function keepWhatIsHere(): void {
  navigator.serviceWorker
    .register('/app/service-worker.js')
    .then(() => navigator.serviceWorker.ready)
    .then(({ active }) => {
      const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
      active?.postMessage(loaded.filter((name) => name.startsWith(`${window.location.origin}/app/assets/`)));
    })
    .catch(() => undefined);
}

const root = document.getElementById('app');
if (root) void start(root);
