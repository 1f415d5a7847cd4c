import { t } from '../../base/texts/texts';
import { ends, starts } from '../../base/time/halfHours';
import { NumberField } from '../../base/ui/NumberField';
import { Select } from '../../base/ui/Select';
import type { Form } from './kinds';

type Service = Pick<Form, 'people' | 'perHour' | 'longestHours' | 'opens' | 'closes'>;

interface Props {
  form: Service;
  change: (part: Partial<Service>) => void;
}

const MOST_PEOPLE = 50;
const DEAREST = 100_000;

/** How many people come by the hour, between which hours, for how long, and what an hour costs. */
export function ServiceFields({ form: { people, perHour, longestHours, opens, closes }, change }: Props) {
  return (
    <>
      <NumberField label={t('service.peopleMany')} value={people} least={1} most={MOST_PEOPLE} choose={(now) => change({ people: now })} />
      <NumberField label={t('service.perHour')} value={perHour} least={0} most={DEAREST} choose={(now) => change({ perHour: now })} />
      <NumberField label={t('service.longestHours')} value={longestHours} least={1} most={24} choose={(now) => change({ longestHours: now })} />
      <Select
        label={t('service.opens')}
        value={opens}
        values={starts(opens)}
        choose={(now) => change({ opens: now, ...(closes <= now && { closes: '24:00' }) })}
      />
      <Select label={t('service.closes')} value={closes} values={ends(opens, closes)} choose={(now) => change({ closes: now })} />
    </>
  );
}
