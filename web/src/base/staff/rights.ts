import roles from 'virtual:rights';
import { useMe } from '../api/me';

/**
 * Whether one's role lets one; nothing until it is known who one is. It decides what is offered; what is done, the service decides.
 *
 * @param row of docs/rights.md, e.g. `POST /bookings/{reference}/move of a block`; one that is not there fails the build
 */
export function useMay(row: string): boolean | undefined {
  return useMe()?.staff.some(({ role }) => roles[row]?.includes(role));
}
