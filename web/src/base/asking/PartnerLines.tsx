import { useAnswer } from '../api/answers';
import { t } from '../texts/texts';
import { Mark, type Shape } from '../ui/Mark';
import { money } from '../ui/money';
import { standingOf, type Partner, type PartnerRow, type Standing } from './partners';

const SHAPES: Record<Standing, Shape> = {
  asked: 'waits',
  confirmed: 'done',
  changed: 'late',
  declined: 'no',
  withdrawn: 'no',
  gone: 'no',
  unasked: 'ahead',
  elsewhere: 'ahead',
};

interface Lines {
  rows: readonly [string, PartnerRow][];
  partners: readonly Partner[];
}

/** With whom one applies, what they do, and whether they have confirmed it. */
export function PartnerLines({ rows, partners }: Lines) {
  return (
    <ul class="lines">
      {rows.map(([name, row]) => (
        <li key={name}>
          <strong>
            <PartnerName row={row} partners={partners} />
          </strong>
          <br />
          {[row.does, row.share !== undefined && money(row.share)].filter(Boolean).join(' · ')}
          <br />
          <PartnerMark row={row} partners={partners} />
        </li>
      ))}
    </ul>
  );
}

interface Of {
  row: PartnerRow;
  partners: readonly Partner[];
}

export function PartnerMark({ row, partners }: Of) {
  const standing = standingOf(row, partners);
  return <Mark shape={SHAPES[standing]}>{t(`standing.${standing}`)}</Mark>;
}

/** As they are called: those who were asked as the service says, others as the catalogue does. */
export function PartnerName({ row: { association, name }, partners }: Of) {
  const asked = partners.find((each) => each.association === association)?.name;
  if (name !== undefined || association === undefined) return <>{name}</>;
  return asked === undefined ? <Looked association={association} /> : <>{asked}</>;
}

function Looked({ association }: { association: string }) {
  const found = useAnswer('/associations/{association}', { values: { association } }, { open: true });
  return <>{found.data?.name ?? '…'}</>;
}
