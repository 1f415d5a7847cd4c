import { defineConfig } from 'vite';
import { budget } from './scripts/budget.ts';
import { rights } from './scripts/rights.ts';
import { serviceWorker } from './scripts/service-worker.ts';
import { shell } from './scripts/shell.ts';
import { texts } from './scripts/texts.ts';

/** The app lives at /app/; the API it talks to has the rest of the same origin. */
export default defineConfig({
  base: '/app/',
  plugins: [texts(), rights(), shell(), serviceWorker(), budget({ first: 60_000, further: 12_000 })],
  build: { target: 'es2022', sourcemap: false, modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  server: {
    // `npm run dev` while ./run answers the rest.
    proxy: { '^/(?!app/)': 'http://127.0.0.1:8080', '/app/config.json': 'http://127.0.0.1:8080' },
  },
});
