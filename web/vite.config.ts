import { defineConfig } from 'vite';
import { budget } from './scripts/budget.ts';
import { serviceWorker } from './scripts/service-worker.ts';

/** The app lives at /app/; the API it talks to has the rest of the same origin. */
export default defineConfig({
  base: '/app/',
  plugins: [serviceWorker(), budget(170_000)],
  build: { target: 'es2022', sourcemap: false, modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  server: {
    // `npm run dev` while ./run answers the rest.
    proxy: { '^/(?!app/)': 'http://127.0.0.1:8080', '/app/config.json': 'http://127.0.0.1:8080' },
  },
});
