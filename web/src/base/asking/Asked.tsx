import { useId, useState } from 'preact/hooks';
import { useAnswer } from '../api/answers';
import { judgeAnswer } from '../forms/form';
import { t } from '../texts/texts';
import { Select } from '../ui/Select';
import type { Asking } from './asking';
import { Frame, Group } from './Frame';
import { listsOf } from './lists';
import { Parts } from './Parts';
import { Rows } from './Rows';
import { TwoLists } from './TwoLists';
import { TypedField } from './TypedField';
import { answerText } from './words';
import { sentence } from './wrong';
import './asking.css';

/** So many choices are seen at once; of more, one is chosen from the phone's own list. */
const MOST_SEEN = 6;

/** A question of a form, by its type, with its help, an example and what is wrong with its answer. */
export function Asked(asking: Asking) {
  const { question, words, place = question.id, pointer = `/${question.id}`, value, change, leave, strict, below } = asking;
  const id = useId();
  const [left, setLeft] = useState(false);
  const done = () => {
    setLeft(true);
    leave();
  };
  const flaws = value === undefined ? [] : judgeAnswer(question, value, pointer);
  const missing = strict && question.required && value === undefined && asking.unclear.at(pointer) === undefined;
  const flaw = missing ? { pointer, code: 'missing' } : flaws.find((each) => each.pointer === pointer);
  const told = flaw && (strict || left || flaw.code === 'too-long') ? sentence(flaw, question, value) : undefined;
  const frame = { id, words, place, question, wrong: told, below };
  const common = {
    id,
    class: 'ds-input',
    'aria-invalid': told ? ('true' as const) : undefined,
    'aria-describedby': [words(`${place}.help`) && `${id}-help`, told && `${id}-wrong`].filter(Boolean).join(' ') || undefined,
  };
  switch (question.type) {
    case 'text':
      return (
        <Frame {...frame}>
          <input {...common} value={String(value ?? '')} onInput={(event) => change(text(event.currentTarget.value))} onBlur={done} />
        </Frame>
      );
    case 'place':
      return (
        <Frame {...frame}>
          <input
            {...common}
            list={`${id}-places`}
            autocomplete="off"
            value={String(value ?? '')}
            onInput={(event) => change(text(event.currentTarget.value))}
            onBlur={done}
          />
          <Premises id={`${id}-places`} />
        </Frame>
      );
    case 'period':
    case 'contact':
      return (
        <Group {...frame}>
          <Parts {...asking} of={question.type} />
        </Group>
      );
    case 'lines':
      return (
        <Frame {...frame} more={roomLeft(question.most ?? 2000, value)}>
          <textarea {...common} rows={5} value={String(value ?? '')} onInput={(event) => change(text(event.currentTarget.value))} onBlur={done} />
        </Frame>
      );
    case 'number':
    case 'amount':
      return (
        <Frame {...frame}>
          <TypedField
            amount={question.type === 'amount'}
            value={value as number | undefined}
            change={change}
            leave={done}
            typed={asking.unclear.at(pointer)}
            keep={(typed) => asking.unclear.keep(pointer, typed)}
            common={common}
          />
        </Frame>
      );
    case 'date':
      return (
        <Frame {...frame}>
          <input {...common} type="date" value={String(value ?? '')} onInput={(event) => change(text(event.currentTarget.value))} onBlur={done} />
        </Frame>
      );
    case 'choice': {
      if (question.options.length > MOST_SEEN) {
        return (
          <Group {...frame}>
            <Select
              label={words(place) ?? ''}
              value={String(value ?? '')}
              values={['', ...question.options]}
              text={(each) => (each === '' ? t('asking.choose') : (words(`${place}.${each}`) ?? each))}
              choose={(each) => change(text(each))}
            />
          </Group>
        );
      }
      return (
        <Group {...frame}>
          {question.options.map((each) => (
            <Radio key={each} name={id} on={value === each} choose={() => change(each)} label={words(`${place}.${each}`) ?? each} />
          ))}
        </Group>
      );
    }
    case 'choices': {
      const chosen = Array.isArray(value) ? (value as string[]) : [];
      const toggle = (each: string) => {
        const now = question.options.filter((one) => (one === each) !== chosen.includes(one));
        change(now.length ? now : undefined);
      };
      return (
        <Group {...frame}>
          {question.options.map((each) => (
            <label key={each} class="check">
              <input type="checkbox" class="ds-input" checked={chosen.includes(each)} onChange={() => toggle(each)} />
              {words(`${place}.${each}`) ?? each}
            </label>
          ))}
        </Group>
      );
    }
    case 'yes-no':
      return (
        <Group {...frame}>
          <Radio name={id} on={value === true} choose={() => change(true)} label={t('asking.yes')} />
          <Radio name={id} on={value === false} choose={() => change(false)} label={t('asking.no')} />
        </Group>
      );
    case 'declaration':
      return (
        <Frame {...frame} label={false}>
          <label class="check">
            <input
              {...common}
              type="checkbox"
              checked={value === true}
              onChange={(event) => change(event.currentTarget.checked || undefined)}
            />
            {words(place)}
          </label>
        </Frame>
      );
    case 'table': {
      const lists = listsOf(question);
      return (
        <Group {...frame} wide>
          {lists ? <TwoLists {...asking} question={question} lists={lists} /> : <Rows {...asking} question={question} field={(cell) => <Asked {...cell} />} />}
        </Group>
      );
    }
    case 'file':
    case 'partners':
      return (
        <Group {...frame}>
          {question.type === 'file' ? asking.files : asking.partners}
        </Group>
      );
    case 'computed':
      return value === undefined ? null : (
        <p class="asked-sum">
          <span class="facts">{words(place)}</span> <strong>{answerText(question, value, words, place)}</strong>
        </p>
      );
  }
}

interface Choosing {
  name: string;
  on: boolean;
  choose: () => void;
  label: string;
}

function Radio({ name, on, choose, label }: Choosing) {
  return (
    <label class="check">
      <input type="radio" class="ds-input" name={name} checked={on} onChange={choose} />
      {label}
    </label>
  );
}

/** The municipality's own, to choose from instead of writing. */
function Premises({ id }: { id: string }) {
  const premises = useAnswer('/premises', {}, { open: true }).data?.premises ?? [];
  return (
    <datalist id={id}>
      {premises.map((each) => (
        <option key={each.id} value={each.terms.name} />
      ))}
    </datalist>
  );
}

/** Nothing but space is nothing. */
function text(typed: string): string | undefined {
  return /^\s*$/.test(typed) ? undefined : typed;
}

/** Told when it becomes scarce. */
function roomLeft(most: number, value: unknown): string | undefined {
  const n = most - [...String(value ?? '')].length;
  return n >= 0 && n < most / 5 ? t('asking.left', { n }) : undefined;
}
