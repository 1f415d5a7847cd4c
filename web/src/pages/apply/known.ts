import { t } from '../../base/texts/texts';

/** Where something known was fetched from; `association.members` is of the association. */
export function sourceOf(from: string): string {
  const [where = ''] = from.split('.');
  switch (where) {
    case 'association':
      return t('apply.fromAssociation');
    case 'person':
      return t('apply.fromPerson');
    case 'last':
    case 'lastYear':
      return t('apply.fromLast');
    default:
      return t('apply.fromUs');
  }
}
