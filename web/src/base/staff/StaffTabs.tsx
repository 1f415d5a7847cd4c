import { address } from '../browser/router';
import { t } from '../texts/texts';
import { useMay } from './rights';
import '../styles/staff.css';

const TABS = {
  '/staff': 'staff.tab',
  '/staff/day': 'day.tab',
  '/staff/block': 'block.tab',
  '/staff/counter': 'counter.tab',
  '/staff/equipment': 'stock.tab',
  '/staff/grants': 'schemes.tab',
  '/staff/payments': 'payments.tab',
  '/staff/people': 'people.title',
  '/staff/closeness': 'closeness.title',
  '/staff/limits': 'limits.tab',
} as const;

type Tab = keyof typeof TABS;

/** The staff's own pages, side by side: those that one's role is for, and all until that is known. */
export function StaffTabs({ current }: { current: Tab }) {
  const may: Record<Tab, boolean | undefined> = {
    '/staff': useMay('GET /queue'),
    '/staff/day': useMay('GET /schedule'),
    '/staff/block': useMay('POST /blocks'),
    '/staff/counter': useMay('GET /lending-points/{point}/counter'),
    '/staff/equipment': useMay('GET /equipment/{model}/copies'),
    '/staff/grants': useMay('GET /grants/schemes'),
    '/staff/payments': useMay('GET /grants/payments'),
    '/staff/people': useMay('GET /staff'),
    '/staff/closeness': useMay('PUT /me/closeness'),
    '/staff/limits': useMay('PUT /limits'),
  };
  const tabs = Object.entries(TABS) as [Tab, (typeof TABS)[Tab]][];
  return (
    <nav class="staff-tabs" aria-label={t('staff.navigation')}>
      {tabs
        .filter(([path]) => may[path] !== false)
        .map(([path, label]) => (
          <a key={path} class="ds-link" href={address(path)} aria-current={path === current ? 'page' : undefined}>
            {t(label)}
          </a>
        ))}
    </nav>
  );
}
