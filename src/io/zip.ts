/** Zip files, with a bound on what they unpack to before anything is unpacked. */
import { unzipSync, zipSync } from 'fflate';
import type { Issue } from '../model/issue.ts';
import { limits } from './limits.ts';

/** The files within, or the issue why not. */
export function unpack(
  name: string,
  bytes: Uint8Array,
): { files: { name: string; bytes: Uint8Array }[] } | { issue: Issue } {
  const bad = (code: string, values: Issue['values'] = {}) => ({
    issue: { code, severity: 'error' as const, where: { file: name }, values },
  });
  try {
    let [size, count] = [0, 0];
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        count++;
        return false;
      },
    });
    if (size > limits.unpackedMiB * 2 ** 20 || count > limits.filesInZip)
      return bad('zip/too-large', { largestMiB: limits.unpackedMiB });
    const files = unzipSync(bytes, {
      filter: ({ name: each }) => !each.endsWith('/') && !/(^|\/)(\.|__MACOSX)/.test(each),
    });
    return { files: Object.entries(files).map(([each, content]) => ({ name: each, bytes: content })) };
  } catch {
    return bad('zip/broken');
  }
}

/** The same files give the same bytes: the time within is fixed. */
export const pack = (files: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
