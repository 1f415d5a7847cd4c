/** What is kept on the phone. A phone that keeps nothing (private window, full) still works. */
function keeper(area: () => Storage) {
  return {
    read<T>(name: string): T | undefined {
      try {
        const text = area().getItem(name);
        return text === null ? undefined : (JSON.parse(text) as T);
      } catch {
        return undefined;
      }
    },
    write(name: string, value: unknown): void {
      try {
        if (value === undefined) area().removeItem(name);
        else area().setItem(name, JSON.stringify(value));
      } catch {
        // There is nowhere to keep it; the page itself still has it.
      }
    },
    names(prefix: string): string[] {
      try {
        return Object.keys(area()).filter((name) => name.startsWith(prefix));
      } catch {
        return [];
      }
    },
  };
}

/** For as long as the tab is open: who is signed in, and what belongs to them. */
export const forNow = keeper(() => sessionStorage);

/** Begins the names of what is somebody's own and stays on the phone until they sign out. */
export const OWN = 'my:';

/** Begins the names of what of that the service does not have yet: it is gone when they sign out. */
export const UNSENT = `${OWN}unsent:`;

/** Until it is removed: choices, and answers that are the same for everybody. */
export const forGood = keeper(() => localStorage);
