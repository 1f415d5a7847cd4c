import type { Page } from '../../base/frame/page';

const allocations: Page[] = [{ path: '/staff/allocations', load: () => import('./Allocations') }];

export default allocations;
