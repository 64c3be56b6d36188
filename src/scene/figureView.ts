/** The view that a figure was drawn with, read back from the figure. */
import type { Network } from '../model/network.ts';
import { knownView } from './knownView.ts';
import { checkedField, type View } from './view.ts';
import { fields } from './viewLink.ts';

/** @returns what of it can be read, without what the network does not have; for all else the opening view */
export function viewOfFigure(drawn: unknown, opening: View, network: Network): View {
  const given = new Map(Object.entries(drawn ?? {}));
  const read = fields.flatMap((field) => {
    const checked = checkedField(field, given.get(field));
    return checked ? [[field, checked.value] as const] : [];
  });
  return knownView({ view: { ...opening, ...Object.fromEntries(read) }, unreadable: [] }, network).view;
}
