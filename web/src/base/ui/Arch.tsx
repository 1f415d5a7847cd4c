import { Picture } from './Picture';

interface Seen {
  picture: string | undefined;
  size?: 'small';
}

/** A room as one sees it through the door, beside its name. */
export function Arch({ picture, size }: Seen) {
  return <Picture picture={picture} frame="arch" width={76} height={96} size={size} />;
}
