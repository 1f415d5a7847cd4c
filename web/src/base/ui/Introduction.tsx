import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { send } from '../api/client';
import { useCommand } from '../api/command';
import { useDraft } from '../api/draft';
import { tellMe, useMe, type Me } from '../api/me';
import { useStore } from '../browser/store';
import { session, signIn } from '../session/session';
import { language, LANGUAGES, t, type Language } from '../texts/texts';
import { Button } from './Button';
import { Notice, TroubleNotice } from './Notice';
import { Select } from './Select';
import { TextField } from './TextField';

/** What only somebody the municipality knows can do; others first sign in, or tell who they are, without leaving. */
export function Known({ why, children }: { why: string; children: ComponentChildren }) {
  const who = useStore(session);
  const me = useMe();
  const title = useId();
  if (!who) {
    return (
      <Notice colour="info">
        <p class="ds-paragraph">{why}</p>
        <Button press={() => void signIn()}>{t('session.signIn')}</Button>
      </Notice>
    );
  }
  if (me && !me.introduced) {
    return (
      <section class="ds-card card" aria-labelledby={title}>
        <h2 class="ds-heading" data-size="2xs" id={title}>
          {t('me.whoAreYou')}
        </h2>
        <p class="ds-paragraph">{t('me.whyTell')}</p>
        <Introduction me={me} done={() => undefined} />
      </section>
    );
  }
  return <>{children}</>;
}

/** Name, and how the municipality reaches one. */
export function Introduction({ me, done }: { me: Me; done: () => void }) {
  const who = useStore(session);
  const tongue = useStore(language);
  const draft = useDraft(`me:${me.subject}`, {
    name: me.name ?? who?.name ?? '',
    email: me.email ?? '',
    phone: me.phone ?? '',
    language: (me.language ?? tongue) as Language,
  });
  const command = useCommand();
  const { value } = draft;
  const body = {
    name: value.name.trim(),
    language: value.language,
    ...(value.email.trim() && { email: value.email.trim() }),
    ...(value.phone.trim() && { phone: value.phone.trim() }),
  };
  const tell = () =>
    command.run(
      () => send('put', '/me', { body, retries: 2 }),
      (known) => {
        draft.done();
        tellMe(known);
        done();
      },
    );
  const { trouble } = command;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        tell();
      }}
    >
      <TextField
        label={t('me.name')}
        value={value.name}
        change={(name) => draft.change({ name })}
        most={80}
        required
        complete="name"
        pointer="/name"
        trouble={trouble}
      />
      <TextField
        label={t('me.email')}
        hint={t('me.emailHint')}
        type="email"
        value={value.email}
        change={(email) => draft.change({ email })}
        most={120}
        complete="email"
        pointer="/email"
        trouble={trouble}
      />
      <TextField
        label={t('me.phone')}
        type="tel"
        value={value.phone}
        change={(phone) => draft.change({ phone })}
        most={20}
        complete="tel"
        pointer="/phone"
        trouble={trouble}
      />
      <Select
        label={t('me.language')}
        value={value.language}
        values={LANGUAGES}
        text={(each) => t(`language.${each}`)}
        choose={(chosen) => draft.change({ language: chosen })}
      />
      {trouble && <TroubleNotice trouble={trouble} again={command.again} />}
      <Button busy={command.busy}>{t('me.save')}</Button>
    </form>
  );
}
