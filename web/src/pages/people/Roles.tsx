import type { StaffOffice, StaffRole } from '../../base/api/me';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Select } from '../../base/ui/Select';
import { TextField } from '../../base/ui/TextField';

const ROLES: readonly StaffRole[] = ['caseworker', 'caretaker', 'coordinator', 'reader', 'administrator'];

/** The roles somebody is to have, each for all of the municipality or a part of it. */
export function Roles({ roles, change }: { roles: StaffOffice[]; change: (roles: StaffOffice[]) => void }) {
  const put = (at: number, office: StaffOffice) => change(roles.map((each, index) => (index === at ? office : each)));
  return (
    <>
      {roles.map((office, index) => (
        <fieldset key={index} class="group">
          <legend class="ds-label">{t('people.role', { n: index + 1 })}</legend>
          <Select
            label={t('people.which')}
            value={office.role}
            values={ROLES}
            text={(each) => t(`staffRole.${each}`)}
            choose={(role) => put(index, { ...office, role })}
          />
          <TextField
            label={t('people.area')}
            hint={t('people.areaHint')}
            value={office.area ?? ''}
            change={(area) => put(index, area ? { role: office.role, area } : { role: office.role })}
            most={80}
          />
          <Button
            look="tertiary"
            about={t(`staffRole.${office.role}`)}
            press={() => change(roles.filter((_, other) => other !== index))}
          >
            {t('people.removeRole')}
          </Button>
        </fieldset>
      ))}
      {roles.length < 20 && (
        <div class="actions">
          <Button look="secondary" press={() => change([...roles, { role: 'reader' }])}>
            {t('people.addRole')}
          </Button>
        </div>
      )}
    </>
  );
}

/** As they are sent: no spaces around an area. */
export function meant(roles: readonly StaffOffice[]): StaffOffice[] {
  return roles.map(({ role, area }) => (area?.trim() ? { role, area: area.trim() } : { role }));
}
