/** The data that a figure carries: the part of the document that it shows, with its positions and the view. */
import type { Actor, NetworkDocument, Tie } from '../model/schema.ts';
import type { FigureChoices } from './figure.ts';
import type { MapInput } from './mapInput.ts';

/** JSON with the shown part of the document, the view and the figure's choices. */
export const figurePayload = (input: MapInput, figure: FigureChoices): string =>
  JSON.stringify({ document: shownDocument(input), view: input.view, figure });

/** The shown actors and ties, the sources they rest on, and where they stand. */
export function shownDocument({ sliced, positions }: MapInput): NetworkDocument {
  const { document } = sliced.network;
  const { stories: _stories, scenarios: _scenarios, themes: _themes, eras: _eras, ...rest } = document;
  return {
    ...rest,
    stories: [],
    scenarios: [],
    themes: [],
    eras: [],
    events: [],
    actors: sliced.actors.map((actor) => withinSubset(actor, new Set(sliced.actors.map(({ id }) => id)))),
    ties: sliced.ties.map((tie) => tieWithin(tie, new Set<string>(sliced.actors.map(({ id }) => id)))),
    sources: sourcesOf(sliced.network.document, sliced.actors, sliced.ties),
    layout: {
      positions: Object.fromEntries(
        sliced.actors.flatMap(({ id }) => {
          const at = positions.get(id);
          return at ? [[id, [at.x, at.y] as [number, number]]] : [];
        }),
      ),
      pinned: [],
    },
  };
}

const withinSubset = (actor: Actor, shown: ReadonlySet<string>): Actor =>
  actor.affiliation && !shown.has(actor.affiliation) ? { ...actor, affiliation: undefined } : actor;

const tieWithin = (tie: Tie, shown: ReadonlySet<string>): Tie => ({
  ...tie,
  event: undefined,
  between: tie.between.filter((id) => shown.has(id)),
});

function sourcesOf(
  document: NetworkDocument,
  actors: readonly Actor[],
  ties: readonly Tie[],
): NetworkDocument['sources'] {
  const cited = new Set<string>([
    ...actors.flatMap((actor) => [
      ...actor.sources,
      ...actor.roles.flatMap((role) => role.sources),
      ...(actor.influence?.sources ?? []),
      ...(actor.interest?.sources ?? []),
    ]),
    ...ties.flatMap((tie) => tie.claims.map(({ source }) => source)),
  ]);
  return document.sources.filter(({ id }) => cited.has(id));
}
