import type { Page } from '../../base/frame/page';

const emergency: Page[] = [{ path: '/staff/emergency', load: () => import('./Emergency') }];

export default emergency;
