/** What the analyses that a view asks for add to its picture. */
import type { Messages } from '../i18n/messages.ts';
import { questionWordsFor } from '../i18n/questions.ts';
import { groupedLayout } from '../layout/groupedLayout.ts';
import type { Network } from '../model/network.ts';
import type { ActorId } from '../model/schema.ts';
import { sliceNetwork } from '../model/slice.ts';
import { itemsOf, litBy } from './answers/answer.ts';
import { answerOf } from './answers/answerOf.ts';
import { arrangedPositions } from './arrangement.ts';
import { kept } from './kept.ts';
import { campsFor } from './signs.ts';
import { drawnMeasure, measuresFor, type MeasureName } from './measured.ts';
import type { ActorGroup, Overlay } from './overlay.ts';
import type { View } from './view.ts';
import { drawnMeasures, sliceOf } from './viewChoices.ts';

export function overlayOf(network: Network, view: View, messages: Messages): Overlay {
  const answer = answerOf(network, view, messages);
  const { groups, misfits } = groupingOf(network, view, messages);
  const isMeasure = (name: string): name is MeasureName =>
    (drawnMeasures as readonly string[]).includes(name);
  const pieces = answer && itemsOf(answer).find(({ id }) => id === view.item)?.pieces;
  const parts = pieces ? piecesAsGroups(pieces, messages) : groups;
  return {
    ...(answer ? { lit: litBy(answer, view.item) } : {}),
    ...(isMeasure(view.sizeBy) ? { size: drawnMeasure(network, view, view.sizeBy, { fromZero: true }) } : {}),
    ...(isMeasure(view.halo) ? { halo: drawnMeasure(network, view, view.halo, { fromZero: false }) } : {}),
    ...(parts ? { groups: parts } : {}),
    ...(misfits ? { misfits } : {}),
    ...(groups && view.groups !== 'none' && view.arrange === 'groups'
      ? { positions: positionsBy(network, view, groups) }
      : {}),
  };
}

/** What a cut point would leave apart, drawn like groups. */
const piecesAsGroups = (pieces: readonly (readonly ActorId[])[], messages: Messages): ActorGroup[] =>
  pieces.map((actors, i) => ({ label: questionWordsFor(messages.language).cut.piece(i + 1), actors }));

/** The groups that are drawn, or that the rows of the Matrix stand in. */
function groupingOf(network: Network, view: View, messages: Messages): Pick<Overlay, 'groups' | 'misfits'> {
  const byMatrix =
    view.face === 'matrix' ? { community: 'communities', camp: 'camps' }[view.order as string] : undefined;
  const kind = byMatrix ?? view.groups;
  if (kind === 'communities') return { groups: communityGroups(network, view, messages) };
  if (kind === 'camps') {
    const words = questionWordsFor(messages.language).camps;
    const { camps, misfits } = campsFor(network, view);
    const groups = camps.map((actors, i) => ({ label: words.camp(i + 1), actors }));
    return { groups, misfits: new Set(misfits.flatMap(({ ties }) => ties.map(({ id }) => id))) };
  }
  return {};
}

/** Communities of two and more, the largest first. */
function communityGroups(network: Network, view: View, messages: Messages): ActorGroup[] {
  const words = questionWordsFor(messages.language).communities;
  return measuresFor(network, view)
    .communities.groups.filter(({ length }) => length > 1)
    .map((actors, i) => ({ label: words.label(i + 1), actors }));
}

/** Only of the actors that are shown: others would take room from them. */
function positionsBy(network: Network, view: View, groups: readonly ActorGroup[]): Overlay['positions'] {
  const slice = sliceOf(view);
  const key = JSON.stringify([slice, view.groups, view.camps, view.weighted]);
  return kept(network, `positions ${key}`, () => {
    const shown = new Set(sliceNetwork(network, slice).actors.map(({ id }) => id));
    const settled = new Map([...arrangedPositions(network)].filter(([id]) => shown.has(id)));
    return groupedLayout(
      settled,
      groups.map(({ actors }) => actors.filter((id) => shown.has(id))),
    );
  });
}
