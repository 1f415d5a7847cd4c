import type { Page } from '../../app/pages';

const page: Page = { path: '/staff/day', load: () => import('./Day') };

export default page;
