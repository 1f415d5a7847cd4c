import { useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { mayChange, useMe } from '../../base/api/me';
import type { components } from '../../base/api/schema';
import { address } from '../../base/browser/router';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';

type Schemas = components['schemas'];

/** One fact about the association that has grown old. Whoever does not care to answer just goes on. */
export function StillSo({ question: { association, fact } }: { question: Schemas['Question'] }) {
  const values = { association };
  const known = useAnswer('/associations/{association}', { values }, { open: true }).data;
  const me = useMe();
  const command = useCommand();
  const [thanked, setThanked] = useState(false);
  const yes = () =>
    command.run(
      () => send('post', '/associations/{association}/confirm', { values, body: { fact }, retries: 2 }),
      () => setThanked(true),
    );
  if (!known) return null;
  return (
    <section class="ds-card card question" aria-labelledby="still-so">
      <h2 id="still-so" class="ds-heading" data-size="2xs">
        {t('question.title', { name: known.name })}
      </h2>
      <p class="ds-paragraph">{t(`question.${fact}`, { value: said(known, fact) || t('question.none') })}</p>
      {!thanked && (
        <>
          <p class="ds-paragraph">{t('question.still')}</p>
          <div class="actions">
            <Button look="secondary" busy={command.busy} press={yes}>
              {t('question.yes')}
            </Button>
            {mayChange(me, association) && (
              <a class="ds-button" data-variant="tertiary" href={address(`/associations/${association}/change`)}>
                {t('question.no')}
              </a>
            )}
          </div>
          {me && !mayChange(me, association) && <p class="ds-paragraph facts">{t('question.leaderChanges')}</p>}
        </>
      )}
      <p class="ds-paragraph" role="status">
        {thanked ? t('question.thanks') : command.trouble ? t('question.failed') : ''}
      </p>
    </section>
  );
}

/** A fact as it stands in the directory. */
function said(known: Schemas['Association'], fact: Schemas['Fact']): string {
  switch (fact) {
    case 'contact':
      return [known.contact?.email, known.contact?.phone, known.contact?.web].filter(Boolean).join(' · ');
    case 'activities':
      return [...known.fields.map((each) => t(`field.${each}`)), ...known.groups.map(({ name }) => name)].join(' · ');
    case 'places':
      return known.places.join(' · ');
    case 'new-members':
      return t(known.welcomesMembers ? 'associations.welcomes' : 'associations.full');
  }
}
