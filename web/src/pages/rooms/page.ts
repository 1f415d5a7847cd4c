import type { Page } from '../../app/pages';

const page: Page = { path: '/rooms/:premises', load: () => import('./Room') };

export default page;
