/** A view from the fragment of an address. What cannot be read leaves its field as it was, and is named. */
import type { Network } from '../model/network.ts';
import { knownView } from './knownView.ts';
import { expandStep } from './storyView.ts';
import { checkedField, type View } from './view.ts';
import { codecs, fields } from './viewLink.ts';

export interface ReadView {
  view: View;
  /** The parts of the link that make no sense, as they stand in it. */
  unreadable: string[];
}

/** What a link means for a network: without what the network does not have; a step of a story alone is that step's view. */
export function viewOfLink(fragment: string, opening: View, network: Network): ReadView {
  const read = knownView(viewFromFragment(fragment, opening), network);
  return knownView(expandStep(network.document, read), network);
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
    return checkedField(field, value);
  } catch {
    // A broken percent escape.
    return undefined;
  }
}
