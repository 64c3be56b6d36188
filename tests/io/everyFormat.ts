/** One small network in every format that is read, written by hand, so that a fault can be put into each. */
import { strToU8, zipSync } from 'fflate';
import type { NamedFile } from '../../src/io/formats.ts';
import { file } from './files.ts';

export interface Sketch {
  /** Ids, which are the names too. */
  actors: string[];
  ties: {
    source: string;
    target: string;
    id?: string;
    /** To the letter: `1e400` stands in a file as it stands here. */
    weight?: string;
  }[];
  /** What the property `annex` of the first actor holds; to the letter where the format is JSON. */
  note?: string;
}

export interface Format {
  write: (sketch: Sketch) => NamedFile[];
  /** `false` where the format has nothing of this kind, so that the fault cannot occur. */
  has: {
    actorIds: boolean;
    /** Where actors are listed apart from ties, so that a tie can name one that is not there. */
    list: boolean;
    tieIds: boolean;
  };
  kind: 'json' | 'xml' | 'text' | 'zip';
}

const xml = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`).replace(/[\t\n\r]/g, ' ');
/** Within an element quotation marks may stand as they are. */
const xmlText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const json = (value: string): string => JSON.stringify(value);
/** A token as JSON has it: a text in its quotes where it is no number. */
const token = (weight: string): string => (/^-?\d/.test(weight) ? weight : json(weight));
const ifGiven = (value: string | undefined, write: (given: string) => string): string =>
  value === undefined ? '' : write(value);
const join = (items: readonly string[]): string => items.join(',\n');
const noteOf = ({ note }: Sketch, i: number): string | undefined => (i === 0 ? note : undefined);

const everything = { actorIds: true, list: true, tieIds: true };

/** Rows of cells, the first of them headers. */
function actorRows(sketch: Sketch): string[][] {
  return [['id', 'name', 'annex'], ...sketch.actors.map((id, i) => [id, id, noteOf(sketch, i) ?? ''])];
}
function tieRows({ ties }: Sketch): string[][] {
  return [
    ['id', 'source', 'target', 'weight'],
    ...ties.map(({ id, source, target, weight }, i) => [id ?? `t${i}`, source, target, weight ?? '']),
  ];
}

const separated = (rows: readonly string[][], delimiter: string): string =>
  rows
    .map((cells) =>
      cells
        .map((cell) => (/["\n\r;,\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(delimiter),
    )
    .join('\n') + '\n';

const tables =
  (extension: string, delimiter: string): Format['write'] =>
  (sketch) => [
    file(`actors.${extension}`, separated(actorRows(sketch), delimiter)),
    file(`ties.${extension}`, separated(tieRows(sketch), delimiter)),
  ];

function matrix({ actors, ties }: Sketch): NamedFile[] {
  const cell = (source: string, target: string) => {
    const tie = ties.find((each) => each.source === source && each.target === target);
    return tie ? (tie.weight ?? '1') : '0';
  };
  const rows = actors.map((source) => [source, ...actors.map((target) => cell(source, target))]);
  return [file('matrix.csv', separated([['', ...actors], ...rows], ','))];
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The parts of a workbook; a fault may be put into any of them. */
export function workbookParts(sketch: Sketch): Record<string, string> {
  const sheet = (rows: readonly string[][]) =>
    `${head}<worksheet xmlns="${main}"><sheetData>${rows
      .map(
        (cells, r) =>
          `<row r="${r + 1}">${cells
            .map((cell, c) => {
              const at = `${String.fromCharCode(65 + c)}${r + 1}`;
              return /^-?\d/.test(cell) && c === 3
                ? `<c r="${at}"><v>${cell}</v></c>`
                : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${xml(cell)}</t></is></c>`;
            })
            .join('')}</row>`,
      )
      .join('')}</sheetData></worksheet>`;
  const names = ['actors', 'ties'];
  return {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${names
      .map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
      .map(
        (_, i) =>
          `<Relationship Id="rId${i + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
      )
      .join('')}</Relationships>`,
    'xl/worksheets/sheet1.xml': sheet(actorRows(sketch)),
    'xl/worksheets/sheet2.xml': sheet(tieRows(sketch)),
  };
}

export const zipped = (name: string, parts: Readonly<Record<string, string>>): NamedFile => ({
  name,
  bytes: zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]))),
});

function parleyText(sketch: Sketch): string {
  const actors = sketch.actors.map(
    (id, i) =>
      `{"id":${json(id)},"name":${json(id)},"kind":"state"${ifGiven(noteOf(sketch, i), (note) => `,"annex":${note}`)}}`,
  );
  const ties = sketch.ties.map(
    ({ id, source, target, weight }, i) =>
      `{"id":${json(id ?? `t${i}`)},"source":${json(source)},"target":${json(target)},"type":"talks"${ifGiven(weight, (each) => `,"strength":${token(each)}`)}}`,
  );
  return `{"format":"parley","version":1,"title":"T","actors":[\n${join(actors)}],\n"ties":[\n${join(ties)}]}`;
}

/** Nodes and edges as JSON, each by its own words. */
function nodesAndEdges(
  sketch: Sketch,
  node: (id: string, note: string) => string,
  edge: (tie: { id: string; source: string; target: string }, weight: string) => string,
): { nodes: string; edges: string } {
  return {
    nodes: join(
      sketch.actors.map((id, i) =>
        node(
          json(id),
          ifGiven(noteOf(sketch, i), (note) => `"annex":${note}`),
        ),
      ),
    ),
    edges: join(
      sketch.ties.map(({ id, source, target, weight }, i) =>
        edge(
          { id: json(id ?? `t${i}`), source: json(source), target: json(target) },
          ifGiven(weight, (each) => `"weight":${token(each)}`),
        ),
      ),
    ),
  };
}

const more = (fields: string): string => (fields === '' ? '' : `,${fields}`);

export const formats: Readonly<Record<string, Format>> = {
  parley: {
    write: (sketch) => [file('x.parley.json', parleyText(sketch))],
    has: everything,
    kind: 'json',
  },
  csv: { write: tables('csv', ','), has: everything, kind: 'text' },
  tsv: { write: tables('tsv', '\t'), has: everything, kind: 'text' },
  'csv of ties': {
    write: (sketch) => [file('x.csv', separated(tieRows(sketch), ','))],
    has: { actorIds: false, list: false, tieIds: true },
    kind: 'text',
  },
  matrix: { write: matrix, has: { actorIds: true, list: false, tieIds: false }, kind: 'text' },
  excel: { write: (sketch) => [zipped('x.xlsx', workbookParts(sketch))], has: everything, kind: 'zip' },
  zip: {
    write: (sketch) => [
      zipped('x.zip', {
        'actors.csv': separated(actorRows(sketch), ','),
        'ties.csv': separated(tieRows(sketch), ','),
      }),
    ],
    has: everything,
    kind: 'zip',
  },
  gexf: {
    write: (sketch) => [
      file(
        'x.gexf',
        `${head}<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n<graph defaultedgetype="directed">\n<attributes class="node"><attribute id="0" title="annex" type="string"/></attributes>\n<nodes>\n${sketch.actors
          .map(
            (id, i) =>
              `<node id="${xml(id)}">${ifGiven(noteOf(sketch, i), (note) => `<attvalues><attvalue for="0" value="${xml(note)}"/></attvalues>`)}</node>`,
          )
          .join('\n')}\n</nodes>\n<edges>\n${sketch.ties
          .map(
            ({ id, source, target, weight }, i) =>
              `<edge id="${xml(id ?? `t${i}`)}" source="${xml(source)}" target="${xml(target)}"${ifGiven(weight, (each) => ` weight="${each}"`)}/>`,
          )
          .join('\n')}\n</edges>\n</graph>\n</gexf>`,
      ),
    ],
    has: everything,
    kind: 'xml',
  },
  graphml: {
    write: (sketch) => [
      file(
        'x.graphml',
        `${head}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n<key id="n" for="node" attr.name="annex" attr.type="string"/><key id="w" for="edge" attr.name="weight" attr.type="double"/>\n<graph edgedefault="directed">\n${sketch.actors
          .map(
            (id, i) =>
              `<node id="${xml(id)}">${ifGiven(noteOf(sketch, i), (note) => `<data key="n">${xml(note)}</data>`)}</node>`,
          )
          .join('\n')}\n${sketch.ties
          .map(
            ({ id, source, target, weight }, i) =>
              `<edge id="${xml(id ?? `t${i}`)}" source="${xml(source)}" target="${xml(target)}">${ifGiven(weight, (each) => `<data key="w">${each}</data>`)}</edge>`,
          )
          .join('\n')}\n</graph>\n</graphml>`,
      ),
    ],
    has: everything,
    kind: 'xml',
  },
  gml: {
    write: (sketch) => [
      file(
        'x.gml',
        `Creator "T"\ngraph [\ndirected 1\n${sketch.actors
          .map(
            (id, i) =>
              `node [ id "${xml(id)}"${ifGiven(noteOf(sketch, i), (note) => ` annex "${xml(note)}"`)} ]`,
          )
          .join('\n')}\n${sketch.ties
          .map(
            ({ id, source, target, weight }, i) =>
              `edge [ id "${xml(id ?? `t${i}`)}" source "${xml(source)}" target "${xml(target)}"${ifGiven(weight, (each) => ` weight ${each}`)} ]`,
          )
          .join('\n')}\n]`,
      ),
    ],
    has: everything,
    kind: 'json',
  },
  ucinet: {
    write: ({ actors, ties }) => [
      file(
        'x.dl',
        `dl n=${actors.length}, format=edgelist1\nlabels:\n${actors.map((id) => (id.includes("'") ? `"${id}"` : `'${id}'`)).join(',')}\ndata:\n${ties
          .map(
            ({ source, target, weight }) =>
              `${[source, target].map((id) => (id.includes("'") ? `"${id}"` : `'${id}'`)).join(' ')}${ifGiven(weight, (each) => ` ${each}`)}`,
          )
          .join('\n')}\n`,
      ),
    ],
    has: { actorIds: true, list: true, tieIds: false },
    kind: 'text',
  },
  pajek: {
    write: ({ actors, ties }) => {
      const place = (id: string) => actors.indexOf(id) + 1 || 99;
      const vertices = actors.map((id, i) => `${i + 1} "${id.replaceAll('"', '')}"`).join('\n');
      const arcs = ties
        .map(
          ({ source, target, weight }) =>
            `${place(source)} ${place(target)}${ifGiven(weight, (each) => ` ${each}`)}`,
        )
        .join('\n');
      return [file('x.net', `*Vertices ${actors.length}\n${vertices}\n*Arcs\n${arcs}\n`)];
    },
    has: { actorIds: false, list: true, tieIds: false },
    kind: 'text',
  },
  'node-link': {
    write: (sketch) => {
      const { nodes, edges } = nodesAndEdges(
        sketch,
        (id, note) => `{"id":${id}${more(note)}}`,
        ({ id, source, target }, weight) =>
          `{"id":${id},"source":${source},"target":${target}${more(weight)}}`,
      );
      return [file('x.json', `{"directed":true,"nodes":[\n${nodes}],\n"links":[\n${edges}]}`)];
    },
    has: everything,
    kind: 'json',
  },
  'records in JSON': {
    write: (sketch) => {
      const { edges } = nodesAndEdges(
        sketch,
        (id) => id,
        ({ id, source, target }, weight) =>
          `{"id":${id},"source":${source},"target":${target}${more(weight)}}`,
      );
      return [file('x.json', `[\n${edges}]`)];
    },
    has: { actorIds: false, list: false, tieIds: true },
    kind: 'json',
  },
  cytoscape: {
    write: (sketch) => {
      const { nodes, edges } = nodesAndEdges(
        sketch,
        (id, note) => `{"data":{"id":${id}${more(note)}}}`,
        ({ id, source, target }, weight) =>
          `{"data":{"id":${id},"source":${source},"target":${target}${more(weight)}}}`,
      );
      return [file('x.cyjs', `{"elements":{"nodes":[\n${nodes}],\n"edges":[\n${edges}]}}`)];
    },
    has: everything,
    kind: 'json',
  },
  graphology: {
    write: (sketch) => {
      const { nodes, edges } = nodesAndEdges(
        sketch,
        (id, note) => `{"key":${id},"attributes":{${note}}}`,
        ({ id, source, target }, weight) =>
          `{"key":${id},"source":${source},"target":${target},"attributes":{${weight}}}`,
      );
      return [
        file(
          'x.json',
          `{"options":{"type":"mixed","multi":true,"allowSelfLoops":true},"attributes":{},"nodes":[\n${nodes}],\n"edges":[\n${edges}]}`,
        ),
      ];
    },
    has: everything,
    kind: 'json',
  },
  'jgf 1': {
    write: (sketch) => {
      const { nodes, edges } = nodesAndEdges(
        sketch,
        (id, note) => `{"id":${id},"metadata":{${note}}}`,
        ({ id, source, target }, weight) =>
          `{"id":${id},"source":${source},"target":${target},"metadata":{${weight}}}`,
      );
      return [file('x.json', `{"graph":{"nodes":[\n${nodes}],\n"edges":[\n${edges}]}}`)];
    },
    has: everything,
    kind: 'json',
  },
  'jgf 2': {
    write: (sketch) => {
      const { nodes, edges } = nodesAndEdges(
        sketch,
        (id, note) => `${id}:{"metadata":{${note}}}`,
        ({ id, source, target }, weight) =>
          `{"id":${id},"source":${source},"target":${target},"metadata":{${weight}}}`,
      );
      return [file('x.json', `{"graph":{"nodes":{\n${nodes}},\n"edges":[\n${edges}]}}`)];
    },
    has: everything,
    kind: 'json',
  },
  kumu: {
    write: (sketch) => {
      const { nodes, edges } = nodesAndEdges(
        sketch,
        (id, note) => `{"_id":${id},"attributes":{"label":${id}${more(note)}}}`,
        ({ id, source, target }, weight) =>
          `{"_id":${id},"from":${source},"to":${target},"direction":"directed","attributes":{${weight}}}`,
      );
      return [file('x.json', `{"elements":[\n${nodes}],\n"connections":[\n${edges}]}`)];
    },
    has: everything,
    kind: 'json',
  },
  svg: {
    write: (sketch) => [
      file(
        'x.svg',
        `<svg xmlns="http://www.w3.org/2000/svg"><metadata><data xmlns="urn:parley">${xmlText(`{"document":${parleyText(sketch)}}`)}</data></metadata></svg>`,
      ),
    ],
    has: everything,
    kind: 'xml',
  },
};
