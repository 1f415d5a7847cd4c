import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { Notice } from '../../base/ui/Notice';
import { TextField } from '../../base/ui/TextField';
import { labelIn } from './counting';

/** What Chrome on Android reads codes with; Safari and Firefox have nothing. */
interface Detector {
  detect(video: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

type Reader = (video: HTMLVideoElement) => Promise<string[]>;

/** Between two looks, in milliseconds. */
const PAUSE = 150;
/** A code that stays before the camera is one scan. */
const SAME = 4_000;

/** The camera, code after code, until one is done; where there is none, the number is typed. */
export function Scan({ seen, close }: { seen: (label: string) => void; close: () => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const tell = useRef(seen);
  tell.current = seen;
  const [blind, setBlind] = useState(false);
  const [typed, setTyped] = useState('');
  useEffect(() => {
    const shown = video.current;
    let stopped = false;
    let stream: MediaStream | undefined;
    const look = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (stopped || !shown) return;
      shown.srcObject = stream;
      await shown.play();
      const read = await reader();
      const recent = new Map<string, number>();
      while (!stopped) {
        for (const label of (await read(shown)).map(labelIn)) {
          const before = recent.get(label) ?? 0;
          recent.set(label, Date.now());
          if (!/^\d{3,20}$/.test(label) || Date.now() - before < SAME) continue;
          navigator.vibrate?.(60);
          tell.current(label);
        }
        await new Promise((resume) => setTimeout(resume, PAUSE));
      }
    };
    const stop = () => stream?.getTracks().forEach((track) => track.stop());
    look()
      .catch(() => setBlind(!stopped))
      .finally(() => stopped && stop());
    return () => {
      stopped = true;
      stop();
    };
  }, []);
  const add = () => {
    const label = labelIn(typed);
    if (!label) return;
    setTyped('');
    seen(label);
  };
  return (
    <div class="counter-open counter-scan">
      {blind ? (
        <Notice colour="info">
          <p class="ds-paragraph">{t('scan.blind')}</p>
        </Notice>
      ) : (
        <>
          <video ref={video} class="counter-camera" muted playsInline aria-label={t('scan.camera')} />
          <p class="ds-paragraph">{t('scan.hold')}</p>
        </>
      )}
      <form
        class="counter-typed"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField label={t('counter.label')} value={typed} change={setTyped} most={60} numeric />
        <Button look="secondary">{t('counter.add')}</Button>
      </form>
      <Button look="tertiary" press={close}>
        {t('scan.close')}
      </Button>
    </div>
  );
}

async function reader(): Promise<Reader> {
  const { BarcodeDetector: Native } = window as { BarcodeDetector?: new (how: { formats: string[] }) => Detector };
  if (Native) {
    const detector = new Native({ formats: ['qr_code'] });
    return async (video) => (await detector.detect(video)).map(({ rawValue }) => rawValue);
  }
  const { default: decode } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  const paper = canvas.getContext('2d', { willReadFrequently: true });
  return (video) => {
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    if (!paper || !canvas.width) return Promise.resolve([]);
    paper.drawImage(video, 0, 0);
    try {
      return Promise.resolve([decode(paper.getImageData(0, 0, canvas.width, canvas.height))]);
    } catch {
      // That is how it says that there is no code in the picture.
      return Promise.resolve([]);
    }
  };
}
