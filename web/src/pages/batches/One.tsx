import { address } from '../../base/browser/router';
import { t } from '../../base/texts/texts';
import { AmountField } from '../../base/ui/Amounts';
import { Mark } from '../../base/ui/Mark';
import { kroner } from '../../base/ui/money';
import { Notice } from '../../base/ui/Notice';
import { TextField } from '../../base/ui/TextField';
import { isOpen, type Case, type Written } from './cases';

interface Listed {
  one: Case;
  written: Written;
  /** Nothing for those who may not write. */
  write: ((now: Written) => void) | undefined;
}

/** A case: who and for what, what is sought, recommended and given, why, and what others say of it. */
export function One({ one, written, write }: Listed) {
  const { reference, associationName = t('staff.private'), about, sought, score, scored, advice, changed, decided, state, why = [] } = one;
  const { recommended = 0, granted, grounds } = written;
  const open = isOpen(one);
  return (
    <li class="caselist-case">
      <h2 class="head">
        <a class="ds-link" href={address(`/staff/applications/${reference}`)}>
          {associationName}
        </a>
      </h2>
      <p class="facts small">
        {[
          reference,
          sought !== undefined && t('ranking.sought', { amount: kroner(sought) }),
          score !== undefined && t('ranking.score', { score: Math.round(score / 10) }),
          scored > 0 && t('caselist.scored', { n: scored }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {about && <p class="caselist-words">{about}</p>}
      {advice.map(({ field, amount, words }) => (
        <p key={field} class="caselist-words">
          {[amount !== undefined && t('ranking.advised', { amount: kroner(amount) }), words].filter(Boolean).join('. ')}
        </p>
      ))}
      {decided ? (
        <Mark shape={decided.outcome === 'refused' ? 'no' : decided.outcome === 'granted' ? 'done' : 'partly'}>
          {t(`decided.${decided.outcome}`, { amount: kroner(decided.granted) })}
        </Mark>
      ) : (
        state === 'withdrawn' && <Mark shape="no">{t('ranking.withdrawn')}</Mark>
      )}
      <dl class={write && open ? 'caselist-facts caselist-printed' : 'caselist-facts'}>
        <dt>{t('caselist.recommended')}</dt>
        <dd>{kroner(recommended)}</dd>
        {granted !== undefined && (
          <>
            <dt>{t('caselist.granted')}</dt>
            <dd>{kroner(granted)}</dd>
          </>
        )}
        {grounds && (
          <>
            <dt>{t('caselist.grounds')}</dt>
            <dd class="caselist-words">{grounds}</dd>
          </>
        )}
      </dl>
      {changed && <Notice colour="warning">{t('caselist.changed')}</Notice>}
      {why.length > 0 && (
        <Notice colour="warning">
          {why.map(({ code, message }) => (
            <p key={code} class="ds-paragraph">
              {message}
            </p>
          ))}
        </Notice>
      )}
      {write && open && (
        <fieldset class="group no-print">
          <legend class="ds-label">{t('caselist.about', { name: associationName })}</legend>
          <div class="fields">
            <AmountField label={t('caselist.recommended')} value={recommended} choose={(ore) => write({ ...written, recommended: ore })} />
            <AmountField
              label={t('caselist.granted')}
              hint={t('caselist.grantedHint')}
              value={granted}
              choose={(ore) => write({ ...written, granted: ore })}
            />
          </div>
          <TextField label={t('caselist.grounds')} value={grounds} change={(text) => write({ ...written, grounds: text })} most={1500} long />
        </fieldset>
      )}
    </li>
  );
}
