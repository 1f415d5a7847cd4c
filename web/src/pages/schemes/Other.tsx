import { useState } from 'preact/hooks';
import { useAnswer } from '../../base/api/answers';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { useDraft } from '../../base/api/draft';
import type { components } from '../../base/api/schema';
import { address, navigate } from '../../base/browser/router';
import { useStore } from '../../base/browser/store';
import type { PageProps } from '../../base/frame/page';
import { AmountField } from '../../base/ui/Amounts';
import { idFrom } from '../../base/staff/ids';
import { useMay } from '../../base/staff/rights';
import { StaffTabs } from '../../base/staff/StaffTabs';
import { Translations } from '../../base/staff/Translations';
import { language, t } from '../../base/texts/texts';
import { isDate } from '../../base/time/oslo';
import { Button } from '../../base/ui/Button';
import { Heading } from '../../base/ui/Heading';
import { Known } from '../../base/ui/Introduction';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import { Skeletons } from '../../base/ui/Skeletons';
import { TextField } from '../../base/ui/TextField';
import { NO_WORDS } from './scheme';
import './schemes.css';

type Listed = components['schemas']['AllSchemes'];
type Written = components['schemas']['WrittenOtherScheme'];
/** As it is typed: what may be left out is there all the same. */
type Card = Omit<Written, 'id' | 'version' | 'deadline' | 'most'> & { deadline: string | undefined; most: number | undefined };

const NEW = 'new';
const EMPTY: Card = { name: NO_WORDS, by: '', who: NO_WORDS, deadline: undefined, most: undefined, link: 'https://' };

/** What somebody else gives: a card that leads there. */
export default function OtherPage({ params: { other = NEW } }: PageProps) {
  const { data, trouble, again } = useAnswer('/grants/schemes', {});
  const card = data?.others.find(({ id }) => id === other);
  return (
    <>
      <StaffTabs current="/staff/grants" />
      <Heading text={t(other === NEW ? 'other.new' : 'other.title')} />
      <Known why={t('people.signInFirst')}>
        {trouble && <TroubleNotice trouble={trouble} again={again} />}
        {!data && !trouble && <Skeletons count={2} />}
        {card && (
          <p>
            <a class="ds-link" href={address(`/staff/funds/${card.id}`)}>
              {t('other.backings')}
            </a>
          </p>
        )}
        {data && !card && other !== NEW && <Notice colour="warning">{t('scheme.unknown')}</Notice>}
        {data && (card || other === NEW) && <Writing key={card?.version} card={card} all={data} again={again} />}
      </Known>
    </>
  );
}

function Writing({ card, all, again }: { card: Listed['others'][number] | undefined; all: Listed; again: () => void }) {
  const first = useStore(language) === 'nn' ? 'nn' : 'nb';
  const [begin] = useState<Card>(() => (card ? cardOf(card) : EMPTY));
  const draft = useDraft<Card>(`other:${card?.id ?? NEW}:${card?.version ?? 0}`, begin);
  const command = useCommand();
  const writes = useMay('POST /grants/schemes');
  const { value } = draft;
  const back = () => {
    draft.done();
    navigate(address('/staff/grants'));
  };
  const save = () =>
    command.run(
      () => {
        const body = bodyOf(value);
        if (card) {
          const etag = `"${card.version}"`;
          return send('put', '/grants/others/{other}', { values: { other: card.id }, body, etag, retries: 1 });
        }
        const taken = [NEW, ...all.others.map(({ id }) => id), ...all.schemes.map(({ id }) => id)];
        return send('post', '/grants/others', { body: { id: idFrom(value.name[first], taken), ...body }, retries: 2 });
      },
      back,
      (trouble) => trouble.kind === 'refused' && trouble.problem.status === 412 && again(),
    );
  const { trouble } = command;
  return (
    <form
      class="scheme"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (value.name[first].trim()) save();
      }}
    >
      <TextField
        label={t('other.by')}
        hint={t('other.byHint')}
        value={value.by}
        change={(by) => draft.change({ by })}
        most={80}
        pointer="/by"
        trouble={trouble}
      />
      <TextField
        label={t('other.link')}
        type="url"
        value={value.link}
        change={(link) => draft.change({ link })}
        most={300}
        pointer="/link"
        trouble={trouble}
      />
      <TextField
        label={t('scheme.name')}
        value={value.name[first]}
        change={(text) => draft.change({ name: { ...value.name, [first]: text } })}
        most={80}
      />
      <TextField
        label={t('other.who')}
        value={value.who[first]}
        change={(text) => draft.change({ who: { ...value.who, [first]: text } })}
        most={300}
        long
      />
      <div class="fields">
        <label class="field">
          <span class="ds-label">{t('other.deadline')}</span>
          <input
            type="date"
            class="ds-input"
            value={value.deadline ?? ''}
            onChange={({ currentTarget: { value: day } }) => draft.change({ deadline: isDate(day) ? day : undefined })}
          />
        </label>
        <AmountField label={t('other.most')} value={value.most} choose={(most) => draft.change({ most })} />
      </div>
      <h2 class="ds-heading">{t('scheme.words')}</h2>
      <Translations
        lines={[
          { key: 'name', what: t('scheme.name'), texts: value.name, was: card && begin.name, most: 80 },
          { key: 'who', what: t('other.who'), texts: value.who, was: card && begin.who, most: 300, long: true },
        ]}
        first={first}
        change={(texts) =>
          draft.change(
            texts.reduce((now, { key, language: to, text }) => {
              const part = key as 'name' | 'who';
              return { ...now, [part]: { ...now[part], [to]: text } };
            }, value),
          )
        }
      />
      {trouble && <TroubleNotice trouble={trouble} again={command.again} />}
      {writes === false && <p class="facts">{t('schemes.readOnly')}</p>}
      <div class="actions">
        {writes && <Button busy={command.busy}>{t('scheme.save')}</Button>}
        {card && writes && (
          <Button
            look="secondary"
            colour="danger"
            busy={command.busy}
            press={() =>
              command.run(
                () => send('post', '/grants/others/{other}/remove', { values: { other: card.id }, body: {}, retries: 2 }),
                back,
              )
            }
          >
            {t('other.remove')}
          </Button>
        )}
      </div>
    </form>
  );
}

function cardOf({ id: _, version: __, deadline, most, ...rest }: Written): Card {
  return { ...rest, deadline, most };
}

function bodyOf({ deadline, most, ...rest }: Card): Omit<Written, 'id' | 'version'> {
  return { ...rest, ...(deadline && { deadline }), ...(most !== undefined && { most }) };
}
