import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { theConfig } from '../session/config';

interface Titled {
  /** The document's title, and what stands there when nothing else does. */
  text: string;
  /** The largest step of type, where a page has one. */
  display?: boolean;
  children?: ComponentChildren;
}

/** The one h1 of a page, which also names the document, and takes the focus when the page is entered. */
export function Heading({ text, display = false, children = text }: Titled) {
  useEffect(() => {
    document.title = `${text} · ${theConfig().municipality}`;
  }, [text]);
  return (
    <h1 class={display ? 'display' : 'ds-heading'} tabIndex={-1}>
      {children}
    </h1>
  );
}
