import type { components } from '../../base/api/schema';

type Letter = components['schemas']['LetterText'];

/** A letter as they will read it, in their language. */
export function LetterPaper({ letter: { language, title, facts, sections } }: { letter: Letter }) {
  return (
    <article class="grantcase-paper" lang={language}>
      <h3 class="head">{title}</h3>
      <Facts facts={facts} />
      {sections.map(({ heading, blocks }) => (
        <section key={heading}>
          <h4>{heading}</h4>
          {blocks.map(({ text, points, facts: said }, index) => (
            <div key={index}>
              {text && <p class="grantcase-words">{text}</p>}
              {points && (
                <ul>
                  {points.map((point) => (
                    <li key={point}>{point}</li>
                  ))}
                </ul>
              )}
              {said && <Facts facts={said} />}
            </div>
          ))}
        </section>
      ))}
    </article>
  );
}

function Facts({ facts }: { facts: Letter['facts'] }) {
  return (
    <dl class="grantcase-facts small">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt class="facts">{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
