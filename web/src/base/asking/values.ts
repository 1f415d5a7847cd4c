/** What a table's answer is: its rows, by names that whoever wrote them gave. */
export type Rows = Record<string, unknown>;

export function isRows(value: unknown): value is Rows {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two answers say the same; the order of names says nothing, that of a list does. */
export function same(one: unknown, other: unknown): boolean {
  return ordered(one) === ordered(other);
}

function ordered(value: unknown): string | undefined {
  return JSON.stringify(value, (_, each: unknown) =>
    isRows(each) ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1))) : each,
  );
}
