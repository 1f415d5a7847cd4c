import { useAnswer } from '../../base/api/answers';
import { useMe } from '../../base/api/me';
import { FIELDS } from '../../base/api/fields';
import type { GetAnswer } from '../../base/api/client';
import { address } from '../../base/browser/router';
import { language, t } from '../../base/texts/texts';
import { dateOf, longDate } from '../../base/time/oslo';
import { Heading } from '../../base/ui/Heading';
import { Icon } from '../../base/ui/Icon';
import { Known } from '../../base/ui/Introduction';
import { kroner } from '../../base/ui/money';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { ALL } from './proposal';

type Scheme = GetAnswer<'/schemes'>['schemes'][number];

/** What an umbrella's council may say something about: the rounds that there are now, for each field that one is there for. */
export default function CouncilPage() {
  return (
    <>
      <Heading text={t('council.title')} />
      <p class="facts">{t('council.lead')}</p>
      <Known why={t('people.signInFirst')}>
        <Fields />
      </Known>
    </>
  );
}

function Fields() {
  const me = useMe();
  const { data, trouble, again } = useAnswer('/schemes', {}, { open: true });
  if (trouble) return <TroubleNotice trouble={trouble} again={again} />;
  if (!me || !data) return <Skeletons count={3} size="small" />;
  const fields = me.staff.filter(({ role }) => role === 'council').map(({ area }) => area ?? ALL);
  if (fields.length === 0) return <Notice colour="info">{t('council.notOne')}</Notice>;
  return (
    <>
      {fields.map((field) => (
        <section key={field} class="section">
          <h2 class="ds-heading">{fieldName(field)}</h2>
          <ul class="rows">
            {data.schemes.filter(({ who }) => who.associations).map((scheme) => (
              <Round key={scheme.id} scheme={scheme} field={field} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Round({ scheme: { id, name, round }, field }: { scheme: Scheme; field: string }) {
  if (!round || round.state === 'not-open-yet') return null;
  const { deadline, budget } = round;
  return (
    <li>
      <a class="row" href={address(`/council/rounds/${id}/${round.id}/${field}`)}>
        <span class="grow">
          <strong>{name}</strong>
          <br />
          <span class="facts small">
            {deadline ? t('council.deadline', { day: longDate(dateOf(deadline), language.get()) }) : t('council.running')}
            {budget !== undefined && (
              <>
                <br />
                {t('council.has', { amount: kroner(budget) })}
              </>
            )}
          </span>
        </span>
        <Icon name="on" />
      </a>
    </li>
  );
}

/** As people call a field; one that is none of the usual ones stands as it was written. */
function fieldName(field: string): string {
  const usual = FIELDS.find((each) => each === field);
  return field === ALL ? t('people.allFields') : usual ? t(`field.${usual}`) : field;
}
