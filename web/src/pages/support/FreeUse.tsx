import { useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { get } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import type { components } from '../../base/api/schema';
import { address } from '../../base/browser/router';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { kroner } from '../../base/ui/money';
import { TroubleNotice } from '../../base/ui/Notice';

type Row = components['schemas']['FreeUse'] | components['schemas']['FreeLoans'];

/** What associations use below its value, and what that is worth: those with the most first. */
export function FreeUse({ of, year }: { of: 'premises' | 'equipment'; year: number }) {
  const path = `/support/${of}` as const;
  const first = useAnswer(path, { query: { year } }, { open: true });
  const [more, setMore] = useState<{ after: unknown; rows: Row[]; cursor: string | undefined }>();
  const command = useCommand();
  const following = more?.after === first.data ? more : undefined;
  const rows = [...(first.data?.rows ?? []), ...(following?.rows ?? [])];
  const cursor = following ? following.cursor : first.data?.cursor;
  if (!first.data || rows.length === 0) return null;
  const fetchMore = (from: string) =>
    command.run(
      () => get(path, { query: { year, cursor: from } }, { open: true }),
      (page) => setMore({ after: first.data, rows: [...(following?.rows ?? []), ...page.rows], cursor: page.cursor }),
    );
  return (
    <section class="section" aria-labelledby={`support-${of}`}>
      <h2 class="head" id={`support-${of}`}>
        {t(`support.${of}`)}
      </h2>
      <p>
        {t(`support.${of}Total`, { amount: kroner(first.data.value), n: first.data.associations })}{' '}
        <span class="facts">{t(`support.${of}Lead`)}</span>
      </p>
      <ul class="rows">
        {rows.map((row, at) => {
          const { association, associationName, value, times } = row;
          return (
            <li key={association ?? at} class="row">
              <span class="grow support-award">
                <span class="support-who">
                  {association ? (
                    <a class="ds-link" href={address(`/associations/${association}`)}>
                      {associationName}
                    </a>
                  ) : (
                    <span>{t('support.unlisted')}</span>
                  )}
                  <strong class="one-line">{kroner(value)}</strong>
                </span>
                <span class="facts small">
                  {'days' in row
                    ? t('support.borrowed', { n: times, days: row.days })
                    : t('support.used', { n: times, hours: Math.round(row.minutes / 60) })}
                </span>
              </span>
            </li>
          );
        })}
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
