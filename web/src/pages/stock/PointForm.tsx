import { useState } from 'preact/hooks';
import type { Command } from '../../base/api/command';
import { t } from '../../base/texts/texts';
import { ends, starts } from '../../base/time/halfHours';
import { plusDays, today } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Choices } from '../../base/ui/Choices';
import { DayField } from '../../base/ui/DayField';
import { TroubleNotice } from '../../base/ui/Notice';
import { NumberField } from '../../base/ui/NumberField';
import { Select } from '../../base/ui/Select';
import { TextField } from '../../base/ui/TextField';
import { weekday, weekdays } from './Open';
import { formOf, KINDS, replaced, WEEK, type Dated, type Form, type Point, type Weekly } from './points';

const AFTERNOON = { from: '12:00', to: '16:00' };
/** So far back a day may lie that was other than usual. */
const BACK = 366;

interface Props {
  point: Point | undefined;
  command: Command;
  save: (form: Form) => void;
}

/** All that staff say of a lending point. */
export function PointForm({ point, command, save }: Props) {
  const [form, setForm] = useState(() => formOf(point));
  const change = (part: Partial<Form>) => setForm((before) => ({ ...before, ...part }));
  const text = (key: 'name' | 'street' | 'postcode' | 'town' | 'managers' | 'contact' | 'phone' | 'email', most: number, pointer: string, required = true) => (
    <TextField
      label={t(`point.${key}`)}
      value={form[key]}
      change={(value) => change({ [key]: value })}
      most={most}
      required={required}
      pointer={pointer}
      trouble={command.trouble}
    />
  );
  const number = (key: 'serviceMinutes' | 'lostAfterDays' | 'mostVisitsADay' | 'offerHours', least: number, most: number) => (
    <NumberField label={t(`point.${key}`)} value={form[key]} least={least} most={most} choose={(given) => change({ [key]: given })} />
  );
  return (
    <form
      class="stock-add"
      onSubmit={(event) => {
        event.preventDefault();
        const wrong = event.currentTarget.querySelector<HTMLElement>('input[aria-invalid]:not([type="text"])');
        if (wrong) wrong.focus();
        else save(form);
      }}
    >
      {text('name', 80, '/name')}
      {text('street', 100, '/address/street')}
      {text('postcode', 10, '/address/postcode')}
      {text('town', 60, '/address/town')}
      {text('managers', 600, '/managers')}
      {text('contact', 80, '/contact/name')}
      {text('phone', 20, '/contact/phone', false)}
      {text('email', 120, '/contact/email', false)}
      <h2 class="head">{t('point.hours')}</h2>
      {form.weekly.map((hours, at) => (
        <WeeklyHours key={at} hours={hours} change={(now) => change({ weekly: replaced(form.weekly, at, now) })} />
      ))}
      <Button look="secondary" press={() => change({ weekly: [...form.weekly, { days: [], ...AFTERNOON }] })}>
        {t('point.addHours')}
      </Button>
      <h2 class="head">{t('point.exceptions')}</h2>
      {form.exceptions.map((days, at) => (
        <OtherDays key={at} days={days} change={(now) => change({ exceptions: replaced(form.exceptions, at, now) })} />
      ))}
      <Button
        look="secondary"
        press={() => change({ exceptions: [...form.exceptions, { from: today(), to: today(), kind: 'closed', reason: '' }] })}
      >
        {t('point.addException')}
      </Button>
      <h2 class="head">{t('point.works')}</h2>
      {number('serviceMinutes', 0, 10_080)}
      {number('lostAfterDays', 1, 365)}
      {number('mostVisitsADay', 0, 200)}
      {number('offerHours', 1, 72)}
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      <Button busy={command.busy}>{t('point.save')}</Button>
    </form>
  );
}

function WeeklyHours({ hours: { days, from, to }, change }: { hours: Weekly; change: (now: Weekly | undefined) => void }) {
  return (
    <fieldset class="group">
      <legend class="ds-sr-only">{weekdays(days) || t('point.hours')}</legend>
      <Choices label={t('point.days')} values={WEEK} chosen={days} text={weekday} choose={(now) => change({ days: now, from, to })} />
      <Between from={from} to={to} choose={(hours) => change({ days, ...hours })} />
      <Button look="tertiary" colour="danger" press={() => change(undefined)}>
        {t('point.removeHours')}
      </Button>
    </fieldset>
  );
}

function Between({ from, to, choose }: { from: string; to: string; choose: (hours: { from: string; to: string }) => void }) {
  return (
    <div class="pair">
      <Select label={t('point.opens')} value={from} values={starts(from)} choose={(now) => choose({ from: now, to: to <= now ? '24:00' : to })} />
      <Select label={t('point.closes')} value={to} values={ends(from, to)} choose={(now) => choose({ from, to: now })} />
    </div>
  );
}

function OtherDays({ days, change }: { days: Dated; change: (now: Dated | undefined) => void }) {
  const { from, to, kind, hours, reason } = days;
  const least = plusDays(today(), -BACK);
  const allDay = { from, to, reason };
  return (
    <fieldset class="group">
      <legend class="ds-sr-only">{reason || t('point.exceptions')}</legend>
      <DayField label={t('point.first')} value={from} least={least} choose={(now) => change({ ...days, from: now, to: to < now ? now : to })} />
      <DayField label={t('point.last')} value={to} least={from} choose={(now) => change({ ...days, to: now })} />
      <Select
        label={t('point.kind')}
        value={kind}
        values={KINDS}
        text={(each) => t(`pointDay.${each}`)}
        choose={(now) => change(now === 'closed' ? { ...allDay, kind: now } : { ...allDay, kind: now, hours: hours ?? AFTERNOON })}
      />
      {hours && <Between {...hours} choose={(now) => change({ ...days, hours: now })} />}
      <TextField label={t('point.reason')} value={reason} change={(now) => change({ ...days, reason: now })} most={120} required />
      <Button look="tertiary" colour="danger" press={() => change(undefined)}>
        {t('point.removeException')}
      </Button>
    </fieldset>
  );
}
