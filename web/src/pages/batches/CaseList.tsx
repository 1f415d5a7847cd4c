import { useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { useDraft } from '../../base/api/draft';
import type { Outcome } from '../../base/api/outcome';
import { address } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { useMay } from '../../base/staff/rights';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { language, t } from '../../base/texts/texts';
import { longDate } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Icon } from '../../base/ui/Icon';
import { Known } from '../../base/ui/Introduction';
import { kroner } from '../../base/ui/money';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { One } from './One';
import { standing, sumOf, wishOf, type Batch, type Edits } from './cases';
import './batches.css';

type Place = {
  scheme: string;
  round: string;
  batch: string;
};

/** What is put before a committee, a case after the other, to print; and deciding as it has. */
export default function CaseListPage({ params }: PageProps) {
  const place = { scheme: params['scheme'] ?? '', round: params['round'] ?? '', batch: params['batch'] ?? '' };
  return (
    <>
      <StaffTabs current="/staff/grants" />
      <article class="caselist">
        <a class="back-to" href={address(`/staff/grants/rounds/${place.scheme}/${place.round}/batches`)}>
          <Icon name="back" />
          {t('batches.title')}
        </a>
        <Heading text={t('caselist.title')} />
        <Known why={t('people.signInFirst')}>
          <Opened {...place} />
        </Known>
      </article>
    </>
  );
}

function Opened(place: Place) {
  const { data, trouble, again } = useAnswer('/grants/rounds/{scheme}/{round}/batches/{batch}', { values: place });
  const [made, setMade] = useState<Batch>();
  if (!data) return trouble ? <TroubleNotice trouble={trouble} again={again} /> : <Skeletons count={5} />;
  // What was answered here is newer than what the page began with, until it is asked anew.
  const batch = made && made.version >= data.version ? made : data;
  return (
    <CaseList
      key={batch.version}
      place={place}
      batch={batch}
      become={setMade}
      again={() => {
        setMade(undefined);
        again();
      }}
    />
  );
}

interface Listing {
  place: Place;
  batch: Batch;
  become: (now: Batch) => void;
  again: () => void;
}

function CaseList({ place, batch, become, again }: Listing) {
  const draft = useDraft<{ edits: Edits }>(`caselist:${place.scheme}/${place.round}/${place.batch}:${batch.version}`, { edits: {} });
  const { edits } = draft.value;
  const save = useCommand();
  const writes = useMay('PUT /grants/rounds/{scheme}/{round}/batches/{batch}') ?? false;
  const changed = Object.keys(edits).length > 0;
  const { left } = batch.budget;
  const sum = sumOf(batch, edits);
  const store = () =>
    save.run(
      () =>
        send('put', '/grants/rounds/{scheme}/{round}/batches/{batch}', {
          values: { ...place },
          body: wishOf(batch, edits),
          etag: `"${batch.version}"`,
          retries: 1,
        }),
      (now) => {
        draft.done();
        become(now);
      },
    );
  const overtaken = save.trouble?.kind === 'refused' && save.trouble.problem.status === 412;
  return (
    <>
      <p class="lead">{batch.name}</p>
      <p class="facts">
        {[batch.scheme, batch.meets && t('caselist.meets', { day: longDate(batch.meets, language.get()) })].filter(Boolean).join(' · ')}
      </p>
      <p class="facts">
        {[t('caselist.sum', { amount: kroner(sum) }), left !== undefined && t('caselist.left', { amount: kroner(left) })].filter(Boolean).join(' · ')}
      </p>
      <ol class="caselist-cases">
        {batch.cases.map((one) => (
          <One
            key={one.reference}
            one={one}
            written={edits[one.reference] ?? standing(one)}
            write={writes ? (now) => draft.change({ edits: { ...edits, [one.reference]: now } }) : undefined}
          />
        ))}
      </ol>
      {save.trouble && <TroubleNotice trouble={save.trouble} again={overtaken ? again : save.again} />}
      <div class="buttons no-print">
        {changed && (
          <Button busy={save.busy} press={store}>
            {t('caselist.save')}
          </Button>
        )}
        <Button look="secondary" press={() => print()}>
          {t('ranking.print')}
        </Button>
      </div>
      {writes && batch.waiting > 0 && <Deciding place={place} batch={batch} changed={changed} become={become} again={again} />}
      {batch.waiting === 0 && batch.cases.length > 0 && <Notice colour="success">{t('caselist.done')}</Notice>}
    </>
  );
}

/** Decides on all of them, some at a time, and goes on until there are no more; what could not be decided says why. */
function Deciding({ place, batch, changed, become, again }: Listing & { changed: boolean }) {
  const command = useCommand();
  const values = { ...place };
  const some = () => send('post', '/grants/rounds/{scheme}/{round}/batches/{batch}/decide', { values, body: {}, etag: `"${batch.version}"`, retries: 3 });
  const all = async (): Promise<Outcome<Batch>> => {
    let waiting = batch.waiting;
    for (;;) {
      const answer = await some();
      if (answer.kind !== 'answered' || answer.data.waiting === 0 || answer.data.waiting === waiting) return answer;
      ({ waiting } = answer.data);
      become(answer.data);
    }
  };
  const overtaken = command.trouble?.kind === 'refused' && command.trouble.problem.status === 412;
  return (
    <details class="filters no-print">
      <summary>{t('caselist.decide')}</summary>
      <p class="ds-paragraph">{t(changed ? 'caselist.saveFirst' : 'caselist.decideAbout')}</p>
      {!changed && (
        <Button busy={command.busy} press={() => command.run(all, become)}>
          {t('caselist.decideYes', { n: batch.waiting })}
        </Button>
      )}
      {command.trouble && <TroubleNotice trouble={command.trouble} again={overtaken ? again : command.again} />}
    </details>
  );
}
