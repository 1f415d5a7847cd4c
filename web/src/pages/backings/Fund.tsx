import { useState } from 'preact/hooks';
import { answered, useAnswer } from '../../base/api/answers';
import { send, type GetAnswer } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { address } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { BackingMark } from '../../base/granting/backing';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { language, t } from '../../base/texts/texts';
import { longDate } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { kroner } from '../../base/ui/money';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { TextField } from '../../base/ui/TextField';
import { moved, placesOf, unranked, type Place } from './order';
import { WhyNot } from './WhyNot';

type Fund = GetAnswer<'/grants/others/{other}/backings'>;
type Row = Fund['ranked'][number];

const PATH = '/grants/others/{other}/backings';

/** What is asked of one scheme of somebody else's in a year, and in which order the municipality recommends it. */
export default function FundPage({ params, query }: PageProps) {
  const other = params['other'] ?? '';
  const year = Number(query.get('year')) || undefined;
  const asked = { values: { other }, query: { ...(year && { year }) } };
  const [saved, setSaved] = useState<number>();
  const { data, trouble, again } = useAnswer(PATH, asked);
  return (
    <>
      <StaffTabs current="/staff/grants" />
      <Heading text={data ? data.fund.name : t('backing.title')} />
      {trouble && <TroubleNotice trouble={trouble} again={again} />}
      {!data && !trouble && <Skeletons count={3} />}
      {data && (
        <>
          <p class="facts">
            {[
              t('grants.paidBy', { by: data.fund.by }),
              String(data.fund.year),
              data.fund.deadline && t('backing.deadline', { day: longDate(data.fund.deadline, language.get()) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {data.ranked.length + data.others.length === 0 ? (
            <p>{t('backings.none')}</p>
          ) : (
            <Order
              key={data.version}
              fund={data}
              saved={saved === data.version}
              become={(now) => {
                setSaved(now.version);
                answered(PATH, asked, now);
                again();
              }}
              again={again}
            />
          )}
        </>
      )}
    </>
  );
}

interface Ordering {
  fund: Fund;
  /** Whether it is as one has just saved it. */
  saved: boolean;
  become: (now: Fund) => void;
  again: () => void;
}

/** The order, to be moved about and saved as one. */
function Order({ fund, saved, become, again }: Ordering) {
  const [first] = useState(() => placesOf(fund));
  const [places, setPlaces] = useState(first);
  const [tried, setTried] = useState(false);
  const command = useCommand();
  const rows = new Map([...fund.ranked, ...fund.others].map((row) => [row.reference, row]));
  const may = fund.decision?.mayDecide === true;
  const without = unranked(fund, places);
  const closed = fund.others.filter(({ state }) => state === 'not-backed' || state === 'withdrawn');
  const save = () => {
    setTried(true);
    if (places.some(({ reason }) => !reason.trim())) return;
    command.run(
      () =>
        send('put', '/grants/others/{other}/ranking', {
          values: { other: fund.fund.other },
          body: {
            year: fund.fund.year,
            version: fund.version,
            places: places.map(({ reference, reason }) => ({ reference, reason: reason.trim() })),
          },
          retries: 2,
        }),
      become,
      again,
    );
  };
  return (
    <>
      <WhyNot decision={fund.decision} />
      <section class="section">
        <h2 class="head">{t('backing.order')}</h2>
        <p class="facts small">{t('backings.lead')}</p>
        {places.length === 0 && <p>{t('backings.noneRanked')}</p>}
        <ol class="lines">
          {places.map((place, at) => (
            <li key={place.reference}>
              <What row={rows.get(place.reference)} place={at + 1} />
              {may ? (
                <Placed
                  place={place}
                  title={rows.get(place.reference)?.title ?? ''}
                  wrong={tried && !place.reason.trim()}
                  become={setPlaces}
                  places={places}
                />
              ) : (
                <p class="facts">{place.reason}</p>
              )}
            </li>
          ))}
        </ol>
        {may && (
          <div class="actions">
            <Button busy={command.busy} press={save}>
              {t('backings.save')}
            </Button>
          </div>
        )}
        {saved && places === first && <Notice colour="success">{t('backings.saved')}</Notice>}
        {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      </section>
      {without.length > 0 && (
        <section class="section">
          <h2 class="head">{t('backings.unranked')}</h2>
          <ul class="lines">
            {without.map((row) => (
              <li key={row.reference}>
                <What row={row} />
                {may && (
                  <Button
                    look="secondary"
                    about={row.title}
                    press={() => setPlaces([...places, { reference: row.reference ?? '', reason: '' }])}
                  >
                    {t('backings.give')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {closed.length > 0 && (
        <section class="section">
          <h2 class="head">{t('backings.closed')}</h2>
          <ul class="lines">
            {closed.map((row) => (
              <li key={row.reference}>
                <What row={row} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface Placing {
  place: Place;
  title: string;
  wrong: boolean;
  places: readonly Place[];
  become: (places: Place[]) => void;
}

/** One at its place: why it is there, and how it is moved. */
function Placed({ place, title, wrong, places, become }: Placing) {
  const { reference } = place;
  return (
    <>
      <TextField
        label={t('backings.reason')}
        value={place.reason}
        change={(reason) => become(places.map((each) => (each === place ? { reference, reason } : each)))}
        most={300}
        wrong={wrong ? t('backing.missing') : undefined}
      />
      <div class="actions">
        {places[0] !== place && (
          <Button look="tertiary" about={title} press={() => become(moved(places, reference, -1))}>
            {t('backings.up')}
          </Button>
        )}
        {places.at(-1) !== place && (
          <Button look="tertiary" about={title} press={() => become(moved(places, reference, 1))}>
            {t('backings.down')}
          </Button>
        )}
        <Button look="tertiary" about={title} press={() => become(places.filter((each) => each !== place))}>
          {t('backings.out')}
        </Button>
      </div>
    </>
  );
}

function What({ row, place }: { row: Row | undefined; place?: number }) {
  if (!row) return null;
  return (
    <>
      {place && `${String(place)}. `}
      <a class="ds-link" href={address(`/staff/backings/${row.reference ?? ''}`)}>
        <strong>{row.title}</strong>
      </a>{' '}
      <BackingMark state={row.state} />
      <p class="facts small">{[row.associationName, row.sought !== undefined && kroner(row.sought)].filter(Boolean).join(' · ')}</p>
    </>
  );
}
