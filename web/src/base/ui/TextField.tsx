import type { InputHTMLAttributes } from 'preact';
import { useId } from 'preact/hooks';
import type { Trouble } from '../api/outcome';

interface Typing {
  label: string;
  value: string;
  change: (value: string) => void;
  most: number;
  hint?: string | undefined;
  type?: 'text' | 'email' | 'tel' | 'url' | 'search';
  /** Several lines. */
  long?: boolean;
  numeric?: boolean;
  required?: boolean;
  complete?: InputHTMLAttributes['autocomplete'];
  /** Where the body has it, as a JSON pointer: what the service says of it is shown here. */
  pointer?: string;
  trouble?: Trouble | undefined;
  /** What to write, when what is there will not do. */
  wrong?: string | undefined;
}

/** Something to type, with what helps before and what is wrong after. */
export function TextField({ label, value, change, most, hint, pointer, trouble, long, numeric, wrong: said, ...rest }: Typing) {
  const id = useId();
  const errors = trouble?.kind === 'refused' ? trouble.problem.errors : [];
  const wrong = said ?? (pointer && errors.find((error) => error.pointer === pointer)?.message);
  const shared = {
    class: 'ds-input',
    value,
    maxLength: most,
    required: rest.required ?? false,
    'aria-describedby': hint || wrong ? `${id}-more` : undefined,
    'aria-invalid': wrong ? ('true' as const) : undefined,
  };
  return (
    <div class="field">
      <label class="ds-label" for={id}>
        {label}
      </label>
      {long ? (
        <textarea {...shared} id={id} rows={4} onInput={(event) => change(event.currentTarget.value)} />
      ) : (
        <input
          {...shared}
          id={id}
          // Preact has a type of its own for each, and none for one of several.
          {...({ type: rest.type ?? 'text' } as { type: 'text' })}
          inputMode={numeric ? 'numeric' : undefined}
          autocomplete={rest.complete}
          onInput={(event) => change(event.currentTarget.value)}
        />
      )}
      {(hint || wrong) && (
        <span id={`${id}-more`} class={wrong ? 'wrong' : 'facts'}>
          {wrong ?? hint}
        </span>
      )}
    </div>
  );
}
