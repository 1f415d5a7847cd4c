import { useState } from 'preact/hooks';

interface Seen {
  /** Its address at the app's own origin; a quiet arch when there is none, or it does not come. */
  picture: string | undefined;
  size?: 'small';
}

/** A room as one sees it through the door, beside its name; its place is there before its picture. */
export function Arch({ picture, size }: Seen) {
  const [missing, setMissing] = useState<string>();
  if (!picture || picture === missing) return <span class="arch" data-size={size} aria-hidden="true" />;
  return (
    <img
      class="arch"
      data-size={size}
      src={picture}
      alt=""
      width={76}
      height={96}
      decoding="async"
      onError={() => setMissing(picture)}
    />
  );
}
