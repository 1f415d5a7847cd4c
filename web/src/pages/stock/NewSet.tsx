import { useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { useDraft } from '../../base/api/draft';
import { address, navigate } from '../../base/browser/router';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Icon } from '../../base/ui/Icon';
import { Known } from '../../base/ui/Introduction';
import { TroubleNotice } from '../../base/ui/Notice';
import { NumberField } from '../../base/ui/NumberField';
import { Skeletons } from '../../base/ui/Skeletons';
import { Naming, type Points, WithPoints } from './Naming';
import { choices, EMPTY, written } from './sets';
import './stock.css';

const MOST_OF_ONE = 100;

/** Several things of one lending point that are to be lent together, under one name. */
export default function NewSetPage() {
  return (
    <Known why={t('stock.signInFirst')}>
      <StaffTabs current="/staff/equipment" />
      <a class="back-to" href={address('/staff/equipment')}>
        <Icon name="back" />
        {t('stock.title')}
      </a>
      <Heading text={t('set.new')} />
      <WithPoints form={(points) => <NewSet points={points} />} />
    </Known>
  );
}

function NewSet({ points }: { points: Points }) {
  const draft = useDraft('set:new', EMPTY);
  const command = useCommand();
  const form = draft.value;
  const point = form.point || (points[0]?.id ?? '');
  return (
    <form
      class="stock-add"
      onSubmit={(event) => {
        event.preventDefault();
        command.run(
          () => send('post', '/equipment', { body: written({ ...form, point }) }),
          ({ id }) => {
            draft.done();
            navigate(address(`/equipment/${id}`));
          },
        );
      }}
    >
      <Naming said={{ ...form, point }} points={points} change={(some) => draft.change({ ...some, ...(some.point && { many: {} }) })} trouble={command.trouble} />
      <h2 class="head">{t('set.of')}</h2>
      {point && (
        <Things key={point} point={point} many={form.many} change={(many) => draft.change({ many })} />
      )}
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      {Object.values(form.many).some((each) => each > 0) && <Button busy={command.busy}>{t('set.make')}</Button>}
    </form>
  );
}

interface Choosing {
  point: string;
  many: Record<string, number>;
  change: (many: Record<string, number>) => void;
}

/** What is lent there, a page at a time. */
function Things({ point, many, change, cursor }: Choosing & { cursor?: string }) {
  const found = useAnswer('/equipment', { query: { point, ...(cursor && { cursor }) } }, { open: true });
  const [more, setMore] = useState(false);
  const next = found.data?.cursor;
  return (
    <>
      {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
      {!found.data && !found.trouble && <Skeletons count={4} size="small" />}
      {choices(found.data?.equipment ?? []).map(({ key, name }) => (
        <NumberField
          key={key}
          label={name}
          value={many[key] ?? 0}
          least={0}
          most={MOST_OF_ONE}
          choose={(quantity) => change({ ...many, [key]: quantity })}
        />
      ))}
      {next && !more && (
        <Button look="secondary" press={() => setMore(true)}>
          {t('equipment.more')}
        </Button>
      )}
      {next && more && <Things point={point} many={many} change={change} cursor={next} />}
    </>
  );
}
