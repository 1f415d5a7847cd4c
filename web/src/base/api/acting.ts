import { forGood, OWN } from '../browser/kept';
import { store, useStore } from '../browser/store';
import { t } from '../texts/texts';
import { MYSELF, type Holder } from './holder';
import { useMe, type Me } from './me';

interface Chosen {
  /** By whom: a phone may be lent. */
  subject: string;
  holder: Holder;
}

const KEPT = `${OWN}acting`;
const chosen = store<Chosen | undefined>(forGood.read<Chosen>(KEPT));

export interface Acting {
  holder: Holder;
  /** Whether that is known, or only what holds until it is known who one is. */
  known: boolean;
  /** All that one may act for, oneself last. Until it is known who one is, only the one that was chosen. */
  holders: readonly Holder[];
  /** From now on, on every page and until it is chosen anew. */
  actFor(id: string): void;
}

/** For whom one acts: chosen once, or else one's first association. */
export function useActing(): Acting {
  const me = useMe();
  const kept = useStore(chosen);
  const holders = me ? holdersOf(me) : [kept?.holder ?? myself()];
  const own = !me || kept?.subject === me.subject ? kept?.holder.id : undefined;
  const holder = holders.find(({ id }) => id === own) ?? holders[0] ?? myself();
  const actFor = (id: string) => {
    const wanted = holders.find((each) => each.id === id);
    if (!me || !wanted) return;
    const now = { subject: me.subject, holder: wanted };
    forGood.write(KEPT, now);
    chosen.set(now);
  };
  return { holder, known: Boolean(me ?? kept), holders, actFor };
}

function holdersOf({ memberships }: Me): Holder[] {
  const associations = memberships.filter(({ mergedInto, place }) => !mergedInto && place !== 'merged');
  return [
    ...associations.map(({ association, associationName }) => ({ id: association, name: associationName ?? association })),
    myself(),
  ];
}

function myself(): Holder {
  return { id: MYSELF, name: t('acting.myself') };
}
