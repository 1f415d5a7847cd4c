import { render } from 'preact';
import { navigate, startRouter } from './base/browser/router';
import { App } from './base/frame/App';
import { startColours } from './base/frame/colours';
import { startConfig } from './base/session/config';
import { signInFailed, startSession } from './base/session/session';
import { startTexts, t } from './base/texts/texts';
import './base/styles/app.css';

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
