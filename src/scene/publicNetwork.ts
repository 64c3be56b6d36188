/** A public copy as a network, with everybody left standing where they stood; and figures of it. */
import { Network } from '../model/network.ts';
import type { ActorId } from '../model/schema.ts';
import { arrangedPositions } from './arrangement.ts';
import type { FigureChoices } from './figure.ts';
import { knownView } from './knownView.ts';
import type { View } from './view.ts';
import { viewToFragment } from './viewLink.ts';
import {
  markedCount,
  namesSecret,
  publicCopy,
  withoutSecrets,
  type PublicReport,
} from '../model/publicCopy.ts';
import type { Positions } from '../layout/positions.ts';

/** @param positions of the whole network: what is left keeps its places, or they would tell that somebody is gone */
export function publicNetwork(
  network: Network,
  positions: Positions | undefined,
): { network: Network; report: PublicReport } {
  const places = positions && Object.fromEntries([...positions].map(([id, { x, y }]) => [id, [x, y]]));
  const placed = places
    ? {
        ...network.document,
        layout: {
          pinned: [],
          ...network.document.layout,
          positions: places as Record<string, [number, number]>,
        },
      }
    : network.document;
  const { document, report } = publicCopy(placed);
  return { network: new Network(document), report };
}

/** The view without anything that names what the public copy has left out. */
export function publicView(view: View, network: Network, { leftOut, secrets }: PublicReport): View {
  const hidden = [...leftOut.map(({ id }) => id as string), ...secrets];
  const isOpen = (text: string): boolean =>
    !hidden.some((each) => text.includes(each)) && !namesSecret(text, hidden);
  const known = knownView({ view, unreadable: [] }, network).view;
  return {
    ...known,
    moved: Object.fromEntries(
      Object.entries(known.moved).filter(([id]) => network.actorById.has(id as ActorId)),
    ),
    sets: known.sets.filter(isOpen),
    withoutKinds: known.withoutKinds.filter(isOpen),
    sourceKind: known.sourceKind !== null && isOpen(known.sourceKind) ? known.sourceKind : null,
    item: known.item !== null && isOpen(known.item) ? known.item : null,
    according: known.according !== null && isOpen(known.according) ? known.according : null,
    query: isOpen(known.query) ? known.query : '',
  };
}

/** Whether a link to the view would name what a public copy leaves out. */
export function namesMarked(view: View, network: Network): boolean {
  if (markedCount(network.document) === 0) return false;
  const { document, report } = publicCopy(network.document);
  const open = publicView(view, new Network(document), report);
  return viewToFragment(open, view) !== '';
}

/** What a figure is drawn from. */
export interface FigureSubject {
  network: Network;
  view: View;
  figure: FigureChoices;
}

/** The figure's subject as it may be shown: itself, or a public copy of all of it, the figure's own texts included. */
export function openSubject(subject: FigureSubject): FigureSubject & { secrets: readonly string[] } {
  const { network: whole, view, figure } = subject;
  if (!figure.public) return { ...subject, secrets: [] };
  const { network, report } = publicNetwork(whole, arrangedPositions(whole));
  const { secrets } = report;
  return { network, view: publicView(view, network, report), figure: publicTexts(figure, secrets), secrets };
}

/** The choices with the names blotted in the texts that a person gave the figure. */
export const publicTexts = (figure: FigureChoices, secrets: readonly string[]): FigureChoices => ({
  ...figure,
  title: figure.title && withoutSecrets(figure.title, secrets),
  alt: figure.alt && withoutSecrets(figure.alt, secrets),
});
