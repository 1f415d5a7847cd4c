import { address } from '../../app/router';
import { t } from '../../texts/texts';
import '../../styles/staff.css';

const TABS = ['/staff', '/staff/day', '/staff/block'] as const;

/** The staff's own pages, side by side. */
export function StaffTabs({ current }: { current: (typeof TABS)[number] }) {
  return (
    <nav class="staff-tabs" aria-label={t('staff.navigation')}>
      {TABS.map((path) => (
        <a key={path} class="ds-link" href={address(path)} aria-current={path === current ? 'page' : undefined}>
          {path === '/staff' ? t('staff.tab') : path === '/staff/day' ? t('day.tab') : t('block.tab')}
        </a>
      ))}
    </nav>
  );
}
