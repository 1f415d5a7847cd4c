import type { Page } from '../../base/frame/page';

const payout: Page[] = [{ path: '/payout/:reference', load: () => import('./Payout') }];

export default payout;
