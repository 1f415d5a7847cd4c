import type { Page } from '../../base/frame/page';

const page: Page = { path: '/me', load: () => import('./Me') };

export default page;
