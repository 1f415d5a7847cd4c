import { useEffect, useId, useRef } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { get, send } from '../api/client';
import { useCommand } from '../api/command';
import type { components } from '../api/schema';
import { online } from '../browser/online';
import { useStore } from '../browser/store';
import { t, type Key } from '../texts/texts';
import { Button } from '../ui/Button';
import { Mark, type Shape } from '../ui/Mark';
import { sentences, TroubleNotice } from '../ui/Notice';
import { ACCEPTED, type Fault, type Pending, uploads } from '../api/upload';
import { FILE_WHY } from './fileWhy';
import '../styles/files.css';

/** What the service says of a file. */
export type FileView = components['schemas']['File'];

interface Attaching {
  application: string;
  question: string;
  /** So many at the most. */
  most: number;
  /** The application's files, of all its questions. */
  files: readonly FileView[];
  /** Those of them that are on this phone alone, as `useUnsent` has them. */
  unsent: readonly Pending[];
  /** Something has become of one: the application is to be asked for anew. */
  changed: () => void;
}

/** How often it is asked what the scanner found; that takes it some seconds. */
const PACE = 3_000;

const STATES: Record<FileView['state'], [Shape, Key]> = {
  waiting: ['waits', 'file.waiting'],
  scanning: ['waits', 'file.scanning'],
  ready: ['done', 'file.ready'],
  refused: ['no', 'file.refused'],
  removed: ['no', 'file.refused'],
};

const WRONG: Record<Fault, Key> = {
  empty: 'fileWrong.empty',
  kind: 'fileWrong.kind',
  picture: 'fileWrong.picture',
  'too-large': 'fileWrong.too-large',
};

/**
 * A question that is answered by files: choose one, or take a picture of a paper. It is sent at once and by itself; what has no
 * network, or whose session has run out, stays on the phone and is sent when there is one again.
 */
export function FileField({ application, question, most, files, unsent, changed }: Attaching) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const connected = useStore(online);
  const command = useCommand();
  const pending = unsent.filter((each) => each.question === question);
  const there = files.filter((each) => each.question === question && !isOnItsWay(each, pending));
  const room = most - there.filter(({ state }) => state !== 'refused').length - pending.filter(({ stage }) => stage !== 'refused').length;
  const scanning = there.some(({ state }) => state === 'scanning' || state === 'waiting');
  useEffect(() => {
    if (!scanning || !connected) return undefined;
    const clock = setInterval(changed, PACE);
    return () => clearInterval(clock);
  }, [scanning, connected]);
  const choose = (list: FileList | null): void => {
    [...(list ?? [])].slice(0, Math.max(0, room)).forEach((file) => void uploads.add(application, question, file, changed));
    // The same file may be chosen again.
    if (input.current) input.current.value = '';
  };
  const values = (file: string) => ({ reference: application, file });
  const remove = (file: string) =>
    command.run(() => send('post', '/applications/{reference}/files/{file}/remove', { values: values(file), body: {}, retries: 2 }), changed);
  const fetched = (file: string) =>
    command.run(
      () => get('/applications/{reference}/files/{file}', { values: values(file) }),
      ({ download }) => download && window.location.assign(download),
    );
  return (
    <div class="field files">
      {(there.length > 0 || pending.length > 0) && (
        <ul class="rows" aria-live="polite">
          {there.map((file) => (
            <Row key={file.file} name={file.name} shape={STATES[file.state][0]} word={t(STATES[file.state][1])}>
              {file.why && <p class="ds-paragraph small">{t(FILE_WHY[file.why])}</p>}
              <span class="buttons">
                {file.state === 'ready' && (
                  <Button look="tertiary" press={() => fetched(file.file)} about={file.name}>
                    {t('file.fetch')}
                  </Button>
                )}
                <Button look="tertiary" press={() => remove(file.file)} busy={command.busy} about={file.name}>
                  {t('file.remove')}
                </Button>
              </span>
            </Row>
          ))}
          {pending.map((each) => (
            <Row key={each.key} name={each.name} shape={each.stage === 'refused' ? 'no' : 'waits'} word={stage(each, connected)}>
              {each.stage === 'sending' && <progress value={each.share} max={1} aria-label={each.name} />}
              {said(each).map((sentence) => (
                <p class="ds-paragraph small" key={sentence}>
                  {sentence}
                </p>
              ))}
              <span class="buttons">
                {each.stage === 'stopped' && connected && (
                  <Button look="secondary" press={() => void uploads.resume(application, changed)} about={each.name}>
                    {t('trouble.again')}
                  </Button>
                )}
                <Button look="tertiary" press={() => void uploads.drop(each.key)} about={each.name}>
                  {t('file.remove')}
                </Button>
              </span>
            </Row>
          ))}
        </ul>
      )}
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      <label class="ds-label" for={id}>
        {t('file.choose')}
      </label>
      <span id={`${id}-more`} class="facts small">
        {t('file.kinds')}
      </span>
      <input
        ref={input}
        id={id}
        type="file"
        class="ds-input"
        accept={`${ACCEPTED},image/*`}
        multiple={most > 1}
        disabled={room < 1}
        aria-describedby={`${id}-more`}
        onChange={(event) => choose(event.currentTarget.files)}
      />
    </div>
  );
}

/** A record waits for its upload under the same name for as long as this phone is sending it. */
function isOnItsWay(file: FileView, pending: readonly Pending[]): boolean {
  return file.state === 'waiting' && pending.length > 0;
}

function stage(one: Pending, connected: boolean): string {
  if (one.stage === 'refused') return t('file.refused');
  if (one.stage === 'sending') return t('file.sending', { percent: Math.round(one.share * 100) });
  return connected ? t('file.stopped') : t('file.offline');
}

/** Why it came no further, and what to do. */
function said(one: Pending): string[] {
  if (one.fault) return [t(WRONG[one.fault])];
  if (one.stage !== 'sending' && one.trouble && one.trouble.kind !== 'unreached') return sentences(one.trouble);
  return [];
}

function Row(props: { name: string; shape: Shape; word: string; children: ComponentChildren }) {
  return (
    <li class="row">
      <div class="grow">
        <span class="file-name">{props.name}</span>
        <Mark shape={props.shape}>{props.word}</Mark>
        {props.children}
      </div>
    </li>
  );
}
