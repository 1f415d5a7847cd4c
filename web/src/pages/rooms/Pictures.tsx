import { t } from '../../base/texts/texts';
import { Picture } from '../../base/ui/Picture';

/** What it looks like from several sides: the first picture at once, more to the side. */
export function Pictures({ of, pictures }: { of: string; pictures: readonly string[] }) {
  return (
    <div class="pictures" role="group" aria-label={t('room.pictures')} tabIndex={0}>
      {pictures.map((picture, index) => (
        <Picture
          key={picture}
          picture={picture}
          frame="picture"
          width={320}
          height={240}
          sizes="(min-width: 40rem) 36rem, 88vw"
          alt={t('room.pictureOf', { n: index + 1, name: of })}
        />
      ))}
    </div>
  );
}
