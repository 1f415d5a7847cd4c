import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import type { Outcome } from '../../base/api/outcome';
import type { components } from '../../base/api/schema';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { TroubleNotice } from '../../base/ui/Notice';

type Association = components['schemas']['Association'];
type Fact = components['schemas']['Fact'];

const FACTS: readonly Fact[] = ['contact', 'activities', 'places', 'new-members'];

/** A member who has read all of it says that it is still so. */
export function Confirm({ shown, confirmed }: { shown: Association; confirmed: () => void }) {
  const command = useCommand();
  const all = async () => {
    let latest: Outcome<Association> = { kind: 'answered', data: shown, etag: undefined };
    for (const fact of FACTS) {
      const [values, body] = [{ association: shown.id }, { fact }];
      latest = await send('post', '/associations/{association}/confirm', { values, body, retries: 2 });
      if (latest.kind !== 'answered') break;
    }
    return latest;
  };
  return (
    <>
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      <div class="actions">
        <Button look="secondary" busy={command.busy} press={() => command.run(all, confirmed)}>
          {t('associations.confirm')}
        </Button>
      </div>
    </>
  );
}
