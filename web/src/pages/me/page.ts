import type { Page } from '../../app/pages';

const page: Page = { path: '/me', load: () => import('./Me') };

export default page;
