import type { Page } from '../../base/frame/page';

const grantcase: Page[] = [{ path: '/staff/applications/:reference', load: () => import('./GrantCase') }];

export default grantcase;
