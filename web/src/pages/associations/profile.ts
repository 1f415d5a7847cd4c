import type { components } from '../../base/api/schema';
import type { Field } from '../../base/api/fields';
import type { Ages } from './catalogue';

type Profile = components['schemas']['AssociationProfile'];
type Association = components['schemas']['Association'];
type Organisation = components['schemas']['Organisation'];

/** An association as it stands in a form. */
export interface Typed {
  organisationNumber: string;
  name: string;
  about: string;
  fields: Field[];
  ages: Ages[];
  /** With commas between. */
  places: string;
  umbrellas: string;
  groups: { name: string; ages: Ages[] }[];
  welcomesMembers: boolean;
  email: string;
  phone: string;
  web: string;
}

export const BLANK: Typed = {
  organisationNumber: '',
  name: '',
  about: '',
  fields: [],
  ages: [],
  places: '',
  umbrellas: '',
  groups: [],
  welcomesMembers: true,
  email: '',
  phone: '',
  web: '',
};

export function typed(association: Association): Typed {
  return {
    organisationNumber: association.registration?.organisationNumber ?? '',
    name: association.name,
    about: association.about ?? '',
    fields: association.fields,
    ages: association.ages,
    places: association.places.join(', '),
    umbrellas: association.umbrellas.join(', '),
    groups: association.groups.map(({ name, ages }) => ({ name, ages: ages ?? [] })),
    welcomesMembers: association.welcomesMembers,
    email: association.contact?.email ?? '',
    phone: association.contact?.phone ?? '',
    web: association.contact?.web ?? '',
  };
}

/** What the API is told; what is empty is left out. */
export function profile(form: Typed): Profile {
  const about = form.about.trim();
  const organisationNumber = form.organisationNumber.trim();
  const web = form.web.trim();
  const contact = {
    ...(form.email.trim() && { email: form.email.trim() }),
    ...(form.phone.trim() && { phone: form.phone.trim() }),
    // People type an address as they say it.
    ...(web && { web: /^https?:\/\//i.test(web) ? web : `https://${web}` }),
  };
  return {
    name: form.name.trim(),
    ...(about && { about }),
    fields: form.fields,
    ages: form.ages,
    places: listed(form.places),
    umbrellas: listed(form.umbrellas),
    groups: form.groups.filter(({ name }) => name.trim()).map(({ name, ages }) => ({ name: name.trim(), ages })),
    welcomesMembers: form.welcomesMembers,
    ...(Object.keys(contact).length > 0 && { contact }),
    ...(organisationNumber && { organisationNumber }),
  };
}

/** What the registers know is filled in where nothing was typed. The registers shout their names. */
export function filledIn(form: Typed, found: Organisation): Typed {
  return {
    ...form,
    organisationNumber: found.organisationNumber,
    name: form.name || spoken(found.name ?? ''),
    about: form.about || (found.purpose ?? ''),
    fields: form.fields.length ? form.fields : (found.fields ?? []),
    email: form.email || (found.email ?? ''),
  };
}

function listed(text: string): string[] {
  return [...new Set(text.split(',').map((each) => each.trim()).filter(Boolean))];
}

const SHORT = /^(IL|FK|SK|BK|IF|UL|4H)$/;
const SMALL = /^(I|OG|AV|FOR|PÅ|VED|TIL)$/;

function spoken(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name
    .split(' ')
    .map((word, index) => {
      if (index > 0 && SMALL.test(word)) return word.toLowerCase();
      return SHORT.test(word) ? word : word.slice(0, 1) + word.slice(1).toLowerCase();
    })
    .join(' ');
}
