import { useEffect, useRef, useState } from 'preact/hooks';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import { useDryRun } from '../../base/api/dryRun';
import { AmountField } from '../../base/ui/Amounts';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { kroner } from '../../base/ui/money';
import { Notice, TroubleNotice } from '../../base/ui/Notice';
import type { PartProps } from './application';
import { LaterYears } from './LaterYears';
import { LetterPaper } from './LetterPaper';
import { changeOf, laterOf, type Body } from './ruling';

interface Changing extends PartProps {
  /** Why, as it stands above; nothing while nobody has written it. */
  grounds: string;
  /** That something is missing there. */
  missing: () => void;
}

/** Another decision in the place of the one that is appealed: how much, then the letter as they will read it, and only then it is made. */
export function Changing({ application: { reference, revision, decision, assessment }, become, grounds, missing }: Changing) {
  const before = laterOf(decision?.later);
  const [amount, setAmount] = useState(decision?.granted);
  const [later, setLater] = useState(before);
  const [looking, setLooking] = useState<Body>();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const top = useRef<HTMLDivElement>(null);
  const command = useCommand();
  const values = { reference };
  const run = useDryRun(looking, (body) => send('post', '/applications/{reference}/appeal/change/preview', { values, body, retries: 2 }));
  const preview = looking && !run.loading && !run.trouble ? run.preview : undefined;
  const letter = preview?.obstacles.length === 0 ? preview.letter : undefined;
  useEffect(() => {
    // What has been written anew is looked at anew, and is another wish.
    setLooking(undefined);
    setKey(crypto.randomUUID());
    command.forget();
  }, [grounds, amount, later, revision]);
  useEffect(() => {
    if (letter) top.current?.focus();
  }, [letter !== undefined]);
  const look = () => {
    if (!grounds) missing();
    setLooking(assessment && changeOf({ granted: amount, later, grounds }, assessment, revision));
  };
  const change = (body: Body) =>
    command.run(() => send('post', '/applications/{reference}/appeal/change', { values, body, key, retries: 2 }), become);
  return (
    <>
      {letter && looking ? (
        <div tabIndex={-1} ref={top}>
          <LetterPaper letter={letter} />
        </div>
      ) : (
        <>
          <AmountField label={t('grantcase.newAmount')} hint={t('grantcase.newAmountHint')} value={amount} choose={setAmount} />
          {assessment && <LaterYears assessment={assessment} later={later} choose={setLater} least={before} />}
        </>
      )}
      {preview && preview.obstacles.length > 0 && (
        <Notice colour="warning">
          {preview.obstacles.map(({ code, message }) => (
            <p key={code} class="ds-paragraph">
              {message}
            </p>
          ))}
        </Notice>
      )}
      {run.trouble && <TroubleNotice trouble={run.trouble} again={run.again} />}
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      <div class="actions">
        {letter && looking ? (
          <>
            <Button busy={command.busy} press={() => change(looking)}>
              {t('grantcase.changeTo', { amount: kroner(looking.granted) })}
            </Button>
            <Button look="secondary" press={() => setLooking(undefined)}>
              {t('grantcase.backToForm')}
            </Button>
          </>
        ) : (
          <Button look="secondary" busy={run.loading} press={look}>
            {t('grantcase.seeLetter')}
          </Button>
        )}
      </div>
    </>
  );
}
