import type { Page } from '../../base/frame/page';
import { useMay } from '../../base/staff/rights';

const council: Page[] = [
  {
    path: '/council',
    navigation: {
      order: 9,
      label: 'council.navigation',
      icon: 'people',
      when: () => useMay('GET /grants/rounds/{scheme}/{round}/proposals/{field}') ?? false,
    },
    load: () => import('./Council'),
  },
  { path: '/council/rounds/:scheme/:round/:field', load: () => import('./Proposal') },
  { path: '/council/applications/:reference', load: () => import('./Advice') },
];

export default council;
