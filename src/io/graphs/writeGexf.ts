/** GEXF 1.2, which Gephi, NetworkX, sigma and graphology read, with spells and viz. */
import { isoOf, periodOf } from '../../model/date.ts';
import { influenceOf, type Network } from '../../model/network.ts';
import {
  familyColours,
  graphToWrite,
  idText,
  weightOf,
  xmlAttributes,
  xmlText,
  type AttributeColumn,
} from './writeGraph.ts';

export function writeGexf(network: Network): string {
  const { document } = network;
  const { direction, actorColumns, tieColumns } = graphToWrite(network, {
    actors: ['id', 'name', 'x', 'y', 'affiliation'],
    ties: ['id', 'source', 'target', 'strength', 'weight', 'summary'],
  });
  const strengths = strengthColumn(network);
  const columns = [...tieColumns, ...strengths];
  const isDated = [...network.actors, ...network.ties].some(
    ({ from, to }) => from !== undefined || to !== undefined,
  );
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" xmlns:parley="urn:parley:figure:1" parley:looks="derived" version="1.2">',
    `  <meta${xmlAttributes({ lastmodifieddate: document.updated?.length === 10 ? document.updated : undefined })}>`,
    ...document.creators.map((name) => `    <creator>${xmlText(idText(name))}</creator>`),
    `    <title>${xmlText(idText(document.title))}</title>`,
    ...(document.description === undefined
      ? []
      : [`    <description>${xmlText(idText(document.description))}</description>`]),
    '  </meta>',
    `  <graph defaultedgetype="${direction === 'undirected' ? 'undirected' : 'directed'}" mode="${isDated ? 'dynamic' : 'static'}"${isDated ? ' timeformat="date"' : ''}>`,
    ...attributeLines('node', actorColumns),
    ...attributeLines('edge', columns),
    '    <nodes>',
    ...network.actors.map((actor, i) => {
      const at =
        document.layout && Object.hasOwn(document.layout.positions, actor.id)
          ? document.layout.positions[actor.id]
          : undefined;
      return [
        `      <node${xmlAttributes({ id: idText(actor.id), label: idText(actor.name), pid: actor.affiliation && idText(actor.affiliation) })}>`,
        ...valueLines(actorColumns, i),
        ...spellLines(actor),
        `        <viz:size value="${Math.round(7 * Math.sqrt(influenceOf(actor)) * 100) / 100}"/>`,
        ...(at ? [`        <viz:position x="${at[0]}" y="${at[1] === 0 ? 0 : -at[1]}" z="0"/>`] : []),
        '      </node>',
      ].join('\n');
    }),
    '    </nodes>',
    '    <edges>',
    ...network.ties.map((tie, i) => {
      const [r, g, b] = familyColours[network.familyOf(tie)];
      return [
        `      <edge${xmlAttributes({ id: idText(tie.id), source: idText(tie.source), target: idText(tie.target), label: tie.summary === undefined ? undefined : idText(tie.summary), weight: weightOf(tie) })}>`,
        ...valueLines(columns, i),
        ...spellLines(tie),
        `        <viz:color r="${r}" g="${g}" b="${b}"/>`,
        '      </edge>',
      ].join('\n');
    }),
    '    </edges>',
    '  </graph>',
    '</gexf>',
  ];
  return `${lines.join('\n')}\n`;
}

/** The weight alone does not say whether it is a strength. */
function strengthColumn(network: Network): AttributeColumn[] {
  if (!network.ties.some((tie) => tie.strength !== undefined)) return [];
  return [
    {
      id: 'strength',
      title: 'strength',
      type: 'integer',
      values: network.ties.map(({ strength }) => strength?.toString()),
    },
  ];
}

function attributeLines(kind: 'node' | 'edge', columns: readonly AttributeColumn[]): string[] {
  if (columns.length === 0) return [];
  return [
    `    <attributes class="${kind}">`,
    ...columns.map(({ id, title, type }) => `      <attribute${xmlAttributes({ id, title, type })}/>`),
    '    </attributes>',
  ];
}

function valueLines(columns: readonly AttributeColumn[], record: number): string[] {
  const values = columns.flatMap(({ id, values: all }) => {
    const value = all[record];
    return value === undefined ? [] : [`          <attvalue${xmlAttributes({ for: id, value })}/>`];
  });
  return values.length === 0 ? [] : ['        <attvalues>', ...values, '        </attvalues>'];
}

/** From the first day that the dates can mean to the last; open where they are. */
function spellLines(dated: { from?: string; to?: string }): string[] {
  const { from, to } = dated;
  if (from === undefined && to === undefined) return [];
  const { first, last } = periodOf(dated);
  const spell = xmlAttributes({
    start: from === undefined ? undefined : isoOf(first),
    end: to === undefined ? undefined : isoOf(last),
  });
  return ['        <spells>', `          <spell${spell}/>`, '        </spells>'];
}
