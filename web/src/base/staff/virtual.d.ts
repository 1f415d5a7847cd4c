/** The rows of docs/rights.md that the app asks about, each with the staff's roles that it lets in; by scripts/rights.ts. */
declare module 'virtual:rights' {
  const roles: Record<string, readonly import('../api/me').StaffRole[]>;
  export default roles;
}
