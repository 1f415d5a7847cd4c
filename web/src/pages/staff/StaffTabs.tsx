import { address } from '../../app/router';
import { t } from '../../texts/texts';
import { useMay } from './rights';
import '../../styles/staff.css';

const TABS = ['/staff', '/staff/day', '/staff/block'] as const;

/** The staff's own pages, side by side: those that one's office is for, and all until that is known. */
export function StaffTabs({ current }: { current: (typeof TABS)[number] }) {
  const may = {
    '/staff': useMay('GET /requests'),
    '/staff/day': useMay('GET /schedule'),
    '/staff/block': useMay('POST /blocks'),
  };
  return (
    <nav class="staff-tabs" aria-label={t('staff.navigation')}>
      {TABS.filter((path) => may[path] !== false).map((path) => (
        <a key={path} class="ds-link" href={address(path)} aria-current={path === current ? 'page' : undefined}>
          {path === '/staff' ? t('staff.tab') : path === '/staff/day' ? t('day.tab') : t('block.tab')}
        </a>
      ))}
    </nav>
  );
}
