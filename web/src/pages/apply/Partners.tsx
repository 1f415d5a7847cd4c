import { useState } from 'preact/hooks';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { Asked } from '../../base/asking/Asked';
import { rowName } from '../../base/asking/lists';
import { PartnerMark, PartnerName } from '../../base/asking/PartnerLines';
import { partnerRows, partnersOf, standingOf, type PartnerRow } from '../../base/asking/partners';
import { MOST_DOES, mostPartners, type Column, type Question } from '../../base/forms/form';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { TroubleNotice } from '../../base/ui/Notice';
import { Picker } from '../../base/ui/Picker';
import { TextField } from '../../base/ui/TextField';
import { tell, type Draft } from './drafts';
import { stored } from '../../base/asking/saver';

const DOES: Column = { id: 'does', type: 'lines', most: MOST_DOES, required: true };
const SHARE: Column = { id: 'share', type: 'amount' };
const said = (key: string) => (key === 'does' || key === 'share' ? t(`partners.${key}`) : undefined);

interface Joint {
  draft: Draft;
  question: Extract<Question, { type: 'partners' }>;
  value: unknown;
  change: (value: unknown) => void;
  strict: boolean;
}

/** With whom one applies together: associations that are found here and asked to confirm, and others by name. */
export function Partners({ draft, question, value, change, strict }: Joint) {
  const [name, setName] = useState('');
  const rows = partnerRows(value);
  const write = (row: string, cells: PartnerRow | undefined) => {
    const { [row]: _, ...others } = Object.fromEntries(rows);
    const now = cells ? { ...others, [row]: cells } : others;
    change(Object.keys(now).length ? now : undefined);
  };
  const add = (cells: PartnerRow) => write(rowName(), cells);
  const own = draft.application.association;
  const there = rows.flatMap(([, { association }]) => association ?? []);
  return (
    <>
      {rows.map(([row, cells]) => (
        <OnePartner key={row} draft={draft} question={question.id} row={row} cells={cells} strict={strict} write={(now) => write(row, now)} />
      ))}
      {rows.length >= mostPartners(question) ? (
        <p class="facts small">{t('asking.full', { n: mostPartners(question) })}</p>
      ) : (
        <>
          <Picker
            key={rows.length}
            label={t('partners.find')}
            act={t('partners.choose')}
            but={own ? [...there, own] : there}
            pick={({ id }) => add({ association: id })}
          />
          <details class="apply-discard">
            <summary>{t('partners.elsewhere')}</summary>
            <TextField label={t('partners.name')} hint={t('partners.elsewhereHint')} value={name} change={setName} most={100} />
            <Button
              look="secondary"
              press={() => {
                if (!name.trim()) return;
                add({ name: name.trim() });
                setName('');
              }}
            >
              {t('partners.add')}
            </Button>
          </details>
        </>
      )}
    </>
  );
}

interface One {
  draft: Draft;
  question: string;
  row: string;
  cells: PartnerRow;
  strict: boolean;
  write: (cells: PartnerRow | undefined) => void;
}

function OnePartner({ draft, question, row, cells, strict, write }: One) {
  const partners = partnersOf(draft.application);
  const leave = () => void draft.saver.flush();
  const put = (cell: 'does' | 'share', value: unknown) => {
    const { [cell]: _, ...others } = cells;
    write(value === undefined ? others : { ...others, [cell]: value });
  };
  return (
    <div role="group" aria-label={cells.name ?? t('partners.one')} class="asked-row">
      <strong>
        <PartnerName row={cells} partners={partners} />
      </strong>
      {[DOES, SHARE].map((cell) => (
        <Asked
          key={cell.id}
          question={cell}
          words={said}
          pointer={`/${question}/${row}/${cell.id}`}
          value={cells[cell.id as 'does' | 'share']}
          change={(now) => put(cell.id as 'does' | 'share', now)}
          leave={leave}
          unclear={draft.unclear}
          strict={strict}
        />
      ))}
      <PartnerMark row={cells} partners={partners} />
      <Ask draft={draft} cells={cells} />
      <button
        type="button"
        class="plain-button"
        onClick={() => {
          draft.unclear.keep(`/${question}/${row}/share`, undefined);
          write(undefined);
        }}
      >
        {t('partners.remove')}
        <span class="ds-sr-only">
          {' '}
          <PartnerName row={cells} partners={partners} />
        </span>
      </button>
    </div>
  );
}

/** Nobody is told before one says so: then they see who applies, to what, and their own part. */
function Ask({ draft, cells }: { draft: Draft; cells: PartnerRow }) {
  const { application, reference, saver } = draft;
  const command = useCommand();
  const standing = standingOf(cells, partnersOf(application));
  const association = cells.association;
  if (association === undefined || application.as !== 'applicant') return null;
  if (standing === 'confirmed') return <p class="facts small">{t('partners.anew')}</p>;
  if (standing === 'asked' || standing === 'changed' || !cells.does) return null;
  const ask = () =>
    command.run(async () => {
      await saver.flush();
      const paper = saver.paper.get();
      if (!stored(paper)) return paper.trouble ?? { kind: 'unreached' as const, mayHaveHappened: false };
      return send('post', '/applications/{reference}/partners/{association}/ask', { values: { reference, association }, body: {} });
    }, tell);
  return (
    <>
      <p class="facts small">{t('partners.sees')}</p>
      <div>
        <Button look="secondary" busy={command.busy} press={ask}>
          {t(standing === 'unasked' ? 'partners.ask' : 'partners.askAgain')}
        </Button>
      </div>
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
    </>
  );
}
