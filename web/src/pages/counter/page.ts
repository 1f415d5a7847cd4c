import type { Page } from '../../base/frame/page';

const counter: Page[] = [{ path: '/staff/counter', load: () => import('./Counter') }];

export default counter;
