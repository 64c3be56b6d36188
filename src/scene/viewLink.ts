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

/** Separators within a list are written plainly, so those inside a value are escaped. */
const escapeItem = (text: string): string =>
  // Half a surrogate pair has no percent escape.
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(/[!'()*~.]/g, (letter) =>
    letter === '.' ? letter : `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
const plain: Codec = { write: (value: unknown) => escapeItem(String(value)), read: decodeURIComponent };
const list: Codec = {
  // A comma closes a last item that is empty, so that it is told from none.
  write: (values: string[]) => values.map(escapeItem).join(',') + (values.at(-1) === '' ? ',' : ''),
  read: (text) => (text === '' ? [] : text.replace(/,$/, '').split(',').map(decodeURIComponent)),
};
const nullable: Codec = {
  write: (value: string | null) => (value === null ? '' : escapeItem(value)),
  read: (text) => (text === '' ? null : decodeURIComponent(text)),
};
const number = (text: string): number =>
  /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;

const yes: Codec = {
  write: (value: boolean) => (value ? 'yes' : 'no'),
  read: (text) => (text === 'yes' ? true : text === 'no' ? false : undefined),
};

const codecs: Readonly<Record<keyof View, { key: string } & Codec>> = {
  at: { key: 'at', ...plain },
  compare: { key: 'compare', ...list },
  known: { key: 'known', ...plain },
  according: { key: 'according', ...nullable },
  story: { key: 'story', ...nullable },
  step: { key: 'step', ...plain, read: number },
  face: { key: 'face', ...plain },
  selected: { key: 'select', ...list },
  tie: { key: 'tie', ...nullable },
  event: { key: 'event', ...nullable },
  source: { key: 'source', ...nullable },
  hops: { key: 'hops', ...plain, read: number },
  pinned: { key: 'pin', ...list },
  withoutFamilies: { key: 'without', ...list },
  withoutKinds: { key: 'without-kinds', ...list },
  withoutConfidence: { key: 'without-confidence', ...list },
  evidence: { key: 'evidence', ...plain },
  limit: { key: 'actors', ...plain, read: (text) => (text === 'all' ? 'all' : number(text)) },
  sizeBy: { key: 'size-by', ...plain },
  halo: { key: 'halo', ...plain },
  weighted: { key: 'weighted', ...yes },
  directed: { key: 'directed', ...yes },
  groups: { key: 'groups', ...plain },
  camps: { key: 'camps', ...plain, read: number },
  order: { key: 'order', ...plain },
  across: { key: 'across', ...plain },
  question: { key: 'question', ...nullable },
  item: { key: 'item', ...nullable },
  sets: { key: 'sets', ...list },
  avoid: { key: 'avoid', ...list },
  scenario: { key: 'scenario', ...nullable },
  symbols: { key: 'symbols', ...plain },
  labels: { key: 'labels', ...plain },
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
    read: (text) => {
      const places = text
        .split(',')
        .filter(Boolean)
        .map((item): [string, number[]] => {
          const [id, x, y, ...more] = item.split(':');
          return [decodeURIComponent(id), more.length > 0 ? [] : [number(x ?? ''), number(y ?? '')]];
        });
      // The schema passes over this key without a word.
      return places.some(([id]) => id === '__proto__') ? undefined : Object.fromEntries(places);
    },
  },
  table: { key: 'table', ...plain },
  sort: { key: 'sort', ...plain },
  query: { key: 'query', ...plain },
  sourcesOf: { key: 'sources-of', ...plain },
  sourceKind: { key: 'source-kind', ...nullable },
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
    const value = field && at > 0 ? valueOf(field, part.slice(at + 1)) : undefined;
    if (field && value) view[field] = value.value;
    else unreadable.push(part);
  }
  return { view: view as View, unreadable };
}

function valueOf<F extends keyof View>(field: F, text: string): { value: View[F] } | undefined {
  try {
    const value = codecs[field].read(text);
    // The schema would take it for the default.
    if (value === undefined) return undefined;
    const parsed = viewSchema.safeParse({ [field]: value });
    return parsed.success ? { value: parsed.data[field] } : undefined;
  } catch {
    // A broken percent escape.
    return undefined;
  }
}
