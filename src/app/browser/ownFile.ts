/** The person's own file: written again where the browser lets pages write files, else handed over as a download. */

/**
 * What one write came to: `refused` if the person or the browser did not allow it, `changed` if nothing was written
 * because another program has changed the file.
 */
export type Saved = 'written' | 'downloaded' | 'refused' | 'changed';

interface FileWindow {
  showSaveFilePicker?: (options: {
    suggestedName: string;
    types: { description: string; accept: Record<string, string[]> }[];
  }) => Promise<FileSystemFileHandle>;
  showOpenFilePicker?: (options: { multiple: boolean }) => Promise<FileSystemFileHandle[]>;
}
const fileWindow = (): FileWindow => window as unknown as FileWindow;

export const canWriteFiles = (): boolean => fileWindow().showSaveFilePicker !== undefined;

/** A file to write back to. */
export interface OwnFile {
  handle: FileSystemFileHandle;
  /** When it was last changed as far as this page knows, in milliseconds since 1970; `undefined` if it never looked. */
  time?: number;
}

/** Whether another program has changed the file since this page read or wrote it. @throws if it is gone or may not be read */
export async function isChangedOutside({ handle, time }: OwnFile): Promise<boolean> {
  return time !== undefined && (await handle.getFile()).lastModified !== time;
}

interface Writable extends FileSystemFileHandle {
  queryPermission?: (options: { mode: 'readwrite' }) => Promise<PermissionState>;
  requestPermission?: (options: { mode: 'readwrite' }) => Promise<PermissionState>;
}

/** Whether this page may read and write the file; where that is open the person is asked, as after a restart. */
export async function mayWrite(handle: Writable): Promise<boolean> {
  const mode = { mode: 'readwrite' } as const;
  const asked = (await handle.queryPermission?.(mode)) ?? 'granted';
  return asked === 'granted' || (await handle.requestPermission?.(mode)) === 'granted';
}

/** Writes over the file. The browser writes to a copy first, so that a write that breaks off leaves the file as it was. */
export async function writeFile(handle: FileSystemFileHandle, text: string): Promise<OwnFile> {
  const writing = await handle.createWritable();
  try {
    await writing.write(text);
    await writing.close();
  } catch (error) {
    await writing.abort().catch(() => {});
    throw error;
  }
  return { handle, time: (await handle.getFile()).lastModified };
}

/** Asks where to save. `undefined` if the person chose nothing. */
export async function chooseFile(name: string): Promise<FileSystemFileHandle | undefined> {
  try {
    return await fileWindow().showSaveFilePicker?.({
      suggestedName: name,
      types: [{ description: 'Parley', accept: { 'application/json': ['.json'] } }],
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

export interface ChosenFile {
  file: File;
  handle?: FileSystemFileHandle;
}

/** The browser's own dialog, with handles to write back to where it gives them; a file field everywhere else. */
export async function chooseFiles(): Promise<ChosenFile[]> {
  const picker = fileWindow().showOpenFilePicker;
  if (picker) {
    try {
      const handles = await picker.call(window, { multiple: true });
      return await Promise.all(handles.map(async (handle) => ({ file: await handle.getFile(), handle })));
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return [];
      // Some pages, such as those in a frame, may not open it: the field below still works.
    }
  }
  return new Promise((resolve) => {
    const field = document.createElement('input');
    field.type = 'file';
    field.multiple = true;
    field.addEventListener('change', () => resolve([...(field.files ?? [])].map((file) => ({ file }))));
    field.addEventListener('cancel', () => resolve([]));
    field.click();
  });
}

/** What was dropped or pasted as files. */
export async function droppedFiles(transfer: DataTransfer): Promise<ChosenFile[]> {
  const files = [...transfer.files];
  const handles = await Promise.all(
    [...transfer.items]
      .filter(({ kind }) => kind === 'file')
      .map((item) => {
        const given = item as DataTransferItem & {
          getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
        };
        return given.getAsFileSystemHandle?.().catch(() => null) ?? null;
      }),
  );
  return files.map((file, i) => {
    const handle = handles[i];
    return handle?.kind === 'file' ? { file, handle: handle as FileSystemFileHandle } : { file };
  });
}
