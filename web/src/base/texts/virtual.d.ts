/** The languages' files, divided into areas by scripts/texts.ts. */
declare module 'virtual:texts' {
  type Texts = Record<string, string>;
  /** By language and area: of a page, and how its parts' are loaded. */
  const areas: Record<string, () => Promise<{ default: Texts; parts?: Record<string, () => Promise<{ default: Texts }>> }>>;
  /** What is there from the start: all of it in tests, else nothing. */
  export const loaded: Texts;
  export default areas;
}
