/** What JSON has. What is not answered, or hidden, is not there. */
export type Values = Readonly<Record<string, unknown>>;
/** An array that begins with its word, as in a form's definition, e.g. `["more", "need", 5000000]`. */
export type Condition = readonly unknown[];
/** A number, the name of one, or an array that begins with its word. */
export type Reckoning = number | string | readonly unknown[];

const DAY = /^(?:19|20|21)\d\d-\d\d-\d\d$/;
const DAY_MS = 86_400_000;

/** Whether it holds of the answers so far; the service decides by the same rules, and by the same cases in its tests. */
export function holds([word, ...rest]: Condition, values: Values): boolean {
  const conditions = rest as Condition[];
  switch (word) {
    case 'not':
      return !holds(conditions[0] ?? [], values);
    case 'all':
      return conditions.every((each) => holds(each, values));
    case 'any':
      return conditions.some((each) => holds(each, values));
  }
  const [name, wanted] = rest as [string, unknown];
  const value = values[name];
  if (value === undefined) return false;
  switch (word) {
    case 'answered':
      return true;
    case 'is':
      return value === wanted;
    case 'has':
      return Array.isArray(value) && value.includes(wanted);
  }
  if (typeof value !== 'number' || typeof wanted !== 'number') return false;
  switch (word) {
    case 'more':
      return value > wanted;
    case 'less':
      return value < wanted;
    case 'atLeast':
      return value >= wanted;
    default:
      return value <= wanted;
  }
}

/** The number that is made of the answers so far, in øre where they are amounts; nothing of what is not answered. */
export function reckon(reckoning: Reckoning, values: Values): number | undefined {
  if (typeof reckoning === 'number') return reckoning;
  if (typeof reckoning === 'string') return number(values[reckoning]);
  const [word, ...parts] = reckoning;
  switch (word) {
    case 'if': {
      const [condition, then, otherwise] = parts as [Condition, Reckoning, Reckoning];
      return reckon(holds(condition, values) ? then : otherwise, values);
    }
    case 'sum':
      return rows(values[parts[0] as string], parts[1] as string, parts[2] as Condition | undefined);
    case 'count':
      return rows(values[parts[0] as string], undefined, parts[1] as Condition | undefined);
    case 'days': {
      const [from, until] = parts.map((each) => day(each as string, values));
      return from === undefined || until === undefined ? undefined : (until - from) / DAY_MS;
    }
    default:
      return (parts as Reckoning[])
        .map((part) => reckon(part, values))
        .reduce((one, other) => (one === undefined || other === undefined ? undefined : combine(word, one, other)));
  }
}

function combine(word: unknown, one: number, other: number): number | undefined {
  switch (word) {
    case 'plus':
      return sure(one + other);
    case 'minus':
      return sure(one - other);
    case 'times':
      return sure(one * other);
    case 'percent': {
      const hundredths = sure(one * other);
      const up = hundredths === undefined ? undefined : sure(hundredths + 50);
      return up === undefined ? undefined : (up - (((up % 100) + 100) % 100)) / 100;
    }
    case 'smallest':
      return Math.min(one, other);
    default:
      return Math.max(one, other);
  }
}

function rows(table: unknown, column: string | undefined, where: Condition | undefined): number | undefined {
  if (typeof table !== 'object' || table === null) return undefined;
  return Object.values(table as Record<string, Values>)
    .filter((cells) => !where || holds(where, cells))
    .map((cells) => (column === undefined ? 1 : (number(cells[column]) ?? 0)))
    .reduce<number | undefined>((sum, each) => (sum === undefined ? undefined : sure(sum + each)), 0);
}

function day(dayOrName: string, values: Values): number | undefined {
  const text = /^\d/.test(dayOrName) ? dayOrName : values[dayOrName];
  if (typeof text !== 'string' || !DAY.test(text)) return undefined;
  const at = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text ? undefined : at.getTime();
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** Beyond this, a browser is not sure of a number. */
function sure(value: number): number | undefined {
  return Number.isSafeInteger(value) ? value + 0 : undefined;
}
