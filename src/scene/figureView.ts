/** The view that a figure was drawn with, read back from the figure. */
import type { Network } from '../model/network.ts';
import { knownView } from './knownView.ts';
import { viewSchema, type View } from './view.ts';
import { codecs } from './viewLink.ts';

/** @returns what of it can be read, without what the network does not have; for all else the opening view */
export function viewOfFigure(drawn: unknown, opening: View, network: Network): View {
  const view: Record<string, unknown> = { ...opening };
  for (const [field, value] of Object.entries(drawn ?? {})) {
    const parsed = Object.hasOwn(codecs, field) ? viewSchema.safeParse({ [field]: value }) : undefined;
    if (parsed?.success) view[field] = parsed.data[field as keyof View];
  }
  return knownView({ view: view as View, unreadable: [] }, network).view;
}
