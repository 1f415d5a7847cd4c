import { useState } from 'preact/hooks';
import { useAnswer } from '../../api/answers';
import { send } from '../../api/client';
import type { Trouble } from '../../api/outcome';
import type { PageProps } from '../../app/pages';
import { address } from '../../app/router';
import { language, t } from '../../texts/texts';
import { dateOf, span } from '../../time/oslo';
import { Heading } from '../../ui/Heading';
import { AsOf, Notice, TroubleNotice } from '../../ui/Notice';
import { useMay } from '../staff/rights';
import { StaffTabs } from '../staff/StaffTabs';
import { where } from '../staff/wording';

/** A block as it stands, and the way to lift it. */
export default function LiftPage({ params }: PageProps) {
  const reference = params['reference'] ?? '';
  const found = useAnswer('/bookings/{reference}', { values: { reference } });
  const catalogue = useAnswer('/premises', {}, { open: true }).data?.premises ?? [];
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const mayLift = useMay('POST /blocks') !== false;
  const block = found.data;
  const stands = block?.status === 'confirmed';
  const first = block?.occurrences[0];
  const over = first !== undefined && Date.parse(first.end) <= Date.now();

  async function lift(version: number): Promise<void> {
    setSending(true);
    setTrouble(undefined);
    // A block costs nothing, however late it is lifted.
    const body = { scope: 'all' as const, acceptLate: true };
    const how = { values: { reference }, body, etag: `"${version}"`, retries: 2 };
    const outcome = await send('post', '/bookings/{reference}/cancel', how);
    setSending(false);
    // Whoever was faster, it is shown how it is now.
    const settled = outcome.kind === 'answered' || (outcome.kind === 'refused' && outcome.status === 412);
    if (settled) found.again();
    else setTrouble(outcome);
  }

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
                <button
                  type="button"
                  class="ds-button"
                  data-variant="secondary"
                  disabled={sending}
                  onClick={() => void lift(block.version)}
                >
                  {t('block.liftThis')}
                </button>
              </>
            )}
          </div>
          {trouble && <TroubleNotice trouble={trouble} again={() => void lift(block.version)} />}
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
