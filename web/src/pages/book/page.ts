import type { Page } from '../../app/pages';

const page: Page = { path: '/book', load: () => import('./Book') };

export default page;
