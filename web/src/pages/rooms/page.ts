import type { Page } from '../../base/frame/page';

const page: Page = { path: '/rooms/:premises', load: () => import('./Room') };

export default page;
