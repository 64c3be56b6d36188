/** Small multiples: one map a moment, all on the same positions, each under its date. */
import { formatMoment } from '../i18n/dates.ts';
import type { Projection } from './camera.ts';
import { findEmphasis } from './emphasis.ts';
import { buildMap } from './mapContent.ts';
import type { MapContent, MapInput, MapTools } from './mapInput.ts';
import type { Box, LayerId, Mark } from './marks.ts';
import { scaleMarks, type Sizes } from './sizes.ts';
import { textAt } from './textMarks.ts';

/** As near to the proportions of the box as the number allows: columns and rows. */
export function gridOf(count: number, { width, height }: Pick<Box, 'width' | 'height'>, aspect = 1) {
  const waste = (columns: number): number => {
    const rows = Math.ceil(count / columns);
    return -Math.min(width / columns, height / rows / aspect);
  };
  const columns = Array.from({ length: count }, (_, i) => i + 1).sort((a, b) => waste(a) - waste(b))[0] ?? 1;
  return { columns, rows: Math.ceil(count / columns) };
}

/**
 * Names in small maps are kept small too, so that most of them find room. Shapes shrink more than names: on the same
 * places in less room they must not cover each other.
 */
export function panelSizes(sizes: Sizes, count: number): Sizes {
  const scaled = scaleMarks(sizes, count === 1 ? 1 : count <= 4 ? 0.85 : 0.72);
  return { ...scaled, radius: scaled.radius * 0.72 };
}

export function buildPanels(input: MapInput, tools: MapTools, project: (box: Box) => Projection): MapContent {
  const moments = input.moments ?? [];
  const { columns, rows } = gridOf(moments.length, tools.box);
  const sizes = panelSizes(tools.sizes, moments.length);
  const head = sizes.text[0] * 1.5;
  const gap = sizes.text[0] * 0.8;
  const cell = { width: tools.box.width / columns, height: tools.box.height / rows };
  const layers: Partial<Record<LayerId, Mark[]>> = {};
  const places: MapContent['places'] = { actors: [], ties: [], unlabelled: [] };
  moments.forEach((sliced, i) => {
    const at = input.view.compare[i];
    const corner = {
      x: tools.box.x + (i % columns) * cell.width,
      y: tools.box.y + Math.floor(i / columns) * cell.height,
    };
    const box = {
      x: corner.x + gap / 2,
      y: corner.y + head,
      width: cell.width - gap,
      height: cell.height - head - gap / 2,
    };
    const view = { ...input.view, at };
    const map = buildMap(
      { sliced, view, positions: input.positions, emphasis: findEmphasis(sliced, view) },
      { ...tools, sizes, box, projection: project(box) },
    );
    for (const [layer, marks] of Object.entries(map.layers) as [LayerId, Mark[]][])
      layers[layer] = [...(layers[layer] ?? []), ...marks.map((mark) => renamed(mark, `moment-${i + 1}-`))];
    layers.annotations = [
      ...(layers.annotations ?? []),
      {
        shape: 'rect',
        ...box,
        y: corner.y,
        height: cell.height - gap / 2,
        fill: 'none',
        stroke: tools.theme.dimTie,
        strokeWidth: sizes.thin,
      },
      textAt(
        box.x + gap / 2,
        corner.y + head * 0.8,
        formatMoment(at, tools.messages),
        { size: sizes.text[0], weight: 'bold' },
        tools.theme.text,
      ),
    ];
    places.actors = [...places.actors, ...map.places.actors];
    places.ties = [...places.ties, ...map.places.ties];
    places.unlabelled = [...places.unlabelled, ...map.places.unlabelled];
  });
  return { layers, places };
}

/** Ids stay unique: the same actor is drawn once a moment. */
const renamed = (mark: Mark, prefix: string): Mark =>
  mark.shape === 'group' && mark.id !== undefined ? { ...mark, id: `${prefix}${mark.id}` } : mark;
