import { useAnswer } from '../../base/api/answers';
import { address } from '../../base/browser/router';
import { theConfig } from '../../base/session/config';
import { t } from '../../base/texts/texts';
import { today } from '../../base/time/oslo';
import { Heading } from '../../base/ui/Heading';
import { Icon } from '../../base/ui/Icon';
import { Mark } from '../../base/ui/Mark';
import { money } from '../../base/ui/money';
import { AsOf, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { dayOf, inShort, type Other, type SchemeInList } from './told';
import './grants.css';

/** What one can apply for, whoever pays. */
export default function SchemesPage() {
  const found = useAnswer('/schemes', {}, { open: true });
  const { schemes = [], others = [] } = found.data ?? {};
  const open = schemes.filter(({ canApply }) => canApply);
  const later = schemes.filter(({ canApply }) => !canApply);
  return (
    <div class="grants">
      <Heading text={t('grants.title')} />
      <p class="facts">{t('grants.lead')}</p>
      {found.trouble && <TroubleNotice trouble={found.trouble} again={found.again} />}
      {found.trouble && found.asOf !== undefined && <AsOf at={found.asOf} />}
      {!found.data && !found.trouble && <Skeletons count={4} size="small" />}
      {found.data && (
        <>
          <section class="section" aria-labelledby="grants-ours">
            <h2 class="head" id="grants-ours">
              {t('grants.ours', { municipality: theConfig().municipality })}
            </h2>
            {open.length === 0 && <p>{t('grants.noneOpen')}</p>}
            <List schemes={open} />
          </section>
          {later.length > 0 && (
            <section class="section" aria-labelledby="grants-later">
              <h2 class="head" id="grants-later">
                {t('grants.later')}
              </h2>
              <List schemes={later} />
            </section>
          )}
          {others.length > 0 && (
            <section class="section" aria-labelledby="grants-others">
              <h2 class="head" id="grants-others">
                {t('grants.others')}
              </h2>
              <p class="facts small">{t('grants.othersLead')}</p>
              <ul class="rows">
                {others.map((other) => (
                  <li key={other.id} class="row">
                    <OtherScheme {...other} />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
      <p>
        <a class="ds-link" href={address('/support')}>
          {t('grants.given')}
        </a>
      </p>
    </div>
  );
}

function List({ schemes }: { schemes: readonly SchemeInList[] }) {
  return (
    <ul class="rows">
      {schemes.map((scheme) => (
        <li key={scheme.id}>
          <a class="row" href={address(`/grants/${scheme.id}`)}>
            <span class="grow">
              <strong>{scheme.name}</strong>
              <span>{scheme.purpose}</span>
              <span class="facts small">{inShort(scheme)}</span>
              {!scheme.canApply && scheme.why && <Mark shape="ahead">{scheme.why.message}</Mark>}
            </span>
            <Icon name="on" />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** It is applied for elsewhere; the link says so. */
function OtherScheme({ id, name, by, who, deadline, most, link }: Other) {
  return (
    <span class="grow">
      <a class="ds-link" href={link} target="_blank" rel="noopener noreferrer">
        <strong>{name}</strong>
        <span class="ds-sr-only"> {t('grants.outside', { by })}</span>
      </a>
      <span>{who}</span>
      <span class="facts small">
        {[
          t('grants.paidBy', { by }),
          most !== undefined && t('grants.upTo', { amount: money(most) }),
          deadline && t('grants.by', { day: dayOf(deadline) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {(!deadline || deadline >= today()) && (
        <a class="ds-link small" href={address(`/backing/ask/${id}`)}>
          {t('grants.askBacking')}
          <span class="ds-sr-only"> {name}</span>
        </a>
      )}
    </span>
  );
}
