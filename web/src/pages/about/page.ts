import type { Page } from '../../base/frame/page';

const page: Page = { path: '/about', load: () => import('./About') };

export default page;
