import type { ComponentChildren } from 'preact';
import type { Column } from '../forms/form';
import { t } from '../texts/texts';
import type { Place, Words } from './words';

interface Framing {
  id: string;
  question: Column;
  words: Words;
  place: Place;
  wrong: string | undefined;
  below: ComponentChildren;
  children: ComponentChildren;
}

/** One field with all that is said of it. A declaration says itself what it is. */
export function Frame({ label = true, more, children, ...framing }: Framing & { label?: boolean; more?: string | undefined }) {
  const { id, question, words, place } = framing;
  return (
    <div class="asked">
      {label && (
        <label class="ds-label" for={id}>
          {words(place)} <Optional question={question} />
        </label>
      )}
      <Help {...framing} />
      {children}
      {more && <span class="facts small">{more}</span>}
      <Said {...framing} />
    </div>
  );
}

/** Several fields that answer one question. */
export function Group({ wide = false, children, ...framing }: Framing & { wide?: boolean }) {
  const { question, words, place, wrong } = framing;
  return (
    <fieldset class={wide ? 'asked asked-wide' : 'asked'} data-invalid={wrong ? true : undefined}>
      <legend class="ds-label">
        {words(place)} <Optional question={question} />
      </legend>
      <Help {...framing} />
      {children}
      <Said {...framing} />
    </fieldset>
  );
}

function Optional({ question }: { question: Column }) {
  return question.required ? null : <span class="facts asked-optional">{t('asking.optional')}</span>;
}

function Help({ id, question, words, place }: Pick<Framing, 'id' | 'question' | 'words' | 'place'>) {
  const [help, example] = [words(`${place}.help`), words(`${place}.example`)];
  return (
    <>
      {'seenBy' in question && <p class="facts small">{t('asking.seenByDecider')}</p>}
      {help && (
        <p class="facts small" id={`${id}-help`}>
          {help}
        </p>
      )}
      {example && (
        <details class="small asked-example">
          <summary>{t('asking.example')}</summary>
          <p>{example}</p>
        </details>
      )}
    </>
  );
}

function Said({ id, wrong, below }: Pick<Framing, 'id' | 'wrong' | 'below'>) {
  return (
    <>
      {wrong && (
        <span id={`${id}-wrong`} class="wrong" role="status">
          {wrong}
        </span>
      )}
      {below}
    </>
  );
}
