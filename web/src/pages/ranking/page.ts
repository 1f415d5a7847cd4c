import type { Page } from '../../base/frame/page';

const ranking: Page[] = [{ path: '/staff/grants/rounds/:scheme/:round', load: () => import('./Ranking') }];

export default ranking;
