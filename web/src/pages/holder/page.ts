import type { Page } from '../../base/frame/page';

const holder: Page[] = [{ path: '/staff/requests/:reference/all', load: () => import('./Holder') }];

export default holder;
