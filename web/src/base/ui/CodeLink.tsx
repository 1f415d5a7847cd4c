import { useState } from 'preact/hooks';
import { address } from '../browser/router';
import { t } from '../texts/texts';
import { Button } from './Button';
import { Notice } from './Notice';

/** An invitation to pass on. The code stands in the fragment, which is sent to no server and stands in no log. */
export function CodeLink({ code, text }: { code: string; text: string }) {
  const [copied, setCopied] = useState(false);
  const url = `${window.location.origin}${address('/invitation')}#${code}`;
  return (
    <Notice colour="success">
      <p class="ds-paragraph">{t('invitation.made')}</p>
      <label class="field">
        <span class="ds-label">{t('invitation.link')}</span>
        <input class="ds-input" readOnly value={url} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <div class="actions">
        {'share' in navigator && (
          <Button press={() => void navigator.share({ text, url }).catch(() => undefined)}>
            {t('invitation.share')}
          </Button>
        )}
        <Button
          look="secondary"
          press={() => void navigator.clipboard.writeText(url).then(() => setCopied(true), () => undefined)}
        >
          {t(copied ? 'invitation.copied' : 'invitation.copy')}
        </Button>
        <a class="ds-button" data-variant="tertiary" href={letter(text, url)}>
          {t('invitation.email')}
        </a>
      </div>
    </Notice>
  );
}

/** In one's own e-mail: we send nothing, and need not know to whom. */
function letter(text: string, url: string): string {
  return `mailto:?subject=${encodeURIComponent(text)}&body=${encodeURIComponent(`${text}\r\n\r\n${url}`)}`;
}
