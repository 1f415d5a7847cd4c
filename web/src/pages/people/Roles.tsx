import { FIELDS, type Field } from '../../base/api/fields';
import type { HeldRole, StaffRole } from '../../base/api/me';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Select } from '../../base/ui/Select';
import { TextField } from '../../base/ui/TextField';

const ROLES: readonly StaffRole[] = ['caseworker', 'caretaker', 'coordinator', 'reader', 'council', 'administrator'];

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
            choose={(role) => put(index, role === 'council' || held.role === 'council' ? { role } : { ...held, role })}
          />
          {held.role === 'council' ? (
            <Select
              label={t('people.field')}
              value={held.area ?? ''}
              values={['', ...FIELDS]}
              text={(each) => (each ? t(`field.${each as Field}`) : t('people.allFields'))}
              choose={(area) => put(index, area ? { role: held.role, area } : { role: held.role })}
            />
          ) : (
            <TextField
              label={t('people.area')}
              hint={t('people.areaHint')}
              value={held.area ?? ''}
              change={(area) => put(index, area ? { role: held.role, area } : { role: held.role })}
              most={80}
            />
          )}
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

/** A role as people read it, with what it is for. */
export function said({ role, area }: HeldRole): string {
  const field = FIELDS.find((each) => each === area);
  return area
    ? t('people.roleIn', { role: t(`staffRole.${role}`), area: role === 'council' && field ? t(`field.${field}`) : area })
    : t(`staffRole.${role}`);
}

/** As they are sent: no spaces around an area. */
export function meant(roles: readonly HeldRole[]): HeldRole[] {
  return roles.map(({ role, area }) => (area?.trim() ? { role, area: area.trim() } : { role }));
}
