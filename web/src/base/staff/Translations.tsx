import { useState } from 'preact/hooks';
import { LANGUAGES, t, type Language } from '../texts/texts';
import { Button } from '../ui/Button';
import { Check } from '../ui/Check';
import { Mark } from '../ui/Mark';
import { many, standing, type Line } from './translation';
import '../styles/translations.css';

/** One text in one language, as it is now. */
export interface Written {
  key: string;
  language: Language;
  text: string;
}

interface Translating {
  lines: readonly Line[];
  /** In which one writes first. */
  first: Language;
  change: (texts: Written[]) => void;
}

/** Every text in its languages side by side, with what is missing, and what has been changed since. */
export function Translations({ lines, first, change }: Translating) {
  const [rest, setRest] = useState(false);
  const others = LANGUAGES.filter((each) => each !== first);
  const written = lines.filter(({ texts }) => texts[first].trim() !== '');
  const undone = (line: Line) => others.some((each) => standing(line, each, first));
  // What one is at work on does not go away beneath one's hands.
  const [held, setHeld] = useState<string[]>([]);
  const shown = rest ? written.filter((line) => undone(line) || held.includes(line.key)) : written;
  return (
    <div class="translations">
      <ul class="translation-sums">
        {others.map((each) => (
          <li key={each}>
            <Sum language={each} missing={many(lines, each, first, 'missing')} changed={many(lines, each, first, 'changed')} />
          </li>
        ))}
      </ul>
      <div class="actions">
        <Check
          label={t('translate.rest')}
          on={rest}
          change={(on) => {
            setHeld(lines.filter(undone).map(({ key }) => key));
            setRest(on);
          }}
        />
        {lines.some(undone) && (
          <Button
            look="secondary"
            press={() =>
              change(
                written.flatMap((line) =>
                  others
                    .filter((each) => standing(line, each, first) === 'missing')
                    .map((each) => ({ key: line.key, language: each, text: line.texts[first] })),
                ),
              )
            }
          >
            {t('translate.copy', { language: t(`language.${first}`) })}
          </Button>
        )}
      </div>
      <ul class="lines">
        {shown.map((line) => (
          <li key={line.key}>
            <fieldset>
              <legend class="facts small">{line.what}</legend>
              <div class="translation">
                {[first, ...others].map((each) => (
                  <Text
                    key={each}
                    line={line}
                    language={each}
                    first={first}
                    change={(text) => change([{ key: line.key, language: each, text }])}
                  />
                ))}
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Sum({ language, missing, changed }: { language: Language; missing: number; changed: number }) {
  const name = t(`language.${language}`);
  if (missing) return <Mark shape="late">{t('translate.missing', { language: name, n: missing })}</Mark>;
  if (changed) return <Mark shape="waits">{t('translate.changed', { language: name, n: changed })}</Mark>;
  return <Mark shape="done">{t('translate.done', { language: name })}</Mark>;
}

interface One {
  line: Line;
  language: Language;
  first: Language;
  change: (text: string) => void;
}

function Text({ line, language, first, change }: One) {
  const how = standing(line, language, first);
  const shared = {
    class: 'ds-input',
    lang: language,
    value: line.texts[language],
    maxLength: line.most,
    onInput: (event: { currentTarget: { value: string } }) => change(event.currentTarget.value),
  };
  return (
    <label class="field">
      <span class="ds-label">{t(`language.${language}`)}</span>
      {line.long ? <textarea {...shared} rows={3} /> : <input {...shared} autocomplete="off" />}
      {how && <span class="wrong small">{t(`standing.${how}`)}</span>}
    </label>
  );
}
