import { useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { useDraft } from '../../base/api/draft';
import { address, navigate } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { useMay } from '../../base/staff/rights';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Check } from '../../base/ui/Check';
import { Heading } from '../../base/ui/Heading';
import { Icon } from '../../base/ui/Icon';
import { Known } from '../../base/ui/Introduction';
import { TroubleNotice } from '../../base/ui/Notice';
import { NumberField } from '../../base/ui/NumberField';
import { Select } from '../../base/ui/Select';
import { Skeletons } from '../../base/ui/Skeletons';
import { TextField } from '../../base/ui/TextField';
import { EMPTY, written } from './kinds';
import { Naming, type Points, WithPoints } from './Naming';
import { ServiceFields } from './ServiceFields';
import './stock.css';

/** What is lent, to be found by its name, and something new to lend. */
export default function KindsPage({ query }: PageProps) {
  return (
    <Known why={t('stock.signInFirst')}>
      <Kinds words={query.get('words') ?? ''} />
    </Known>
  );
}

function Kinds({ words }: { words: string }) {
  const found = useAnswer('/equipment', { query: { ...(words && { words }) } }, { open: true });
  const may = useMay('POST /equipment');
  return (
    <>
      <StaffTabs current="/staff/equipment" />
      <Heading text={t('stock.title')} />
      <p class="ds-paragraph">
        <a class="ds-link" href={address('/staff/emergency')}>
          {t('emergency.title')}
        </a>{' · '}
        <a class="ds-link" href={address('/staff/figures')}>
          {t('figures.title')}
        </a>{' · '}
        <a class="ds-link" href={address('/staff/points')}>
          {t('point.title')}
        </a>
      </p>
      {may && <WithPoints form={(points) => <New points={points} />} />}
      {may && (
        <p class="ds-paragraph">
          <a class="ds-link" href={address('/staff/new-set')}>
            {t('set.new')}
          </a>
        </p>
      )}
      <label class="field">
        <span class="ds-label">{t('stock.words')}</span>
        <input
          type="search"
          class="ds-input"
          maxLength={80}
          value={words}
          onChange={(event) =>
            navigate(address('/staff/equipment', { words: event.currentTarget.value.trim() }), { replace: true })
          }
        />
      </label>
      {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
      {!found.data && !found.trouble && <Skeletons count={4} size="small" />}
      <ul class="rows">
        {found.data?.equipment.map(({ id, name, working }) => (
          <li key={id}>
            <a class="row" href={address(`/staff/equipment/${id}`)}>
              <strong class="grow">{name}</strong>
              <span class="facts">{t('stock.working', { n: working })}</span>
              <Icon name="on" />
            </a>
          </li>
        ))}
      </ul>
      {found.data?.cursor && <p class="facts">{t('stock.more', { n: found.data.count })}</p>}
    </>
  );
}

/** Something new: what it is, where it is fetched, and on what terms. Its copies come next; there are none of people who come. */
function New({ points }: { points: Points }) {
  const draft = useDraft('equipment:new', EMPTY);
  const command = useCommand();
  const form = draft.value;
  const point = form.point || (points[0]?.id ?? '');
  return (
    <details class="stock-new" open={form.name !== ''}>
      <summary>{t('stock.new')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          command.run(
            () => send('post', '/equipment', { body: written({ ...form, point }) }),
            ({ id }) => {
              draft.done();
              navigate(address(`/staff/equipment/${id}`));
            },
          );
        }}
      >
        <Naming said={{ ...form, point }} points={points} change={(some) => draft.change(some)} trouble={command.trouble} />
        <Select
          label={t('stock.mode')}
          value={form.mode}
          values={['instant', 'request']}
          text={(mode) => t(`mode.${mode === 'instant' ? 'direct' : 'request'}`)}
          choose={(mode) => draft.change({ mode })}
        />
        <Check label={t('service.is')} on={form.service} change={(service) => draft.change({ service })} />
        {form.service ? (
          <ServiceFields form={form} change={draft.change} />
        ) : (
          <>
            <NumberField
              label={t('stock.longest')}
              value={form.longestDays}
              least={1}
              most={120}
              choose={(longestDays) => draft.change({ longestDays })}
            />
            <NumberField
              label={t('stock.worth')}
              value={form.worthPerDay}
              least={0}
              most={100000}
              choose={(worthPerDay) => draft.change({ worthPerDay })}
            />
            <TextField
              label={t('stock.sizes')}
              hint={t('stock.sizesHint')}
              value={form.sizes}
              change={(sizes) => draft.change({ sizes })}
              most={200}
            />
          </>
        )}
        {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
        <Button busy={command.busy}>{t('stock.add')}</Button>
      </form>
    </details>
  );
}
