import { useMe, type StaffRole } from '../api/me';

/** Which offices may what, as docs/rights.md has it. It decides what is offered; what is done, the service decides. */
export const OFFICES = {
  'GET /queue': ['administrator', 'caseworker', 'coordinator', 'reader'],
  'GET /schedule': ['administrator', 'caseworker', 'caretaker', 'coordinator', 'reader'],
  'POST /blocks': ['administrator', 'caseworker', 'caretaker'],
  'GET /grants/schemes': ['administrator', 'caseworker', 'coordinator', 'reader'],
  'POST /grants/schemes': ['administrator', 'caseworker'],
  'GET /staff': ['administrator', 'caseworker', 'caretaker', 'coordinator', 'reader'],
  'PUT /limits': ['administrator'],
  'PUT /me/closeness': ['administrator', 'caseworker', 'caretaker', 'coordinator', 'reader'],
  'POST /bookings/{reference}/move': ['administrator', 'caseworker', 'coordinator'],
} as const satisfies Record<string, readonly StaffRole[]>;

/** Whether one's office lets one; nothing until it is known who one is. */
export function useMay(route: keyof typeof OFFICES): boolean | undefined {
  const offices: readonly StaffRole[] = OFFICES[route];
  return useMe()?.staff.some(({ role }) => offices.includes(role));
}
