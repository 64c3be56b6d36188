/** What was found once for a network is kept with it, as long as the network lives. */
import type { Network } from '../model/network.ts';

/** More are not needed at once: the oldest goes first. */
const most = 60;
const stores = new WeakMap<Network, Map<string, unknown>>();

/** @param key names all that the result depends on, beside the network itself */
export function kept<T>(network: Network, key: string, find: () => T): T {
  const store = stores.get(network) ?? new Map<string, unknown>();
  stores.set(network, store);
  if (store.has(key)) return store.get(key) as T;
  const result = find();
  store.set(key, result);
  if (store.size > most) store.delete([...store.keys()][0]);
  return result;
}
