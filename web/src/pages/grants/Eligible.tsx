import type { components } from '../../base/api/schema';
import { address } from '../../base/browser/router';
import { t } from '../../base/texts/texts';
import { Notice } from '../../base/ui/Notice';
import { firstNo, type Eligibility } from './fit';
import type { Scheme } from './told';

interface Asking {
  scheme: Scheme;
  answers: Eligibility;
  answer: (question: string, yes: boolean) => void;
}

/** A few taps that tell whether it is for one; a no says which rule, and where else to go. */
export function Eligible({ scheme, answers, answer }: Asking) {
  const { questions = [] } = scheme;
  const no = firstNo(scheme, answers);
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="eligible">
      <h2 class="head" id="eligible">
        {t('grants.forYou')}
      </h2>
      {questions.map(({ id, text }) => (
        <fieldset key={id} id={`eligible-${id}`} class="grant-question">
          <legend>{text}</legend>
          {[true, false].map((yes) => (
            <label key={String(yes)} class="check">
              <input type="radio" class="ds-input" name={`eligible-${id}`} checked={answers[id] === yes} onChange={() => answer(id, yes)} />
              {t(yes ? 'grants.yes' : 'grants.no')}
            </label>
          ))}
        </fieldset>
      ))}
      {no && (
        <Notice colour="warning">
          <p class="ds-paragraph">{no.otherwise}</p>
          <Elsewhere places={no.elsewhere} />
          <a class="ds-link" href={address('/grants')}>
            {t('grants.seeOthers')}
          </a>
        </Notice>
      )}
    </section>
  );
}

/** Where one may go instead, here or at somebody else's. */
export function Elsewhere({ places }: { places: components['schemas']['Elsewhere'][] }) {
  if (places.length === 0) return null;
  return (
    <ul class="lines">
      {places.map(({ id, name, link }) => (
        <li key={id}>
          {link ? (
            <a class="ds-link" href={link} target="_blank" rel="noopener noreferrer">
              {name}
              <span class="ds-sr-only"> {t('grants.opensOutside')}</span>
            </a>
          ) : (
            <a class="ds-link" href={address(`/grants/${id}`)}>
              {name}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
