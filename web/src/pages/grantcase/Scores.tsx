import { useState } from 'preact/hooks';
import { send } from '../../base/api/client';
import { useCommand } from '../../base/api/command';
import type { components } from '../../base/api/schema';
import { t } from '../../base/texts/texts';
import { Button } from '../../base/ui/Button';
import { kroner } from '../../base/ui/money';
import { TroubleNotice } from '../../base/ui/Notice';
import { Select } from '../../base/ui/Select';
import { TextField } from '../../base/ui/TextField';
import type { PartProps } from './application';

type Given = components['schemas']['Score'];
type Told = components['schemas']['Scores'];

/** What is incomplete, what councils advise, and the points: one's own, and colleagues' once one may see them. */
export function Scores({ application, become }: PartProps) {
  const { assessment } = application;
  if (!assessment) return null;
  const { missing, advice, booked, scores } = assessment;
  return (
    <>
      {missing.length > 0 && (
        <section>
          <h2 class="ds-heading">{t('scores.missing')}</h2>
          <ul class="lines">
            {missing.map(({ code, message }, index) => (
              <li key={code + index}>{message}</li>
            ))}
          </ul>
        </section>
      )}
      {booked && <p class="facts">{t('scores.booked', { n: booked.times, hours: booked.hours })}</p>}
      {advice.map(({ field, amount, words, by = '' }) => (
        <section key={field}>
          <h2 class="ds-heading">{t('scores.advice')}</h2>
          {amount !== undefined && <p class="ds-paragraph">{t('scores.advised', { amount: kroner(amount) })}</p>}
          {words && <p class="ds-paragraph quoted">{words}</p>}
          <p class="facts small">{by}</p>
        </section>
      ))}
      {scores && (
        <section>
          <h2 class="ds-heading">{t('scores.title')}</h2>
          <p class="facts">
            {t('scores.count', { n: scores.count, of: scores.scorers })}
            {scores.total !== undefined && ` · ${t('scores.total', { score: percent(scores.total) })}`}
          </p>
          {scores.blind && !scores.mine && scores.count > 0 && <p class="facts">{t('scores.hidden')}</p>}
          {scores.mayScore ? (
            <Giving key={scores.mine?.at} reference={application.reference} scores={scores} become={become} />
          ) : (
            scores.mine && <Gave given={scores.mine} />
          )}
          {scores.others?.map((each) => (
            <Gave key={each.at + (each.by ?? '')} given={each} />
          ))}
        </section>
      )}
    </>
  );
}

const percent = (thousandths: number) => Math.round(thousandths / 10);

/** What somebody gave, criterion by criterion. */
function Gave({ given: { by, total, points, comment } }: { given: Given }) {
  return (
    <div class="grantcase-score">
      <p class="ds-paragraph">
        <strong>{by === 'you' ? t('scores.you') : (by ?? t('scores.colleague'))}</strong>: {t('scores.gave', { score: percent(total) })}
      </p>
      <ul class="lines facts small">
        {points.map(({ criterion, given, most }) => (
          <li key={criterion}>{t('scores.of', { criterion, given, most })}</li>
        ))}
      </ul>
      {comment && <p class="ds-paragraph quoted">{comment}</p>}
    </div>
  );
}

interface Scoring {
  reference: string;
  scores: Told;
  become: PartProps['become'];
}

/** One's own points: each criterion that counts, from none to the most there is. */
function Giving({ reference, scores: { criteria, most, mine }, become }: Scoring) {
  const [points, setPoints] = useState<readonly string[]>(
    criteria.map((_, index) => (mine?.points[index] ? String(mine.points[index].given) : '')),
  );
  const [comment, setComment] = useState(mine?.comment ?? '');
  const command = useCommand();
  const give = () =>
    command.run(
      () =>
        send('put', '/applications/{reference}/score', {
          values: { reference },
          body: {
            points: criteria.flatMap(({ criterion }, index) => {
              const given = points[index] ?? '';
              return given === '' ? [] : [{ criterion, points: Number(given) }];
            }),
            ...(comment.trim() ? { comment: comment.trim() } : {}),
          },
          retries: 2,
        }),
      become,
    );
  const values = ['', ...Array.from({ length: most + 1 }, (_, given) => String(given))];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        give();
      }}
    >
      {criteria.map(({ criterion, text, weight }, index) => (
        <Select
          key={criterion}
          label={weight === 1 ? text : t('scores.weighted', { text, weight })}
          value={points[index] ?? ''}
          values={values}
          text={(given) => given || t('scores.choose')}
          choose={(given) => setPoints(points.with(index, given))}
        />
      ))}
      <TextField label={t('scores.comment')} value={comment} change={setComment} most={2000} long />
      {command.trouble && <TroubleNotice trouble={command.trouble} again={command.again} />}
      <div class="actions">
        <Button busy={command.busy}>{t(mine ? 'scores.change' : 'scores.give')}</Button>
      </div>
    </form>
  );
}
