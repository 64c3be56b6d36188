/**
 * A person's own networks in this browser's database: what is listed in one store, the documents in another, always
 * written together. Every version has a number, so that a write over somebody else's version is noticed, not made.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { NetworkDocument } from '../../model/schema.ts';
import type { OwnFile } from './ownFile.ts';

/** What is known of an own network without opening it. */
export interface Head {
  id: string;
  title: string;
  /** When it was last changed, ISO 8601. */
  changed: string;
  actors: number;
  ties: number;
  version: number;
  /** The file that it came from or was saved to, where the browser lets pages write files. */
  file?: FileSystemFileHandle;
  /** When that file was last changed, as far as is known, in milliseconds since 1970. */
  fileTime?: number;
}

interface Schema extends DBSchema {
  heads: { key: string; value: Head };
  documents: { key: string; value: { id: string; document: NetworkDocument } };
}

/** Why a network could not be kept. */
export type StoreFault = 'blocked' | 'full' | 'conflict' | 'gone' | 'failed';

export class StoreError extends Error {
  constructor(
    readonly fault: StoreFault,
    cause?: unknown,
  ) {
    super(`The browser's storage: ${fault}`, { cause });
  }
}

export interface NetworkStore {
  list: () => Promise<Head[]>;
  read: (id: string) => Promise<{ head: Head; document: NetworkDocument } | undefined>;
  /**
   * @param version the one that this write follows; 0 for a new network
   * @returns what is now kept
   * @throws {StoreError} `conflict` if another version was written meanwhile
   */
  write: (id: string, document: NetworkDocument, version: number, file?: OwnFile) => Promise<Head>;
  remove: (id: string) => Promise<void>;
  close: () => void;
}

/** @throws {StoreError} where the browser allows no storage */
export async function openStore(name = 'parley', now = (): Date => new Date()): Promise<NetworkStore> {
  const database = await guarded(() =>
    openDB<Schema>(name, 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore('heads', { keyPath: 'id' });
        fresh.createObjectStore('documents', { keyPath: 'id' });
      },
    }),
  );
  return {
    list: () => guarded(async () => (await database.getAll('heads')).sort(byChange)),
    read: (id) => guarded(() => readBoth(database, id)),
    write: (id, document, version, file) =>
      guarded(() => writeBoth(database, headOf(id, document, version + 1, now(), file), document)),
    remove: (id) =>
      guarded(async () => {
        const transaction = database.transaction(['heads', 'documents'], 'readwrite');
        await Promise.all([
          transaction.objectStore('heads').delete(id),
          transaction.objectStore('documents').delete(id),
          transaction.done,
        ]);
      }),
    close: () => database.close(),
  };
}

const byChange = (a: Head, b: Head): number => (a.changed < b.changed ? 1 : a.changed > b.changed ? -1 : 0);

const headOf = (id: string, document: NetworkDocument, version: number, now: Date, file?: OwnFile): Head => ({
  id,
  title: document.title,
  changed: now.toISOString(),
  actors: document.actors.length,
  ties: document.ties.length,
  version,
  ...(file ? { file: file.handle } : {}),
  ...(file?.time === undefined ? {} : { fileTime: file.time }),
});

async function readBoth(database: IDBPDatabase<Schema>, id: string) {
  const transaction = database.transaction(['heads', 'documents']);
  const [head, kept] = await Promise.all([
    transaction.objectStore('heads').get(id),
    transaction.objectStore('documents').get(id),
  ]);
  return head && kept ? { head, document: kept.document } : undefined;
}

/** Both or neither: a write that fails leaves the version before. */
async function writeBoth(
  database: IDBPDatabase<Schema>,
  head: Head,
  document: NetworkDocument,
): Promise<Head> {
  const transaction = database.transaction(['heads', 'documents'], 'readwrite');
  const done = transaction.done.catch((error: unknown) => error);
  const before = await transaction.objectStore('heads').get(head.id);
  if ((before?.version ?? 0) !== head.version - 1) {
    transaction.abort();
    await done;
    throw new StoreError(before ? 'conflict' : 'gone');
  }
  try {
    await transaction.objectStore('documents').put({ id: head.id, document });
    await transaction.objectStore('heads').put(head);
  } catch (error) {
    await done;
    throw error;
  }
  const failure = await done;
  if (failure !== undefined) throw failure;
  return head;
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof StoreError ? error : new StoreError(faultOf(error), error);
  }
}

function faultOf(error: unknown): StoreFault {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  return ['SecurityError', 'InvalidStateError', 'ReferenceError', 'TypeError', 'NotSupportedError'].includes(
    name,
  )
    ? 'blocked'
    : 'failed';
}
