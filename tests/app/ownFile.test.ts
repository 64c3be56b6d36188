import { afterEach, describe, expect, test, vi } from 'vitest';
import { writeFile } from '../../src/app/browser/ownFile.ts';
import { Explorer } from '../../src/app/state/explorer.svelte.ts';
import { saveNetwork } from '../../src/app/state/save.ts';
import type { Session } from '../../src/app/state/session.svelte.ts';
import { writeNetwork } from '../../src/io/parleyJson.ts';
import { openingView } from '../../src/scene/openingView.ts';
import { quartet } from '../scene/network.ts';

type Step = 'open' | 'write' | 'close';
const refusal = (what: string) => new DOMException(what, 'NotAllowedError');

/** A file as a browser gives it back after a restart: nothing may be done with it until the person has allowed it. */
function fakeFile({ permission = 'granted', failsAt }: { permission?: string; failsAt?: Step } = {}) {
  const disk = { text: 'before', time: 1, aborted: 0 };
  let allowed = 'prompt';
  const go = async (step: Step): Promise<void> => {
    await Promise.resolve();
    if (step === failsAt) throw new DOMException(`Could not ${step}`, 'NoModificationAllowedError');
  };
  const handle = {
    name: 'mine.parley.json',
    queryPermission: () => Promise.resolve(allowed),
    requestPermission: () => Promise.resolve((allowed = permission)),
    getFile: () =>
      allowed === 'granted'
        ? Promise.resolve({ lastModified: disk.time })
        : Promise.reject(refusal('Not allowed to read')),
    createWritable: async () => {
      if (allowed !== 'granted') throw refusal('Not allowed to write');
      await go('open');
      let pending = '';
      return {
        write: async (text: string) => {
          pending = text.slice(0, 3);
          await go('write');
          pending = text;
        },
        close: async () => {
          await go('close');
          Object.assign(disk, { text: pending, time: disk.time + 1 });
        },
        abort: () => Promise.resolve(void disk.aborted++),
      };
    },
  } as unknown as FileSystemFileHandle;
  return { handle, disk };
}

/** Saves a network that came from a file, last seen at a time. */
function saving({ handle }: { handle: FileSystemFileHandle }, time?: number) {
  const network = quartet();
  const explorer = new Explorer(network, openingView(network.document));
  const keeper = { file: { handle, ...(time === undefined ? {} : { time }) } };
  const session = { keeper } as unknown as Session;
  return {
    keeper,
    text: writeNetwork(network),
    save: (way?: 'replace' | 'elsewhere') => saveNetwork(explorer, session, way),
  };
}

describe('the file that a network came from', () => {
  afterEach(() => vi.unstubAllGlobals());
  const another = fakeFile();
  const picks = (): void => {
    vi.stubGlobal('window', { showSaveFilePicker: () => Promise.resolve(another.handle) });
  };

  test('is written over once the person allows it, as often as wanted', async () => {
    picks();
    const file = fakeFile();
    const { save, text, keeper } = saving(file, 1);
    expect(await save()).toBe('written');
    expect(file.disk).toEqual({ text, time: 2, aborted: 0 });
    expect(keeper.file).toEqual({ handle: file.handle, time: 2 });
    expect(await save()).toBe('written');
    expect(file.disk.time).toBe(3);
  });

  test.each(['denied', 'prompt'])('stays as it was where the permission is %s', async (permission) => {
    picks();
    const file = fakeFile({ permission });
    expect(await saving(file, 1).save()).toBe('refused');
    expect(file.disk.text).toBe('before');
  });

  test('that another program has changed is replaced only on demand', async () => {
    picks();
    const file = fakeFile();
    const { save, text } = saving(file, 1);
    file.disk.time = 5;
    expect(await save()).toBe('changed');
    expect(file.disk.text).toBe('before');
    expect(await save('replace')).toBe('written');
    expect(file.disk.text).toBe(text);
    expect(await save()).toBe('written');
  });

  test('is left alone where the network goes to another, which is the own one from then on', async () => {
    picks();
    const file = fakeFile();
    const { save, text, keeper } = saving(file, 1);
    file.disk.time = 5;
    expect(await save('elsewhere')).toBe('written');
    expect([file.disk.text, another.disk.text]).toEqual(['before', text]);
    expect(keeper.file.handle).toBe(another.handle);
  });

  test('that was never looked at is written over', async () => {
    picks();
    const file = fakeFile();
    file.disk.time = 5;
    expect(await saving(file).save()).toBe('written');
  });

  test.each(['open', 'write', 'close'] as const)('stays as it was where it fails to %s', async (failsAt) => {
    const { handle, disk } = fakeFile({ failsAt });
    await (handle as unknown as { requestPermission: () => Promise<string> }).requestPermission();
    await expect(writeFile(handle, 'after')).rejects.toThrow(`Could not ${failsAt}`);
    expect(disk).toEqual({ text: 'before', time: 1, aborted: failsAt === 'open' ? 0 : 1 });
  });
});
