/** A scene with every kind of mark, for both painters. */
import type { LayerId, Mark, Scene } from '../../src/scene/marks.ts';

const order: LayerId[] = [
  'background',
  'camps',
  'ties-context',
  'ties',
  'actors-context',
  'actors',
  'labels',
  'annotations',
  'legend',
  'notes',
];

export function everyMark(label: string): Scene {
  const text: Mark = {
    shape: 'text',
    x: 10,
    y: 20.123,
    text: label,
    size: 2.469,
    weight: 'bold',
    anchor: 'start',
    fill: '#1A1D21',
    direction: 'ltr',
  };
  const marks: Partial<Record<LayerId, Mark[]>> = {
    background: [{ shape: 'rect', x: 0, y: 0, width: 180, height: 120.5, fill: '#FFFFFF' }],
    ties: [
      {
        shape: 'group',
        id: 'tie-x',
        ref: { kind: 'tie', id: 'x' },
        name: label,
        data: {
          type: 'talks',
          from: 'a',
          to: 'b',
          start: '2010',
          end: '',
          confidence: 'low',
          sources: 's1 s2',
        },
        marks: [
          {
            shape: 'path',
            d: 'M0 0L10 10',
            fill: 'none',
            stroke: '#1B3FB0',
            strokeWidth: 0.35,
            dash: [1.6, 0.9],
            cap: 'round',
            join: 'miter',
          },
          { shape: 'rect', x: 4, y: 4, width: 2, height: 2, radius: 0.5, fill: '#1B3FB0' },
        ],
      },
    ],
    actors: [
      {
        shape: 'group',
        id: `actor-${label}`,
        ref: { kind: 'actor', id: label },
        name: label,
        marks: [
          {
            shape: 'circle',
            cx: 1 / 3,
            cy: -0.001,
            r: 2,
            fill: '#22262B',
            stroke: '#22262B',
            strokeWidth: 0.3,
          },
        ],
      },
    ],
    labels: [text, { ...text, text: 'طالبان', direction: 'rtl', anchor: 'middle', language: 'fa' } as Mark],
  };
  return {
    width: 180,
    height: 120.5,
    unit: 'mm',
    language: 'en',
    title: label,
    description: `About ${label}`,
    layers: order.map((id) => ({ id, label: id, marks: marks[id] ?? [] })),
    places: { actors: [], ties: [], unlabelled: [] },
    metadata: {
      title: label,
      description: label,
      creators: [label],
      date: '2025-11-30',
      language: 'en',
      sources: [label],
      license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
      payload: JSON.stringify({ name: 'Kabul', odd: '\u0000\u2028</parley:data>\ud800' }),
    },
  };
}
