import { render } from 'preact';
import { App } from './app/App';
import { startColours } from './app/colours';
import { navigate, startRouter } from './app/router';
import { startConfig } from './session/config';
import { signInFailed, startSession } from './session/session';
import { startTexts, t } from './texts/texts';
import './styles/app.css';

async function start(root: HTMLElement): Promise<void> {
  startColours();
  await startTexts();
  try {
    await startConfig();
  } catch {
    const line = document.createElement('p');
    line.className = 'start-failed';
    line.setAttribute('role', 'alert');
    line.textContent = t('app.startFailed');
    root.replaceChildren(line);
    return;
  }
  signInFailed.set(!(await startSession()));
  navigate(window.location.pathname + window.location.search, { replace: true });
  startRouter();
  render(<App />, root);
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    void navigator.serviceWorker.register('/app/service-worker.js').catch(() => undefined);
  }
}

const root = document.getElementById('app');
if (root) void start(root);
