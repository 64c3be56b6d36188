import { describe, expect, test } from 'vitest';
import { isChangedOutside, writeFile } from '../../src/app/browser/ownFile.ts';

/** A file whose writing goes as it is told: the writes that were closed, and the last time of change. */
function fakeFile({
  permission = 'granted',
  failsAt,
}: { permission?: string; failsAt?: 'open' | 'write' | 'close' } = {}) {
  const disk = { text: 'before', time: 1, aborted: 0 };
  const fail = (step: string): void => {
    if (step === failsAt) throw new DOMException(`Could not ${step}`, 'NoModificationAllowedError');
  };
  const handle = {
    name: 'mine.parley.json',
    queryPermission: () => Promise.resolve('prompt'),
    requestPermission: () => Promise.resolve(permission),
    getFile: () => Promise.resolve({ lastModified: disk.time }),
    createWritable: async () => {
      await Promise.resolve();
      fail('open');
      let pending = '';
      return {
        write: async (text: string) => {
          await Promise.resolve();
          pending = text.slice(0, 3);
          fail('write');
          pending = text;
        },
        close: async () => {
          await Promise.resolve();
          fail('close');
          Object.assign(disk, { text: pending, time: disk.time + 1 });
        },
        abort: async () => {
          await Promise.resolve();
          disk.aborted++;
        },
      };
    },
  } as unknown as FileSystemFileHandle;
  return { handle, disk };
}

describe('the file that a network came from', () => {
  test('is written over, and is then not changed by another program', async () => {
    const { handle, disk } = fakeFile();
    const own = await writeFile(handle, 'after');
    expect(disk.text).toBe('after');
    expect(own && (await isChangedOutside(own))).toBe(false);
  });

  test.each(['denied', 'prompt'])('stays as it was where the permission is %s', async (permission) => {
    const { handle, disk } = fakeFile({ permission });
    expect(await writeFile(handle, 'after')).toBeUndefined();
    expect(disk.text).toBe('before');
  });

  test.each(['open', 'write', 'close'] as const)('stays as it was where it fails to %s', async (failsAt) => {
    const { handle, disk } = fakeFile({ failsAt });
    await expect(writeFile(handle, 'after')).rejects.toThrow(`Could not ${failsAt}`);
    expect(disk).toEqual({ text: 'before', time: 1, aborted: failsAt === 'open' ? 0 : 1 });
  });

  test('is known to be changed by another program', async () => {
    const { handle, disk } = fakeFile();
    disk.time = 5;
    expect(await isChangedOutside({ handle, time: 1 })).toBe(true);
    expect(await isChangedOutside({ handle, time: 5 })).toBe(false);
    expect(await isChangedOutside({ handle })).toBe(false);
  });
});
