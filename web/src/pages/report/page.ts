import type { Page } from '../../base/frame/page';

const report: Page[] = [{ path: '/report/:reference', load: () => import('./Report') }];

export default report;
