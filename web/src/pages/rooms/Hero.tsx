import { useState } from 'preact/hooks';
import { address, navigate } from '../../base/browser/router';
import { t } from '../../base/texts/texts';
import { Icon } from '../../base/ui/Icon';
import { Picture } from '../../base/ui/Picture';

/** What it looks like: a strip on a phone, the door on a wide screen; with the ways back and on to others. */
export function Hero({ name, pictures }: { name: string | undefined; pictures: readonly string[] | undefined }) {
  const [copied, setCopied] = useState(false);
  const back = () => (window.history.length > 1 ? window.history.back() : navigate(address('/find')));
  const share = () => {
    const url = window.location.href;
    const sharing = 'share' in navigator ? navigator.share({ url, title: name ?? '' }) : undefined;
    void (sharing ?? navigator.clipboard.writeText(url).then(() => setCopied(true))).catch(() => undefined);
  };
  return (
    <div class="hero">
      <Picture
        picture={pictures?.[0]}
        frame="hero-picture"
        width={384}
        height={484}
        sizes="(min-width: 60rem) 24rem, 100vw"
        alt={name ? t('room.picture', { name }) : ''}
      />
      <button type="button" class="round" aria-label={t('room.back')} onClick={back}>
        <Icon name="back" />
      </button>
      <button type="button" class="round" aria-label={t('room.share')} onClick={share}>
        <Icon name="share" />
      </button>
      <span class="ds-sr-only" role="status">
        {copied && t('room.copied')}
      </span>
    </div>
  );
}
