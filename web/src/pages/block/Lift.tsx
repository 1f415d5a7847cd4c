import { useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { address } from '../../base/browser/router';
import type { PageProps } from '../../base/frame/page';
import { useMay } from '../../base/staff/rights';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { where } from '../../base/staff/wording';
import { language, t } from '../../base/texts/texts';
import { dateOf, span } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { AsOf, Notice, TroubleNotice } from '../../base/ui/Notice';

/** A block as it stands, and the way to lift it. */
export default function LiftPage({ params }: PageProps) {
  const reference = params['reference'] ?? '';
  const found = useAnswer('/bookings/{reference}', { values: { reference } });
  const catalogue = useAnswer('/premises', {}, { open: true }).data?.premises ?? [];
  const command = useCommand();
  const mayLift = useMay('POST /blocks') !== false;
  const block = found.data;
  const stands = block?.status === 'confirmed';
  const first = block?.occurrences[0];
  const over = first !== undefined && Date.parse(first.end) <= Date.now();

  const lift = (version: number) =>
    command.run(
      () =>
        send('post', '/bookings/{reference}/cancel', {
          values: { reference },
          // A block costs nothing, however late it is lifted.
          body: { scope: 'all', acceptLate: true },
          etag: `"${version}"`,
          retries: 2,
        }),
      found.again,
      (trouble) => {
        if (trouble.kind !== 'refused' || trouble.status !== 412) return;
        // Whoever was faster, it is shown how it is now.
        command.forget();
        found.again();
      },
    );

  return (
    <>
      <StaffTabs current="/staff/block" />
      <Heading text={block?.kind === 'block' ? block.purpose : t('block.one')} />
      {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
      {found.trouble && found.asOf !== undefined && <AsOf at={found.asOf} />}
      {block && block.kind !== 'block' && <Notice colour="warning">{t('block.notABlock')}</Notice>}
      {block?.kind === 'block' && first && (
        <>
          <Notice colour={stands ? 'success' : 'info'}>
            <p class="ds-paragraph">{t(stands ? 'block.stands' : 'block.lifted')}</p>
          </Notice>
          <div class="ds-card card">
            <p class="ds-paragraph">
              <strong>{span(first.start, first.end, language.get())}</strong>
              <br />
              {where(block.premisesName, first.parts, catalogue.find(({ id }) => id === block.premises))}
            </p>
            <p class="ds-paragraph facts">{t('staff.reference', { reference: block.reference })}</p>
            {stands && !over && mayLift && (
              <>
                <p class="ds-paragraph">{t('block.displacedStay')}</p>
                <Button look="secondary" busy={command.busy} press={() => lift(block.version)}>
                  {t('block.liftThis')}
                </Button>
              </>
            )}
          </div>
          {command.trouble && <TroubleNotice trouble={command.trouble} again={() => lift(block.version)} />}
          <p class="ds-paragraph">
            <a class="ds-link" href={address('/staff/day', { date: dateOf(first.start) })}>
              {t('block.toDay')}
            </a>
          </p>
        </>
      )}
    </>
  );
}
