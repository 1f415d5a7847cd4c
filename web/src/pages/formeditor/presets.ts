import type { Form } from '../../base/forms/form';

const SAY: Record<string, Record<string, string>> = {
  nb: { side: 'Utgift eller inntekt?', 'side.cost': 'Utgift', 'side.income': 'Inntekt', what: 'Hva', amount: 'Beløp' },
  nn: { side: 'Utgift eller inntekt?', 'side.cost': 'Utgift', 'side.income': 'Inntekt', what: 'Kva', amount: 'Beløp' },
  en: { side: 'Cost or income?', 'side.cost': 'Cost', 'side.income': 'Income', what: 'What', amount: 'Amount' },
};

/** A table of what goes out and comes in, with its texts in every language, so that nobody need build one. */
export const BUDGET = {
  kind: {
    type: 'table',
    rows: 20,
    columns: [
      { id: 'side', type: 'choice', options: ['cost', 'income'], required: true },
      { id: 'what', type: 'text', most: 80, required: true },
      { id: 'amount', type: 'amount', required: true },
    ],
  },
  say: (form: Form, id: string): Form => ({
    ...form,
    texts: Object.fromEntries(
      Object.entries(SAY).map(([language, its]) => [
        language,
        { ...form.texts[language], ...Object.fromEntries(Object.entries(its).map(([key, text]) => [`${id}.${key}`, text])) },
      ]),
    ),
  }),
} as const;
