import type { Page } from '../../base/frame/page';

const part: Page = { path: '/part/:reference/:association', load: () => import('./Part') };

export default part;
