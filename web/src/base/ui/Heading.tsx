import { useEffect } from 'preact/hooks';
import { theConfig } from '../session/config';

/** The one h1 of a page, which is also the document's title, and takes the focus when the page is entered. */
export function Heading({ text }: { text: string }) {
  useEffect(() => {
    document.title = `${text} · ${theConfig().municipality}`;
  }, [text]);
  return (
    <h1 class="ds-heading" data-size="md" tabIndex={-1}>
      {text}
    </h1>
  );
}
