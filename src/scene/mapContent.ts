/** The map itself, without title, legend or notes: the same on screen and in every figure. */
import { annotations, attendanceAt, sharingOf } from './annotations.ts';
import { buildCrowd, isCrowd } from './crowd.ts';
import { actorGroup, drawnActors, sizeOf } from './drawnActors.ts';
import { countBadges, drawnStrands, endedFirst, placedChanges, tieGroup } from './drawnTies.ts';
import { haloMarks, hullLabels, hullMarks, misfitMarks } from './groupMarks.ts';
import { labelMarks, labelRequests } from './labelMarks.ts';
import { placeLabels } from './labels.ts';
import { LineBadges } from './lineBadges.ts';
import type { MapContent, MapInput, MapTools } from './mapInput.ts';
import type { ActorPlace, GroupMark } from './marks.ts';
import { tiesByActor } from './names.ts';
import type { Pair } from './strands.ts';
import { tieObstacles } from './tieObstacles.ts';

export function buildMap(input: MapInput, tools: MapTools): MapContent {
  if (isCrowd(input.sliced)) return buildCrowd(input, tools, sizeOf(input, tiesByActor(input.sliced)));
  const actors = drawnActors(input, tools);
  const strands = drawnStrands(input, tools, actors);
  const requests = labelRequests(actors, input.view, tools);
  const labels = placeLabels(
    requests,
    {
      shapes: actors.map(({ id, outerBox }) => ({ id, box: outerBox })),
      ...tieObstacles(
        strands
          .filter(({ pair }) => pair.lit !== 'dim')
          .flatMap(({ pair, curves }) => pair.drawn.map((tie, i) => ({ tie, curve: curves[i] }))),
        input.sliced.network,
        tools.sizes,
      ),
      frame: tools.box,
    },
    tools.sizes.labelGap,
  );
  const named = [...labels.values()].map(({ box }) => box);
  const badges = new LineBadges([...named, ...actors.map(({ outerBox }) => outerBox)]);
  const { groups, halo, misfits } = input.overlay ?? {};
  // The rows of a matrix are groups too, and pieces are groups without being chosen.
  const hulls = input.view.groups === 'none' && input.view.item === null ? undefined : groups;
  const hullNames = hullLabels(hulls, actors, badges, tools);
  const changes = placedChanges(strands, input, tools, badges);
  const attendance = attendanceAt(input);
  const sharing = sharingOf(input);
  const context = input.view.context;
  const shown = context === 'hide' ? actors.filter(({ lit }) => lit) : actors;
  const groupsOf = (lit: Pair['lit']): GroupMark[] =>
    strands
      .filter(({ pair }) => pair.lit === lit)
      .flatMap(({ pair, curves }) =>
        pair.drawn.map((tie, i) =>
          tieGroup(tie, curves[i], { lit, change: changes.get(tie.id) }, input, tools),
        ),
      );
  return {
    layers: {
      camps: [...hullMarks(hulls, shown, tools), ...haloMarks(shown, halo, tools)],
      'ties-context': context === 'hide' ? [] : groupsOf('dim'),
      ties: [...groupsOf('half'), ...endedFirst(groupsOf('lit'), changes)],
      'actors-context': shown.filter(({ lit }) => !lit).map((drawn) => actorGroup(drawn, input, tools)),
      actors: shown.filter(({ lit }) => lit).map((drawn) => actorGroup(drawn, input, tools)),
      labels: labelMarks(requests, labels, tools),
      annotations: [
        ...misfitMarks(
          strands.flatMap(({ pair, curves }) =>
            pair.drawn.map((tie, i) => ({ id: tie.id, curve: curves[i] })),
          ),
          misfits,
          tools,
        ),
        ...hullNames,
        // What is unchanged is no part of the picture of a change.
        ...(input.difference ? [] : countBadges(strands, badges, tools)),
        ...shown.flatMap((drawn) =>
          annotations(
            drawn,
            input,
            { attendance: attendance.get(drawn.id), sharing: sharing.get(drawn.id) },
            tools,
          ),
        ),
      ],
    },
    places: {
      actors: shown.map(({ id, at, radius }): ActorPlace => {
        const label = labels.get(id)?.box;
        return { id, x: at[0], y: at[1], radius, ...(label ? { label } : {}) };
      }),
      ties: strands.flatMap(({ places }) => places),
      unlabelled: requests.filter(({ id }) => !labels.has(id)).map(({ id }) => id),
    },
  };
}
