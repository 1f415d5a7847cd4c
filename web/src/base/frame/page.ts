import type { ComponentType } from 'preact';
import type { Key } from '../texts/texts';
import type { IconName } from '../ui/Icon';

/** What a page is given. */
export interface PageProps {
  /** The values of the path's `:names`. */
  params: Record<string, string>;
  query: URLSearchParams;
}

/** What the app must know of a page before it is loaded. */
export interface Page {
  /** Below /app, e.g. `/premises/:premises`. */
  path: string;
  /** Its place in the navigation, for pages that have one. */
  navigation?: {
    order: number;
    label: Key;
    /** What it is called where there is little room: on a phone's tab. */
    short?: Key;
    icon: IconName;
    /** Below which addresses one is there; its own path, when left out. */
    under?: string;
    /** A hook that tells whether it is shown; always, when left out. */
    when?: () => boolean;
  };
  load(): Promise<{ default: ComponentType<PageProps> }>;
}
