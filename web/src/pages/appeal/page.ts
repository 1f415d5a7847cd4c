import type { Page } from '../../base/frame/page';

const appeal: Page = { path: '/appeal/:reference', load: () => import('./Appeal') };

export default appeal;
