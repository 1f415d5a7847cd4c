import type { Page } from '../../base/frame/page';

const formeditor: Page = { path: '/staff/grants/forms/:form', load: () => import('./Editor') };

export default formeditor;
