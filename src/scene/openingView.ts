import type { Network } from '../model/network.ts';
import type { NetworkDocument } from '../model/schema.ts';
import { defaultView, viewSchema, type View } from './view.ts';

/** The view that a document opens with: its own wishes over the defaults; a wish that makes no sense is passed over. */
export function openingView(document: Pick<NetworkDocument, 'opening' | 'events' | 'ties'>): View {
  const wishes = Object.entries(document.opening ?? {}).filter(
    ([key, value]) => Object.hasOwn(viewSchema.shape, key) && viewSchema.safeParse({ [key]: value }).success,
  );
  return viewSchema.parse({ ...defaultView, at: latestDate(document), ...Object.fromEntries(wishes) });
}

/** Where a document does not say: the last date at which something happened, so that the opening is not empty. */
function latestDate({ events, ties }: Pick<NetworkDocument, 'events' | 'ties'>): string {
  const dates = [...events.map(({ date }) => date), ...ties.flatMap(({ from }) => from ?? [])].sort();
  return dates.at(-1) ?? 'all';
}

/** As much of a network as tells how it opens. */
export type Openable = Pick<Network, 'document' | 'actors'>;

/** More than this cannot be read as a map at first sight: the Table comes first. */
const mostOnFirstMap = 150;

/** How a network opens in the app: as it wishes; a large one without a wish as a table. */
export function firstView(network: Openable): View {
  const view = openingView(network.document);
  const isLarge = network.actors.length > mostOnFirstMap && network.document.opening?.face === undefined;
  return isLarge ? { ...view, face: 'table' } : view;
}
