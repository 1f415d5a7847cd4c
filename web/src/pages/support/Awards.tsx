import { useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { get } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import type { components } from '../../base/api/schema';
import { address } from '../../base/browser/router';
import { useStore } from '../../base/browser/store';
import { language, t } from '../../base/texts/texts';
import { longDate } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { kroner } from '../../base/ui/money';
import { TroubleNotice } from '../../base/ui/Notice';

type Award = components['schemas']['Award'];

/** Each that an association was given, the newest first. */
export function Awards({ year }: { year: number }) {
  const first = useAnswer('/support/awards', { query: { year } }, { open: true });
  const [more, setMore] = useState<{ after: unknown; awards: Award[]; cursor: string | undefined }>();
  const command = useCommand();
  const following = more?.after === first.data ? more : undefined;
  const awards = [...(first.data?.awards ?? []), ...(following?.awards ?? [])];
  const cursor = following ? following.cursor : first.data?.cursor;
  if (awards.length === 0) return null;
  const fetchMore = (from: string) =>
    command.run(
      () => get('/support/awards', { query: { year, cursor: from } }, { open: true }),
      (page) =>
        setMore({ after: first.data, awards: [...(following?.awards ?? []), ...page.awards], cursor: page.cursor }),
    );
  return (
    <section class="section" aria-labelledby="support-awards">
      <h2 class="head" id="support-awards">
        {t('support.one')}
      </h2>
      <ul class="rows">
        {awards.map((award) => (
          <li key={award.reference} class="row">
            <Given {...award} />
          </li>
        ))}
      </ul>
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      {cursor && (
        <div class="actions">
          <Button look="secondary" busy={command.busy} press={() => fetchMore(cursor)}>
            {t('associations.more')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Given(award: Award) {
  const { association, associationName, schemeName, criteria = [], purpose, basis, amount, kept, decidedOn } = award;
  const tongue = useStore(language);
  return (
    <span class="grow support-award">
      <span class="support-who">
        <a class="ds-link" href={address(`/associations/${association}`)}>
          {associationName}
        </a>
        <strong class="one-line">{kroner(amount)}</strong>
      </span>
      <span>{schemeName ?? purpose}</span>
      <span class="facts small">
        {[
          t('support.decidedOn', { day: longDate(decidedOn, tongue) }),
          basis && t('support.basis', { basis }),
          kept !== amount && t('support.kept', { amount: kroner(kept) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {criteria.length > 0 && (
        <details class="small">
          <summary>{t('support.criteria')}</summary>
          <ul>
            {criteria.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </details>
      )}
    </span>
  );
}
