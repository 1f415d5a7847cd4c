import { useAnswer } from '../../base/api/answers';
import { t } from '../../base/texts/texts';
import { Heading } from '../../base/ui/Heading';
import { AsOf, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';

/** How much one may have at a time, said to everybody before they book. */
export default function LimitsPage() {
  const { data, trouble, asOf, again } = useAnswer('/limits', {}, { open: true });
  return (
    <>
      <Heading text={t('limits.title')} />
      <p class="ds-paragraph">{t('limits.why')}</p>
      {trouble && <TroubleNotice trouble={trouble} again={again} />}
      {trouble && asOf !== undefined && <AsOf at={asOf} />}
      {!data && !trouble && <Skeletons count={3} />}
      <ul class="lines">
        {data?.inWords.map(({ level, message }) => (
          <li key={level}>{message}</li>
        ))}
      </ul>
    </>
  );
}
