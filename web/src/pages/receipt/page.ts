import type { Page } from '../../base/frame/page';

const page: Page = { path: '/receipt/:reference', load: () => import('./Receipt') };

export default page;
