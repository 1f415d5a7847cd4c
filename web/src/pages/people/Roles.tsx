import type { HeldRole, StaffRole } from '../../base/api/me';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Select } from '../../base/ui/Select';
import { TextField } from '../../base/ui/TextField';

const ROLES: readonly StaffRole[] = ['caseworker', 'caretaker', 'coordinator', 'reader', 'administrator'];

/** The roles somebody is to have, each for all of the municipality or a part of it. */
export function Roles({ roles, change }: { roles: HeldRole[]; change: (roles: HeldRole[]) => void }) {
  const put = (at: number, held: HeldRole) => change(roles.map((each, index) => (index === at ? held : each)));
  return (
    <>
      {roles.map((held, index) => (
        <fieldset key={index} class="group">
          <legend class="ds-label">{t('people.role', { n: index + 1 })}</legend>
          <Select
            label={t('people.which')}
            value={held.role}
            values={ROLES}
            text={(each) => t(`staffRole.${each}`)}
            choose={(role) => put(index, { ...held, role })}
          />
          <TextField
            label={t('people.area')}
            hint={t('people.areaHint')}
            value={held.area ?? ''}
            change={(area) => put(index, area ? { role: held.role, area } : { role: held.role })}
            most={80}
          />
          <Button
            look="tertiary"
            about={t(`staffRole.${held.role}`)}
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
export function meant(roles: readonly HeldRole[]): HeldRole[] {
  return roles.map(({ role, area }) => (area?.trim() ? { role, area: area.trim() } : { role }));
}
