/** What is on its way to the municipality and is too large for `kept`: files, which stay on the phone until they have got there. */
export interface Parcels<T extends { key: string }> {
  all(): Promise<T[]>;
  keep(parcel: T): Promise<void>;
  drop(key: string): Promise<void>;
}

/** The database of all that is somebody's own; `forgetParcels` removes it. */
const DATABASE = 'my-parcels';
const STORE = 'parcels';

/** A phone that keeps nothing (private window, full) still sends what it has, as long as the page is open. */
export function parcels<T extends { key: string }>(): Parcels<T> {
  return {
    all: () => within('readonly', (store) => store.getAll() as IDBRequest<T[]>).then((found) => found ?? []),
    keep: (parcel) => within('readwrite', (store) => store.put(parcel, parcel.key)).then(() => undefined),
    drop: (key) => within('readwrite', (store) => store.delete(key)).then(() => undefined),
  };
}

/** Leaves nothing of them on the phone. */
export function forgetParcels(): void {
  if (typeof indexedDB !== 'undefined') indexedDB.deleteDatabase(DATABASE);
}

async function within<R>(mode: IDBTransactionMode, what: (store: IDBObjectStore) => IDBRequest<R>): Promise<R | undefined> {
  try {
    const database = await opened();
    try {
      return await done(what(database.transaction(STORE, mode).objectStore(STORE)));
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}

function opened(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  return done(opening);
}

function done<R>(request: IDBRequest<R>): Promise<R> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('indexedDB'));
  });
}
