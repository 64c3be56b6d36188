/**
 * A view as the fragment of an address: its difference to the document's opening view, as `name=value` pairs that a
 * person can read. What cannot be read leaves its field as it was, and is named.
 */
import type { View } from './view.ts';
import { viewSchema } from './view.ts';

/** How a field's value is written and read; reading gives `undefined` where the text makes no sense. */
interface Codec {
  write: (value: never) => string;
  read: (text: string) => unknown;
}

/** Separators within a list are written plainly, so those inside a value are escaped twice. */
const escapeItem = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*~.]/g, (letter) =>
    letter === '.' ? letter : `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
const plain: Codec = { write: (value: unknown) => escapeItem(String(value)), read: decodeURIComponent };
const list: Codec = {
  write: (values: string[]) => values.map(escapeItem).join(','),
  read: (text) => (text === '' ? [] : text.split(',').map(decodeURIComponent)),
};
const nullable: Codec = {
  write: (value: string | null) => (value === null ? '' : escapeItem(value)),
  read: (text) => (text === '' ? null : decodeURIComponent(text)),
};
const number = (text: string): number =>
  /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;

const codecs: Readonly<Record<keyof View, { key: string } & Codec>> = {
  at: { key: 'at', ...plain },
  face: { key: 'face', ...plain },
  selected: { key: 'select', ...list },
  tie: { key: 'tie', ...nullable },
  event: { key: 'event', ...nullable },
  hops: { key: 'hops', ...plain, read: number },
  pinned: { key: 'pin', ...list },
  withoutFamilies: { key: 'without', ...list },
  withoutKinds: { key: 'without-kinds', ...list },
  withoutConfidence: { key: 'without-confidence', ...list },
  evidence: { key: 'evidence', ...plain },
  limit: { key: 'actors', ...plain, read: (text) => (text === 'all' ? 'all' : number(text)) },
  sizeBy: { key: 'size-by', ...plain },
  symbols: { key: 'symbols', ...plain },
  labels: { key: 'labels', ...plain },
  theme: { key: 'theme', ...plain },
  context: { key: 'context', ...plain },
  camera: {
    key: 'look',
    write: (camera: View['camera']) => (camera ? [camera.x, camera.y, camera.zoom].join(',') : ''),
    read: (text) => {
      if (text === '') return null;
      const [x, y, zoom, ...more] = text.split(',').map(number);
      return more.length > 0 ? undefined : { x, y, zoom };
    },
  },
  moved: {
    key: 'move',
    write: (moved: View['moved']) =>
      Object.entries(moved)
        .map(([id, [x, y]]) => `${escapeItem(id)}:${x}:${y}`)
        .join(','),
    read: (text) =>
      Object.fromEntries(
        text
          .split(',')
          .filter(Boolean)
          .map((item) => {
            const [id, x, y, ...more] = item.split(':');
            return [decodeURIComponent(id), more.length > 0 ? [] : [number(x), number(y ?? '')]];
          }),
      ),
  },
  table: { key: 'table', ...plain },
  sort: { key: 'sort', ...plain },
  query: { key: 'query', ...plain },
};
const fields = Object.keys(codecs) as (keyof View)[];

/** Without the `#`; empty for the opening view itself. */
export function viewToFragment(view: View, opening: View): string {
  return fields
    .filter((field) => JSON.stringify(view[field]) !== JSON.stringify(opening[field]))
    .map((field) => `${codecs[field].key}=${codecs[field].write(view[field] as never)}`)
    .join('&');
}

export interface ReadView {
  view: View;
  /** The parts of the link that make no sense, as they stand in it. */
  unreadable: string[];
}

export function viewFromFragment(fragment: string, opening: View): ReadView {
  const view: Record<string, unknown> = { ...opening };
  const unreadable: string[] = [];
  for (const part of fragment.replace(/^#/, '').split('&').filter(Boolean)) {
    const at = part.indexOf('=');
    const field = fields.find((name) => codecs[name].key === part.slice(0, at));
    const value = field && valueOf(field, part.slice(at + 1));
    if (field && value) view[field] = value.value;
    else unreadable.push(part);
  }
  return { view: view as View, unreadable };
}

function valueOf<F extends keyof View>(field: F, text: string): { value: View[F] } | undefined {
  try {
    const parsed = viewSchema.safeParse({ [field]: codecs[field].read(text) });
    return parsed.success ? { value: parsed.data[field] } : undefined;
  } catch {
    // A broken percent escape.
    return undefined;
  }
}
