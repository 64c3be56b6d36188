import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { openStore, StoreError, type NetworkStore } from '../../src/app/browser/networkStore.ts';
import { Explorer } from '../../src/app/state/explorer.svelte.ts';
import { Keeper, type TabMessage } from '../../src/app/state/keeper.svelte.ts';
import { changeFields } from '../../src/model/edits.ts';
import { Network } from '../../src/model/network.ts';
import { openingView } from '../../src/scene/openingView.ts';
import { quartet } from '../scene/network.ts';

let databases = 0;
const freshStore = (): Promise<NetworkStore> => openStore(`test-${databases++}`);

/** Tabs that hear each other at once. */
function channel() {
  const ears: { owner: object; heard: (message: TabMessage) => void }[] = [];
  return () => {
    const owner = {};
    return {
      tell: (message: TabMessage) =>
        ears.filter((ear) => ear.owner !== owner).forEach(({ heard }) => heard(message)),
      listen: (heard: (message: TabMessage) => void) => void ears.push({ owner, heard }),
      close: () => {},
    };
  };
}

let ids = 0;
/** A tab with a network open that keeps every change. */
function tab(store: NetworkStore, tabs = channel()(), network = quartet()) {
  const explorer = new Explorer(network, openingView(network.document));
  const seen = { ids: [] as string[], parted: 0 };
  const keeper = new Keeper({
    explorer,
    store,
    tabs,
    tab: `tab-${ids++}`,
    freshId: () => `own-${ids++}`,
    onid: (id) => seen.ids.push(id),
    onparted: () => seen.parted++,
  });
  let written = Promise.resolve();
  explorer.listenToEdits(() => (written = keeper.keep()));
  const retitle = (title: string): Promise<void> => {
    explorer.edit(changeFields(explorer.network.document, { title }));
    return written;
  };
  return { explorer, keeper, seen, retitle };
}
async function openedTab(store: NetworkStore, id: string, tabs = channel()()) {
  const read = await store.read(id);
  if (!read) throw new Error('not kept');
  const opened = tab(store, tabs, new Network(read.document));
  opened.keeper.follow(read.head);
  return opened;
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('an own network', () => {
  test('is kept after every change, and read back as it was', async () => {
    const store = await freshStore();
    const { explorer, keeper, seen, retitle } = tab(store);
    await retitle('First');
    await retitle('Second');
    const [head] = await store.list();
    expect(head).toMatchObject({ title: 'Second', actors: 4, ties: 6, version: 2 });
    expect(seen.ids).toEqual([head.id]);
    expect((await store.read(head.id))?.document).toEqual(explorer.network.document);
    expect([keeper.state, keeper.hasUnkept]).toEqual(['kept', false]);
  });

  test('is kept in its last state when changes come faster than they are written', async () => {
    const store = await freshStore();
    const { retitle } = tab(store);
    await Promise.all(['a', 'b', 'c', 'd'].map(retitle));
    const [head, ...others] = await store.list();
    expect(head.title).toBe('d');
    expect(others).toEqual([]);
  });

  test('is kept again after undo', async () => {
    const store = await freshStore();
    const { explorer, keeper, retitle } = tab(store);
    await retitle('Changed');
    explorer.undo();
    await keeper.keep();
    expect((await store.list())[0].title).toBe('Test');
  });

  test('stands in a list with the others, the last changed first, until it is removed', async () => {
    let minute = 0;
    const store = await openStore(`test-${databases++}`, () => new Date(Date.UTC(2020, 0, 1, 0, minute++)));
    await tab(store).retitle('Earlier');
    await tab(store).retitle('Later');
    const heads = await store.list();
    expect(heads.map(({ title }) => title)).toEqual(['Later', 'Earlier']);
    await store.remove(heads[0].id);
    expect((await store.list()).map(({ title }) => title)).toEqual(['Earlier']);
    expect(await store.read(heads[0].id)).toBeUndefined();
  });
});

describe('where storage fails', () => {
  const failing = (store: NetworkStore, fault: 'full' | 'blocked', times: number): NetworkStore => ({
    ...store,
    write: (...given) => (times-- > 0 ? Promise.reject(new StoreError(fault)) : store.write(...given)),
  });

  test.each(['full', 'blocked'] as const)(
    '%s is said, nothing is lost, and the next write has all',
    async (fault) => {
      const store = await freshStore();
      const { explorer, keeper, retitle } = tab(failing(store, fault, 1));
      await retitle('One');
      expect([keeper.state, keeper.fault, keeper.hasUnkept]).toEqual(['failed', fault, true]);
      expect(explorer.network.document.title).toBe('One');
      await retitle('Two');
      expect([keeper.state, keeper.fault, keeper.hasUnkept]).toEqual(['kept', undefined, false]);
      expect((await store.list())[0].title).toBe('Two');
    },
  );

  test('a failed write leaves the version before', async () => {
    const store = await freshStore();
    await tab(store).retitle('Kept');
    const [head] = await store.list();
    const other = await openedTab(failing(store, 'full', 9), head.id);
    await other.retitle('Lost');
    expect(other.keeper.hasUnkept).toBe(true);
    expect((await store.read(head.id))?.document.title).toBe('Kept');
  });

  test('a document that cannot be stored is refused whole', async () => {
    const store = await freshStore();
    const { document } = quartet();
    await store.write('x', document, 0);
    const bad = { ...document, title: 'Bad', trap: () => {} } as unknown as typeof document;
    await expect(store.write('x', bad, 1)).rejects.toBeInstanceOf(StoreError);
    expect((await store.read('x'))?.head).toMatchObject({ title: 'Test', version: 1 });
    expect((await store.read('x'))?.document.title).toBe('Test');
  });

  test('a browser without any database says blocked', async () => {
    const { indexedDB } = globalThis;
    Object.defineProperty(globalThis, 'indexedDB', {
      configurable: true,
      writable: true,
      value: {
        open: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      },
    });
    await expect(freshStore()).rejects.toMatchObject({ fault: 'blocked' });
    Object.defineProperty(globalThis, 'indexedDB', { configurable: true, writable: true, value: indexedDB });
  });
});

describe('a network that is left while it is being written', () => {
  /** A store whose first write takes until it is let go. */
  function slow(store: NetworkStore): { store: NetworkStore; release: () => void } {
    let release = (): void => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    let writes = 0;
    const write: NetworkStore['write'] = async (...given) => {
      if (writes++ === 0) await gate;
      return store.write(...given);
    };
    return { store: { ...store, write }, release };
  }
  const titles = async (store: NetworkStore) => (await store.list()).map(({ title }) => title).sort();

  test('has unkept work until it is kept', async () => {
    const { store, release } = slow(await freshStore());
    const { keeper, retitle } = tab(store);
    const kept = retitle('First');
    expect(keeper.hasUnkept).toBe(true);
    release();
    await kept;
    expect(keeper.hasUnkept).toBe(false);
  });

  test('is not written over by the one that is opened next', async () => {
    const plain = await freshStore();
    const { store, release } = slow(plain);
    const { explorer, keeper, retitle } = tab(store);
    const first = retitle('First');
    keeper.leave();
    const next = new Network({ ...quartet().document, title: 'Next' });
    explorer.open(next, openingView(next.document));
    const kept = keeper.keep();
    release();
    await Promise.all([first, kept]);
    expect(await titles(plain)).toEqual(['First', 'Next']);
  });

  test('is not written over by one that is only looked at', async () => {
    const plain = await freshStore();
    const { store, release } = slow(plain);
    const { explorer, keeper, retitle } = tab(store);
    const first = retitle('First');
    keeper.leave();
    explorer.open(quartet(), openingView(quartet().document));
    release();
    await first;
    expect(await titles(plain)).toEqual(['First']);
    expect([keeper.head, keeper.hasUnkept]).toEqual([undefined, false]);
  });
});

describe('two tabs on one network', () => {
  test('notice each other, until one leaves', async () => {
    const store = await freshStore();
    await tab(store).retitle('Shared');
    const [{ id }] = await store.list();
    const join = channel();
    const one = await openedTab(store, id, join());
    const two = await openedTab(store, id, join());
    expect([one.keeper.isElsewhere, two.keeper.isElsewhere]).toEqual([true, true]);
    two.keeper.leave();
    expect(one.keeper.isElsewhere).toBe(false);
  });

  test('see each other’s changes, as steps that can be undone', async () => {
    const store = await freshStore();
    await tab(store).retitle('Shared');
    const [{ id }] = await store.list();
    const join = channel();
    const one = await openedTab(store, id, join());
    const two = await openedTab(store, id, join());
    await one.retitle('From one');
    await settled();
    expect(two.explorer.network.document.title).toBe('From one');
    await two.retitle('From two');
    await settled();
    expect(one.explorer.network.document.title).toBe('From two');
    expect(await store.list()).toHaveLength(1);
    two.explorer.undo();
    two.explorer.undo();
    expect(two.explorer.network.document.title).toBe('Shared');
  });

  test('that did not hear each other lose nothing: the later becomes a network of its own', async () => {
    const store = await freshStore();
    await tab(store).retitle('Shared');
    const [{ id }] = await store.list();
    const one = await openedTab(store, id);
    const two = await openedTab(store, id);
    await one.retitle('From one');
    await two.retitle('From two');
    expect((await store.list()).map(({ title }) => title).sort()).toEqual(['From one', 'From two']);
    expect(two.seen.parted).toBe(1);
    expect(two.keeper.head?.id).not.toBe(id);
    await two.retitle('Goes on');
    expect((await store.list()).map(({ title }) => title).sort()).toEqual(['From one', 'Goes on']);
  });

  test('are told of it once the later one is kept, not while it cannot be', async () => {
    const store = await freshStore();
    await tab(store).retitle('Shared');
    const [{ id }] = await store.list();
    const one = await openedTab(store, id);
    let isFull = true;
    const write: NetworkStore['write'] = (to, ...rest) =>
      isFull && to !== id ? Promise.reject(new StoreError('full')) : store.write(to, ...rest);
    const two = await openedTab({ ...store, write }, id);
    await one.retitle('From one');
    await two.retitle('From two');
    expect([two.keeper.fault, two.seen.parted]).toEqual(['full', 0]);
    isFull = false;
    await two.keeper.keep();
    expect([two.keeper.state, two.seen.parted]).toEqual(['kept', 1]);
    expect((await store.list()).map(({ title }) => title).sort()).toEqual(['From one', 'From two']);
  });

  test('one of which removed it: the other goes on under a new id', async () => {
    const store = await freshStore();
    await tab(store).retitle('Shared');
    const [{ id }] = await store.list();
    const one = await openedTab(store, id);
    await store.remove(id);
    await one.retitle('Still here');
    expect((await store.list()).map(({ title }) => title)).toEqual(['Still here']);
  });
});
