import type { Page } from '../../base/frame/page';

const page: Page = { path: '/book', load: () => import('./Book') };

export default page;
