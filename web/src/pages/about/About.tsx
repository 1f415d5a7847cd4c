import type { ComponentChildren } from 'preact';
import { address } from '../../base/browser/router';
import { theConfig } from '../../base/session/config';
import { t } from '../../base/texts/texts';
import { Heading } from '../../base/ui/Heading';

/** Who is behind this, what they know of people, and whom it is for: what the law wants said, in plain words. */
export default function About() {
  const { municipality, accessibilityStatement } = theConfig();
  return (
    <>
      <Heading text={t('about.title')} />
      <Topic>
        <p class="ds-paragraph">{t('about.what', { municipality })}</p>
        <Contact />
      </Topic>
      <Topic title={t('about.privacy')}>
        <p class="ds-paragraph">{t('about.privacyKept')}</p>
        <p class="ds-paragraph">{t('about.privacySeen')}</p>
        <p class="ds-paragraph">{t('about.privacyTelephone')}</p>
        <p class="ds-paragraph">{t('about.privacyForgotten')}</p>
        <p class="ds-paragraph">{t('about.privacyNothingElse')}</p>
        <p class="ds-paragraph">
          {t('about.privacyRights')}{' '}
          <a class="ds-link" href={address('/me')}>
            {t('about.privacyMine')}
          </a>
        </p>
        <p class="ds-paragraph">{t('about.privacyComplain')}</p>
      </Topic>
      <Topic title={t('about.accessibility')}>
        <p class="ds-paragraph">{t('about.accessibilityFor')}</p>
        <p class="ds-paragraph">{t('about.accessibilityTell')}</p>
        {accessibilityStatement && (
          <p class="ds-paragraph">
            <a class="ds-link" href={accessibilityStatement}>
              {t('about.accessibilityStatement')}
            </a>
          </p>
        )}
      </Topic>
    </>
  );
}

function Topic({ title, children }: { title?: string; children: ComponentChildren }) {
  return (
    <section class="ds-card card">
      {title && (
        <h2 class="ds-heading" data-size="2xs">
          {title}
        </h2>
      )}
      {children}
    </section>
  );
}

/** How to reach the municipality, where it has said how. */
function Contact() {
  const { email, phone } = theConfig().contact ?? {};
  return (
    <>
      {phone && (
        <p class="ds-paragraph">
          {t('about.phone')}{' '}
          <a class="ds-link" href={`tel:${phone.replaceAll(' ', '')}`}>
            {phone}
          </a>
        </p>
      )}
      {email && (
        <p class="ds-paragraph">
          {t('about.email')}{' '}
          <a class="ds-link" href={`mailto:${email}`}>
            {email}
          </a>
        </p>
      )}
    </>
  );
}
