import type { Page } from '../../base/frame/page';

const figures: Page[] = [{ path: '/staff/figures', load: () => import('./Figures') }];

export default figures;
