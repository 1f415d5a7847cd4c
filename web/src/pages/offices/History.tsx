import { useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { get } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import type { components } from '../../base/api/schema';
import { address } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Happenings } from '../../base/ui/Happenings';
import { Heading } from '../../base/ui/Heading';
import { Known } from '../../base/ui/Introduction';
import { AsOf, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';

type Event = components['schemas']['HistoryEvent'];

/** Who did what, the latest first. */
export default function HistoryPage({ params: { association = '' } }: PageProps) {
  const name = useAnswer('/associations/{association}', { values: { association } }, { open: true }).data?.name;
  return (
    <>
      <Heading text={name ? t('history.of', { name }) : t('history.title')} />
      <p class="ds-paragraph">
        <a class="ds-link" href={address(`/associations/${association}`)}>
          {t('offices.back')}
        </a>
      </p>
      <Known why={t('offices.signInFirst')}>
        <Events association={association} />
      </Known>
    </>
  );
}

function Events({ association }: { association: string }) {
  const values = { association };
  const first = useAnswer('/associations/{association}/history', { values });
  const [more, setMore] = useState<{ after: unknown; events: Event[]; cursor: string | undefined }>();
  const command = useCommand();
  const following = more?.after === first.data ? more : undefined;
  const events = [...(first.data?.events ?? []), ...(following?.events ?? [])];
  const cursor = following ? following.cursor : first.data?.cursor;
  const fetchMore = (from: string) =>
    command.run(
      () => get('/associations/{association}/history', { values, query: { cursor: from } }),
      (page) =>
        setMore({ after: first.data, events: [...(following?.events ?? []), ...page.events], cursor: page.cursor }),
    );
  return (
    <>
      {first.trouble && <TroubleNotice trouble={first.trouble} again={first.again} />}
      {first.trouble && first.asOf !== undefined && <AsOf at={first.asOf} />}
      {!first.data && !first.trouble && <Skeletons count={3} />}
      {first.data && events.length === 0 && <p class="ds-paragraph">{t('history.none')}</p>}
      <Happenings events={events} />
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      {cursor && (
        <div class="actions">
          <Button look="secondary" busy={command.busy} press={() => fetchMore(cursor)}>
            {t('associations.more')}
          </Button>
        </div>
      )}
    </>
  );
}
