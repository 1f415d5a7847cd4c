import { useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { address } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { useMay } from '../../base/staff/rights';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { t } from '../../base/texts/texts';
import { Heading } from '../../base/ui/Heading';
import { Icon } from '../../base/ui/Icon';
import { Known } from '../../base/ui/Introduction';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { PointForm } from './PointForm';
import { added, written, type Form, type Point } from './points';
import './stock.css';

const NEW = 'new';

/** A lending point: where it is, when one may come, and how it works; or a new one. */
export default function OnePointPage({ params: { point = '' } }: PageProps) {
  return (
    <Known why={t('stock.signInFirst')}>
      <One id={point} />
    </Known>
  );
}

function One({ id }: { id: string }) {
  const found = useAnswer('/lending-points', {}, { open: true });
  const may = useMay('PUT /lending-points/{point}');
  const command = useCommand();
  // What was answered is newer than the list, which everybody may keep for a minute; a new one is not on it yet.
  const [known, setKnown] = useState<Point>();
  const [saved, setSaved] = useState(false);
  const point = known ?? found.data?.points.find((each) => each.id === id);
  const done = (after: Point) => {
    setKnown(after);
    setSaved(true);
  };
  const save = (form: Form) => {
    setSaved(false);
    command.run(
      () =>
        point
          ? send('put', '/lending-points/{point}', {
              values: { point: point.id },
              body: { ...written(form), ...(point.retired && { retired: true }) },
              etag: `"${point.version}"`,
              retries: 2,
            })
          : send('post', '/lending-points', { body: added(form), retries: 2 }),
      done,
      (trouble) => {
        // Somebody else has changed it: what stands there now is shown.
        const current = trouble.kind === 'refused' && trouble.problem.status === 412 ? trouble.problem.current : undefined;
        if (current && 'offerHours' in current) setKnown(current);
      },
    );
  };
  return (
    <>
      <StaffTabs current="/staff/equipment" />
      <a class="back-to" href={address('/staff/points')}>
        <Icon name="back" />
        {t('point.title')}
      </a>
      <Heading text={point?.name ?? t(id === NEW ? 'point.new' : 'point.title')} />
      {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
      {!found.data && !found.trouble && <Skeletons count={4} size="small" />}
      {found.data && !point && id !== NEW && <p class="ds-paragraph">{t('point.none')}</p>}
      {may && found.data && (point || id === NEW) && (
        <PointForm key={`${point?.id} ${point?.version}`} point={point} command={command} save={save} />
      )}
      <div role="status">
        {saved && (
          <Notice colour="success">
            <p class="ds-paragraph">{t('point.saved')}</p>
          </Notice>
        )}
      </div>
    </>
  );
}
