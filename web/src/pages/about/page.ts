import type { Page } from '../../app/pages';

const page: Page = { path: '/about', load: () => import('./About') };

export default page;
