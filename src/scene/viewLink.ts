/**
 * A view as the fragment of an address: its difference to the document's opening view, as `name=value` pairs that a
 * person can read. Here it is written; `readViewLink.ts` reads it.
 */
import type { View } from './view.ts';

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

export const codecs: Readonly<Record<keyof View, { key: string } & Codec>> = {
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
  arrange: { key: 'arrange', ...plain },
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
export const fields = Object.keys(codecs) as (keyof View)[];

/** Without the `#`; empty for the opening view itself. */
export function viewToFragment(view: View, opening: View): string {
  return fields
    .filter((field) => JSON.stringify(view[field]) !== JSON.stringify(opening[field]))
    .map((field) => `${codecs[field].key}=${codecs[field].write(view[field] as never)}`)
    .join('&');
}
