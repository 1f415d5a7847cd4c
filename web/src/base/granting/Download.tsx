import { useState } from 'preact/hooks';
import { get, send, type GetAnswer } from '../api/client';
import { useCommand } from '../api/command';
import type { Outcome } from '../api/outcome';
import { t } from '../texts/texts';
import { Button } from '../ui/Button';
import { TroubleNotice } from '../ui/Notice';

type Document = GetAnswer<'/applications/{reference}/documents/{document}'>;

/** In milliseconds: how often one asks whether it has been made; so often at the most. */
const PAUSE = 700;
const TIMES = 30;

interface Fetching {
  reference: string;
  label: string;
  /** Which document it is, by its id; or how it is ordered, where it is made when somebody asks. */
  document: string | (() => Promise<Outcome<Document>>);
  /** Whether one is asked for again by ordering it again, as what is of no application. */
  anew?: boolean;
}

/** Fetches a document of an application as a file; one that has just been ordered is waited for. */
export function Download({ reference, label, document, anew = false }: Fetching) {
  const command = useCommand();
  const [late, setLate] = useState(false);
  const fetched = () => {
    setLate(false);
    command.run(
      () => {
        const first = typeof document === 'string' ? () => shown(reference, document) : document;
        return made(first, anew ? first : (id) => shown(reference, id));
      },
      ({ download }) => {
        if (download) location.assign(download);
        else setLate(true);
      },
    );
  };
  return (
    <>
      <p class="section">
        <Button look="secondary" busy={command.busy} press={fetched}>
          {label}
        </Button>
      </p>
      <p role="status">{late && t('document.late')}</p>
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
    </>
  );
}

/** Fetches the letter about what the municipality recommends: it is ordered as it stands now, and asked for again by the same order. */
export function BackingLetter({ reference }: { reference: string }) {
  const order = () => send('post', '/backings/{reference}/letter', { values: { reference }, body: {}, retries: 2 });
  return <Download reference={reference} document={order} label={t('decided.letter')} anew />;
}

function shown(reference: string, document: string): Promise<Outcome<Document>> {
  return get('/applications/{reference}/documents/{document}', { values: { reference, document } });
}

/** It when it has been made, or as far as it has come by then. */
async function made(first: () => Promise<Outcome<Document>>, then: (id: string) => Promise<Outcome<Document>>): Promise<Outcome<Document>> {
  let latest = await first();
  for (let times = 0; times < TIMES && latest.kind === 'answered' && !latest.data.download; times++) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    latest = await then(latest.data.document);
  }
  return latest;
}
