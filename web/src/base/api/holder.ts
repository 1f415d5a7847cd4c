/** For whom one does things: an association, or oneself; the id of oneself is empty. */
export interface Holder {
  id: string;
  name: string;
}

export const MYSELF = '';
