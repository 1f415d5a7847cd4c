import { useState } from 'preact/hooks';

interface Seen {
  /** Its address at the app's own origin; a quiet frame when there is none, or it does not come. */
  picture: string | undefined;
  /** The frame's class, which crops it. */
  frame: string;
  /** Of the frame, so that its place is there before its picture; in CSS pixels. */
  width: number;
  height: number;
  size?: 'small' | undefined;
  /** How wide the frame becomes, where that is not its width. */
  sizes?: string;
  /** Said where no name stands beside it. */
  alt?: string;
}

/** In these widths, and the widest under its own name, `infrastructure/deploy/pictures` puts up a photo. */
const WIDTHS = [320, 640] as const;
const WIDEST = 1280;

/** A picture in its frame. A photo is fetched as wide as it is shown; a drawing is one for all. */
export function Picture({ picture, frame, width, height, size, sizes = `${width}px`, alt = '' }: Seen) {
  const [failed, setFailed] = useState<{ picture: string; times: number }>();
  const times = failed && failed.picture === picture ? failed.times : 0;
  const photo = picture?.match(/^(.+)\.(?:jpe?g|png|webp)$/i)?.[1];
  // What was put up without other widths is there as it is.
  const several = photo !== undefined && times === 0;
  if (!picture || times > (photo === undefined ? 0 : 1)) {
    return <span class={frame} data-size={size} aria-hidden="true" />;
  }
  return (
    <img
      class={frame}
      data-size={size}
      src={picture}
      {...(several && {
        srcset: [...WIDTHS.map((each) => `${photo}.${each}.jpg ${each}w`), `${picture} ${WIDEST}w`].join(', '),
        sizes,
      })}
      alt={alt}
      width={width}
      height={height}
      decoding="async"
      onError={() => setFailed({ picture, times: times + 1 })}
    />
  );
}
