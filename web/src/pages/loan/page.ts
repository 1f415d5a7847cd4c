import type { Page } from '../../base/frame/page';

const loan: Page[] = [{ path: '/loans/:reference', load: () => import('./Loan') }];

export default loan;
