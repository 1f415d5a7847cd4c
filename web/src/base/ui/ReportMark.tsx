import type { GetAnswer } from '../api/client';
import { language, t } from '../texts/texts';
import { farDate } from '../time/oslo';
import { dueness } from './dueness';
import { Mark, type Shape } from './Mark';

const SHAPES = { due: 'ahead', soon: 'waits', overdue: 'late', more: 'late', delivered: 'waits', accepted: 'done' } as const satisfies Record<string, Shape>;

/** How far the report on a grant has come. */
export function ReportMark({ report }: { report: NonNullable<GetAnswer<'/applications'>['applications'][number]['report']> }) {
  const how = dueness(report);
  return <Mark shape={SHAPES[how]}>{t(`reported.${how}`, { day: farDate(report.due, language.get()) })}</Mark>;
}
