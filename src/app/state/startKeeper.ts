/** Opens this browser's own networks for a tab. */
import { Network } from '../../model/network.ts';
import { documentSchema } from '../../model/schema.ts';
import { openStore, StoreError, type Head, type NetworkStore } from '../browser/networkStore.ts';
import { openTabs } from '../browser/tabs.ts';
import type { Explorer } from './explorer.svelte.ts';
import { Keeper } from './keeper.svelte.ts';

export { firstView } from '../../scene/openingView.ts';

let opened: Promise<NetworkStore> | undefined;

/** One store a page; where the browser allows none, one that says so whenever it is asked. */
export function ownNetworks(): Promise<NetworkStore> {
  opened ??= openStore().catch((error: unknown) => {
    opened = undefined;
    const refuse = (): Promise<never> => Promise.reject(error as Error);
    return { list: refuse, read: refuse, write: refuse, remove: refuse, close: () => {} };
  });
  return opened;
}

interface Hooks {
  onid: (id: string) => void;
  onparted: () => void;
}
export async function startKeeper(explorer: Explorer, hooks: Hooks): Promise<Keeper> {
  await ownNetworks();
  const latest =
    <K extends 'list' | 'read' | 'write' | 'remove'>(name: K) =>
    async (...given: Parameters<NetworkStore[K]>): Promise<never> => {
      const ask = async (): Promise<never> =>
        ((await ownNetworks())[name] as (...args: unknown[]) => Promise<never>)(...given);
      try {
        return await ask();
      } catch (error) {
        if (!(error instanceof StoreError && error.fault === 'blocked')) throw error;
        // The browser closes a database whose data are cleared: it is opened anew, once.
        opened = undefined;
        return ask();
      }
    };
  const store: NetworkStore = {
    list: latest('list'),
    read: latest('read'),
    write: latest('write'),
    remove: latest('remove'),
    close: () => {},
  };
  const keeper = new Keeper({
    explorer,
    store,
    tabs: openTabs(),
    tab: crypto.randomUUID?.() ?? String(Math.random()),
    freshId: () => Math.random().toString(36).slice(2, 10),
    ...hooks,
  });
  addEventListener('pagehide', () => keeper.sayBye());
  // What could not be kept must not vanish with the page.
  addEventListener('beforeunload', (event) => {
    if (keeper.hasUnkept) event.preventDefault();
  });
  return keeper;
}

/** `undefined` if there is none, storage is blocked, or what is kept is of no form that is known. */
export async function readOwn(id: string): Promise<{ head: Head; network: Network } | undefined> {
  try {
    const read = await (await ownNetworks()).read(id);
    return read && { head: read.head, network: new Network(documentSchema.parse(read.document)) };
  } catch (error) {
    if (error instanceof StoreError) return undefined;
    throw error;
  }
}
