import type { InputHTMLAttributes } from 'preact';
import { useId, useState } from 'preact/hooks';
import { judgeAnswer, type Flaw } from '../forms/form';
import { t } from '../texts/texts';
import type { Asking } from './asking';
import { sentence } from './wrong';

const DAY = { type: 'date' } as const;
const PARTS = {
  period: { from: DAY, to: DAY },
  contact: {
    name: { type: 'text', autocomplete: 'name' },
    phone: { type: 'tel', inputMode: 'tel', autocomplete: 'tel' },
    email: { type: 'email', inputMode: 'email', autocomplete: 'email' },
  },
} as const satisfies Record<string, Record<string, InputHTMLAttributes>>;

/** An answer of a few named parts, each with a field of its own, and what is wrong with it there. */
export function Parts({ of, question, value, change, leave, strict }: Asking & { of: keyof typeof PARTS }) {
  const id = useId();
  const said = (value ?? {}) as Record<string, string>;
  const [left, setLeft] = useState<string[]>([]);
  const flaws = value === undefined ? [] : judgeAnswer(question, value, '');
  const put = (part: string, typed: string) => {
    const { [part]: _, ...others } = said;
    const now = typed.trim() === '' ? others : { ...others, [part]: typed };
    change(Object.keys(now).length ? now : undefined);
  };
  return (
    <>
      {(Object.entries(PARTS[of]) as [Part, InputHTMLAttributes<HTMLInputElement>][]).map(([part, attributes]) => {
        const flaw = flaws.find(({ pointer }) => pointer === `/${part}`);
        const told = flaw && (strict || (left.includes(part) && flaw.code !== 'missing')) ? tell(flaw, said[part]) : undefined;
        return (
          <div key={part} class="asked-part">
            <label for={`${id}${part}`}>{t(`asking.${part}`)}</label>
            <input
              {...attributes}
              id={`${id}${part}`}
              class="ds-input"
              value={said[part] ?? ''}
              aria-invalid={told ? 'true' : undefined}
              aria-describedby={told ? `${id}${part}-wrong` : undefined}
              onInput={(event) => put(part, event.currentTarget.value)}
              onBlur={() => {
                setLeft([...left, part]);
                leave();
              }}
            />
            {told && (
              <span id={`${id}${part}-wrong`} class="wrong" role="status">
                {told}
              </span>
            )}
          </div>
        );
      })}
    </>
  );

  function tell(flaw: Flaw, typed: string | undefined): string {
    if (flaw.code === 'missing' && flaw.pointer === '/phone') return t('asking.reach');
    return sentence(flaw, question, typed ?? '');
  }
}

type Part = { [kind in keyof typeof PARTS]: keyof (typeof PARTS)[kind] }[keyof typeof PARTS];
