import type { Page } from '../../base/frame/page';

const support: Page[] = [{ path: '/support', load: () => import('./Support') }];

export default support;
