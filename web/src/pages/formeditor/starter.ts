import type { Form } from '../../base/forms/form';
import { BUDGET } from './presets';

/** A form as most schemes need it, with its texts in every language: whoever begins with it changes what is otherwise for theirs. */
const USUAL: Pick<Form, 'pages' | 'checks' | 'texts'> = {
  pages: [
    {
      id: 'what',
      questions: [
        { id: 'title', type: 'text', most: 80, required: true },
        { id: 'plan', type: 'lines', most: 1500, required: true },
        { id: 'who', type: 'choices', options: ['children', 'youth', 'adults', 'seniors'], required: true },
        { id: 'people', type: 'number', least: 1, most: 100_000, required: true },
      ],
    },
    {
      id: 'money',
      questions: [
        { id: 'budget', ...BUDGET.kind, required: true } as unknown as Form['pages'][number]['questions'][number],
        {
          id: 'need',
          type: 'computed',
          value: ['minus', ['sum', 'budget', 'amount', ['is', 'side', 'cost']], ['sum', 'budget', 'amount', ['is', 'side', 'income']]],
        },
      ],
    },
    { id: 'end', questions: [{ id: 'right', type: 'declaration', required: true }] },
  ],
  checks: [{ code: 'no-need', fails: ['atMost', 'need', 0] }],
  texts: {
    nb: {
      'page:what': 'Hva dere vil gjøre',
      'page:money': 'Penger',
      'page:end': 'Til slutt',
      title: 'Hva vil dere gjøre?',
      'title.help': 'Noen få ord, som en overskrift.',
      'title.example': 'Åpen øvelse for nye sangere',
      plan: 'Fortell litt mer',
      'plan.help': 'To–tre setninger er nok: hva som skjer, når og hvor.',
      who: 'Hvem er det for?',
      'who.children': 'Barn',
      'who.youth': 'Ungdom',
      'who.adults': 'Voksne',
      'who.seniors': 'Eldre',
      people: 'Hvor mange blir med?',
      'people.help': 'Omtrent er godt nok.',
      budget: 'Hva koster det, og hva har dere?',
      need: 'Det mangler',
      right: 'Det vi har skrevet, er riktig.',
      'check:no-need': 'Budsjettet går opp uten tilskudd. Se over utgiftene.',
    },
    nn: {
      'page:what': 'Kva de vil gjere',
      'page:money': 'Pengar',
      'page:end': 'Til slutt',
      title: 'Kva vil de gjere?',
      'title.help': 'Nokre få ord, som ei overskrift.',
      'title.example': 'Open øving for nye songarar',
      plan: 'Fortel litt meir',
      'plan.help': 'To–tre setningar er nok: kva som skjer, når og kvar.',
      who: 'Kven er det for?',
      'who.children': 'Barn',
      'who.youth': 'Ungdom',
      'who.adults': 'Vaksne',
      'who.seniors': 'Eldre',
      people: 'Kor mange blir med?',
      'people.help': 'Omtrent er godt nok.',
      budget: 'Kva kostar det, og kva har de?',
      need: 'Det manglar',
      right: 'Det vi har skrive, er rett.',
      'check:no-need': 'Budsjettet går opp utan tilskot. Sjå over utgiftene.',
    },
    en: {
      'page:what': 'What you want to do',
      'page:money': 'Money',
      'page:end': 'At last',
      title: 'What do you want to do?',
      'title.help': 'A few words, as a headline.',
      'title.example': 'Open rehearsal for new singers',
      plan: 'Tell us a little more',
      'plan.help': 'Two or three sentences are enough: what happens, when and where.',
      who: 'Whom is it for?',
      'who.children': 'Children',
      'who.youth': 'Young people',
      'who.adults': 'Adults',
      'who.seniors': 'Older people',
      people: 'How many will take part?',
      'people.help': 'Roughly is good enough.',
      budget: 'What does it cost, and what do you have?',
      need: 'What is missing',
      right: 'What we have written is correct.',
      'check:no-need': 'The budget adds up without a grant. Look over the costs.',
    },
  },
};

export function usual(form: Form): Form {
  return BUDGET.say({ ...form, ...USUAL }, 'budget');
}
