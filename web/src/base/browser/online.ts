import { store } from './store';

/** Whether the phone says that it has a network. */
export const online = store(navigator.onLine);

window.addEventListener('online', () => online.set(true));
window.addEventListener('offline', () => online.set(false));
