import { Translations } from '../../base/staff/Translations';
import { t } from '../../base/texts/texts';
import { lines, translated, type Scheme } from './scheme';

interface Translated {
  scheme: Scheme;
  before: Scheme;
  first: 'nb' | 'nn';
  change: (scheme: Scheme) => void;
}

/** What a scheme says, in its languages side by side. */
export function Words({ scheme, before, first, change }: Translated) {
  const what = (key: string) => t(`schemeWords.${key.split('/')[0] as 'name'}`);
  return (
    <Translations
      lines={lines(scheme, before, what)}
      first={first}
      change={(texts) => change(texts.reduce((now, { key, language, text }) => translated(now, key, language, text), scheme))}
    />
  );
}
