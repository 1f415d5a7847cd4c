import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../../base/texts/texts';
import { Heading } from '../../base/ui/Heading';
import { Icon } from '../../base/ui/Icon';
import { HeldBar } from './HeldBar';
import { Kbd } from './Kbd';
import '../../base/styles/case.css';

/** Where a case is in the queue as it is shown. */
export interface Place {
  number: number;
  of: number;
  before: string | undefined;
  after: string | undefined;
  all: string;
}

interface Props {
  title: string;
  place: Place;
  loading: boolean;
  /** Whether what the heading says is here. */
  arrived: boolean;
  /** Whose case, since when. */
  facts: ComponentChildren;
  children: ComponentChildren;
  /** What can be decided, always in view. */
  decide: ComponentChildren;
}

/** What every case has, whatever it is about. */
export function CaseFrame({ title, place, loading, arrived, facts, children, decide }: Props) {
  useEffect(() => {
    // The heading comes with the answer, after the page was entered.
    if (arrived && document.activeElement === document.body) {
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    }
  }, [arrived]);
  return (
    <>
      <article class="case" aria-busy={loading}>
        <nav class="case-nav" aria-label={t('case.nav')}>
          <a class="ds-link case-back" href={place.all}>
            {t('staff.back')}
          </a>
          {place.number > 0 && <span class="facts">{t('case.place', { n: place.number, of: place.of })}</span>}
          <Step to={place.before} label={t('case.before')} letter="K" />
          <Step to={place.after} label={t('case.after')} letter="J" />
        </nav>
        {facts}
        <Heading text={title} />
        {children}
      </article>
      <div class="case-foot">
        <HeldBar />
        {decide}
      </div>
    </>
  );
}

function Step({ to, label, letter }: { to: string | undefined; label: string; letter: string }) {
  if (!to) return null;
  return (
    <a class="case-step" data-letter={letter} href={to} aria-label={label} aria-keyshortcuts={letter} title={label}>
      <Kbd of={letter} />
      <Icon name="on" />
    </a>
  );
}
