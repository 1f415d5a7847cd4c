import type { ComponentChildren } from 'preact';
import { useAnswer } from '../../base/api/answers';
import type { Trouble } from '../../base/api/outcome';
import type { components } from '../../base/api/schema';
import { CATEGORIES, type Category } from '../../base/lending/kinds';
import { t } from '../../base/texts/texts';
import { TroubleNotice } from '../../base/ui/Notice';
import { Select } from '../../base/ui/Select';
import { Skeletons } from '../../base/ui/Skeletons';
import { TextField } from '../../base/ui/TextField';

export type Points = readonly components['schemas']['LendingPoint'][];

/** A form that needs to know where things can be fetched; it is not there to be sent before that has come. */
export function WithPoints({ form }: { form: (points: Points) => ComponentChildren }) {
  const found = useAnswer('/lending-points', {}, { open: true });
  return (
    <>
      {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
      {!found.data && !found.trouble && <Skeletons count={1} size="small" />}
      {found.data && form(found.data.points)}
    </>
  );
}

interface Named {
  name: string;
  category: Category;
  point: string;
}

/** What is said of anything new: its name, its kind, and where it is fetched. */
export function Naming({ said, points, change, trouble }: {
  said: Named;
  points: Points;
  change: (some: Partial<Named>) => void;
  trouble: Trouble | undefined;
}) {
  return (
    <>
      <TextField
        label={t('stock.name')}
        value={said.name}
        change={(name) => change({ name })}
        most={80}
        required
        pointer="/name/nb"
        trouble={trouble}
      />
      <Select
        label={t('stock.kind')}
        value={said.category}
        values={CATEGORIES}
        text={(each) => t(`equipmentKind.${each}`)}
        choose={(category) => change({ category })}
      />
      <Select
        label={t('stock.point')}
        value={said.point}
        values={points.map(({ id }) => id)}
        text={(id) => points.find((each) => each.id === id)?.name ?? id}
        choose={(point) => change({ point })}
      />
    </>
  );
}
