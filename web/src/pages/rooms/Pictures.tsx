import { useState } from 'preact/hooks';
import { t } from '../../base/texts/texts';

/** What it looks like: the first picture at once, more to the side. Their place is kept until they come. */
export function Pictures({ of, pictures }: { of: string; pictures: readonly string[] }) {
  const [missing, setMissing] = useState<readonly string[]>([]);
  const shown = pictures.filter((each) => !missing.includes(each));
  if (shown.length === 0) return null;
  return (
    <div class="pictures" {...(shown.length > 1 && { role: 'group', 'aria-label': t('room.pictures'), tabIndex: 0 })}>
      {shown.map((picture, index) => (
        <img
          key={picture}
          src={picture}
          alt={shown.length > 1 ? t('room.pictureOf', { n: index + 1, name: of }) : t('room.picture', { name: of })}
          loading="lazy"
          decoding="async"
          width={640}
          height={360}
          onError={() => setMissing((before) => [...before, picture])}
        />
      ))}
    </div>
  );
}
