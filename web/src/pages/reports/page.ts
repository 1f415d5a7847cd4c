import type { Page } from '../../base/frame/page';

const reports: Page[] = [{ path: '/staff/reports', load: () => import('./Reports') }];

export default reports;
