import type { Page } from '../../base/frame/page';

const payments: Page[] = [{ path: '/staff/payments', load: () => import('./Payments') }];

export default payments;
