/** GraphML that Gephi, NetworkX and igraph read by its attributes, and yEd by its drawing of each node and edge. */
import { influenceOf, type Network } from '../../model/network.ts';
import type { Shape } from '../../model/schema.ts';
import { writeList } from '../tables/cells.ts';
import {
  familyColours,
  graphToWrite,
  idText,
  weightOf,
  xmlAttributes,
  xmlText,
  type AttributeColumn,
} from './writeGraph.ts';

const yedShapes: Readonly<Record<Shape, string>> = {
  circle: 'ellipse',
  hexagon: 'hexagon',
  triangle: 'triangle',
  diamond: 'diamond',
  house: 'octagon',
  person: 'roundrectangle',
  rectangle: 'rectangle',
};
const hex = (rgb: readonly number[]): string =>
  `#${rgb
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;

export function writeGraphml(network: Network): string {
  const { document } = network;
  const { direction, actorColumns, tieColumns } = graphToWrite(network, {
    actors: ['id', 'name', 'y'],
    ties: ['id', 'source', 'target', 'weight'],
  });
  const text = (
    id: string,
    title: string,
    values: (string | undefined)[],
    type: AttributeColumn['type'] = 'string',
  ) => ({ id, title, type, values });
  const positions = document.layout?.positions ?? {};
  const placeOf = (id: string) => (Object.hasOwn(positions, id) ? positions[id] : undefined);
  const nodes = [
    text(
      'label',
      'label',
      network.actors.map(({ name }) => idText(name)),
    ),
    ...actorColumns,
    // Gephi's y grows upwards.
    ...(Object.keys(positions).length > 0
      ? [
          text(
            'y',
            'y',
            network.actors
              .map(({ id }) => placeOf(id)?.[1])
              .map((y) => (y === undefined ? undefined : String(y === 0 ? 0 : -y))),
            'double',
          ),
        ]
      : []),
  ];
  const weights = network.ties.map(weightOf);
  const edges = [
    ...tieColumns,
    ...(weights.some((weight) => weight !== undefined)
      ? [
          text(
            'weight',
            'weight',
            weights.map((weight) => weight?.toString()),
            'double',
          ),
        ]
      : []),
  ];
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml" xmlns:parley="urn:parley:figure:1" parley:looks="derived">',
    '  <key id="title" for="graph" attr.name="title" attr.type="string"/>',
    ...(document.description === undefined
      ? []
      : ['  <key id="description" for="graph" attr.name="description" attr.type="string"/>']),
    ...(document.creators.length === 0
      ? []
      : ['  <key id="creators" for="graph" attr.name="creators" attr.type="string"/>']),
    ...keyLines('node', nodes),
    ...keyLines('edge', edges),
    '  <key id="drawn-node" for="node" yfiles.type="nodegraphics"/>',
    '  <key id="drawn-edge" for="edge" yfiles.type="edgegraphics"/>',
    `  <graph id="G" edgedefault="${direction === 'undirected' ? 'undirected' : 'directed'}">`,
    `    <data key="title">${xmlText(idText(document.title))}</data>`,
    ...(document.description === undefined
      ? []
      : [`    <data key="description">${xmlText(idText(document.description))}</data>`]),
    ...(document.creators.length === 0
      ? []
      : [`    <data key="creators">${xmlText(writeList(document.creators))}</data>`]),
    ...network.actors.map((actor, i) => {
      const size = Math.round(14 * Math.sqrt(influenceOf(actor)) * 10) / 10;
      const at = placeOf(actor.id);
      const shape = network.vocabulary.kinds.get(actor.kind)?.shape ?? 'circle';
      return [
        `    <node${xmlAttributes({ id: idText(actor.id) })}>`,
        ...dataLines('node', nodes, i),
        '      <data key="drawn-node"><y:ShapeNode>',
        ...(at
          ? [
              `        <y:Geometry x="${at[0] - size / 2}" y="${at[1] - size / 2}" width="${size}" height="${size}"/>`,
            ]
          : []),
        '        <y:Fill color="#22262B"/>',
        `        <y:NodeLabel modelName="sides" modelPosition="s">${xmlText(idText(actor.name))}</y:NodeLabel>`,
        `        <y:Shape type="${yedShapes[shape]}"/>`,
        '      </y:ShapeNode></data>',
        '    </node>',
      ].join('\n');
    }),
    ...network.ties.map((tie, i) => {
      const colour = hex(familyColours[network.familyOf(tie)]);
      return [
        `    <edge${xmlAttributes({ id: idText(tie.id), source: idText(tie.source), target: idText(tie.target) })}>`,
        ...dataLines('edge', edges, i),
        '      <data key="drawn-edge"><y:PolyLineEdge>',
        `        <y:LineStyle color="${colour}" type="line" width="1.0"/>`,
        `        <y:Arrows source="none" target="${network.isDirected(tie) ? 'standard' : 'none'}"/>`,
        '      </y:PolyLineEdge></data>',
        '    </edge>',
      ].join('\n');
    }),
    '  </graph>',
    '</graphml>',
  ];
  return `${lines.join('\n')}\n`;
}

const graphmlTypes: Readonly<Record<AttributeColumn['type'], string>> = {
  string: 'string',
  integer: 'int',
  double: 'double',
  boolean: 'boolean',
};

const keyLines = (kind: 'node' | 'edge', columns: readonly AttributeColumn[]): string[] =>
  columns.map(
    ({ id, title, type }) =>
      `  <key${xmlAttributes({ id: keyOf(kind, id), for: kind, 'attr.name': title, 'attr.type': graphmlTypes[type] })}/>`,
  );

const dataLines = (kind: 'node' | 'edge', columns: readonly AttributeColumn[], record: number): string[] =>
  columns.flatMap(({ id, values }) => {
    const value = values[record];
    return value === undefined ? [] : [`      <data key="${keyOf(kind, id)}">${xmlText(value)}</data>`];
  });

const keyOf = (kind: string, id: string): string => `${kind}-${id}`;
