/** Graphs in JSON: node-link (d3, NetworkX), Cytoscape.js, graphology, the JSON Graph Format, Kumu, and lists of records. */
import { limits } from '../limits.ts';
import type { ReadableFormat } from '../formats.ts';
import { documentOf, emptyRecord, know, leftNote, type GraphRead, type GraphRecord } from './graphTables.ts';

type Loose = Record<string, unknown>;
const isRecord = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const recordOf = (value: unknown): Loose => (isRecord(value) ? value : {});
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

interface Dialect {
  format: ReadableFormat;
  is: (value: unknown) => boolean;
  read: (value: unknown) => GraphRead;
}

/** The first that fits reads. */
const dialects: readonly Dialect[] = [
  {
    format: 'kumu',
    is: (value) => Array.isArray(recordOf(value).elements) && Array.isArray(recordOf(value).connections),
    read: readKumu,
  },
  {
    format: 'cytoscape',
    is: (value) => cytoscapeElements(value) !== undefined,
    read: readCytoscape,
  },
  {
    format: 'jgf',
    is: (value) =>
      (isRecord(recordOf(value).graph) && recordOf(recordOf(value).graph).nodes !== undefined) ||
      Array.isArray(recordOf(value).graphs),
    read: readJgf,
  },
  {
    format: 'graphology',
    is: (value) => {
      const { nodes, edges } = recordOf(value);
      return (
        Array.isArray(nodes) &&
        Array.isArray(edges) &&
        nodes.length > 0 &&
        nodes.every((node) => 'key' in recordOf(node)) &&
        edges.every((edge) => 'source' in recordOf(edge))
      );
    },
    read: readGraphology,
  },
  {
    format: 'node-link',
    is: (value) => {
      const { nodes, links, edges } = recordOf(value);
      return Array.isArray(nodes) && (Array.isArray(links) || Array.isArray(edges));
    },
    read: readNodeLink,
  },
  {
    format: 'node-link',
    is: (value) => Array.isArray(value) && value.length > 0 && value.every(isRecord),
    read: readRecords,
  },
];

export function findDialect(value: unknown): Dialect | undefined {
  return dialects.find(({ is }) => is(value));
}

/** A record's fields as attributes, less those that the format itself defines. */
function attributesOf(record: GraphRecord, fields: Loose, but: readonly string[]): void {
  for (const [name, value] of Object.entries(fields)) {
    if (
      but.includes(name) ||
      record.attributes.size >= limits.columns ||
      value === undefined ||
      value === null
    )
      continue;
    record.attributes.set(name, typeof value === 'number' && !Number.isFinite(value) ? String(value) : value);
  }
}

const at = (path: string) => ({ path });

/** A note on what else stands beside the graph: styles, layouts, other maps. */
const partsLeft = (value: unknown, known: readonly string[]) =>
  leftNote(
    new Map(
      isRecord(value)
        ? Object.keys(value)
            .filter((name) => !known.includes(name))
            .map((name) => [name, 1])
        : [],
    ),
  );

/** An id of any scalar kind as text; a whole node in its place, as d3 leaves it, by its own id. */
function idText(value: unknown): string | undefined {
  if (isRecord(value)) return idText(value.id ?? value.name ?? value.key);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

function readNodeLink(value: unknown): GraphRead {
  const graph = recordOf(value);
  const listed = listOf(graph.nodes);
  const name = Array.isArray(graph.links) ? 'links' : 'edges';
  const hasIds = listed.some((node) => recordOf(node).id !== undefined);
  const names = new Set<string | undefined>();
  const nodes = listed.map((node, i) => {
    const record = emptyRecord(at(`nodes[${i}]`));
    const fields = isRecord(node) ? node : { id: node };
    const id =
      idText(fields.id) ?? (hasIds ? undefined : (idText(fields.name) ?? idText(fields.label) ?? String(i)));
    know(record, 'id', id);
    names.add(id);
    attributesOf(record, fields, ['id', 'index', 'vx', 'vy', 'fx', 'fy']);
    return record;
  });
  // d3 before version 4 names the ends by their place in the list.
  const byPlace = (end: unknown): string | undefined =>
    typeof end === 'number' && !names.has(String(end)) && Number.isInteger(end)
      ? ((nodes[end]?.known.get('id') as string | undefined) ?? String(end))
      : !hasIds && typeof end === 'number'
        ? ((nodes[end]?.known.get('id') as string | undefined) ?? String(end))
        : idText(end);
  const edges = listOf(graph[name]).map((each, i) => {
    const record = emptyRecord(at(`${name}[${i}]`));
    const fields = recordOf(each);
    know(record, 'source', byPlace(fields.source ?? fields.from));
    know(record, 'target', byPlace(fields.target ?? fields.to));
    know(record, 'id', idText(fields.id));
    const directed = fields.directed ?? graph.directed;
    if (typeof directed === 'boolean') record.known.set('drawn direction', directed);
    const taken = [
      'source',
      'target',
      'id',
      'directed',
      ...(fields.source === undefined ? ['from'] : []),
      ...(fields.target === undefined ? ['to'] : []),
    ];
    attributesOf(
      record,
      fields,
      typeof fields.directed === 'boolean' ? taken : taken.filter((field) => field !== 'directed'),
    );
    return record;
  });
  const { nodes: _n, links: _l, edges: _e, directed: _d, multigraph: _m, graph: about, ...rest } = graph;
  const document: Loose = { ...documentOf({ ...recordOf(about), ...rest }) };
  return { nodes, edges, document, issues: [] };
}

function readGraphology(value: unknown): GraphRead {
  const graph = recordOf(value);
  const type = recordOf(graph.options).type;
  const nodes = listOf(graph.nodes).map((node, i) => {
    const record = emptyRecord(at(`nodes[${i}]`));
    const { key, attributes } = recordOf(node);
    know(record, 'id', idText(key));
    attributesOf(record, recordOf(attributes), []);
    return record;
  });
  const edges = listOf(graph.edges).map((edge, i) => {
    const record = emptyRecord(at(`edges[${i}]`));
    const { key, source, target, undirected, attributes } = recordOf(edge);
    know(record, 'id', idText(key));
    know(record, 'source', idText(source));
    know(record, 'target', idText(target));
    record.known.set('drawn direction', undirected === true ? false : type !== 'undirected');
    attributesOf(record, recordOf(attributes), []);
    return record;
  });
  return { nodes, edges, document: documentOf(recordOf(graph.attributes)), issues: [] };
}

function cytoscapeElements(value: unknown): { nodes: unknown[]; edges: unknown[] } | undefined {
  const elements = Array.isArray(value) ? value : recordOf(value).elements;
  if (Array.isArray(elements)) {
    if (elements.length === 0 || !elements.every((each) => isRecord(recordOf(each).data))) return undefined;
    const isEdge = (each: unknown) =>
      recordOf(each).group === 'edges' || recordOf(recordOf(each).data).source !== undefined;
    return { nodes: elements.filter((each) => !isEdge(each)), edges: elements.filter(isEdge) };
  }
  const { nodes, edges } = recordOf(elements);
  return Array.isArray(nodes) ? { nodes, edges: listOf(edges) } : undefined;
}

function readCytoscape(value: unknown): GraphRead {
  const { nodes, edges } = cytoscapeElements(value) ?? { nodes: [], edges: [] };
  return {
    nodes: nodes.map((node, i) => {
      const record = emptyRecord(at(`elements.nodes[${i}]`));
      const data = recordOf(recordOf(node).data);
      const position = recordOf(recordOf(node).position);
      know(record, 'id', idText(data.id));
      know(record, 'affiliation', idText(data.parent));
      know(record, 'x', position.x);
      know(record, 'y', position.y);
      attributesOf(record, data, ['id', 'parent', 'SUID', 'selected', 'shared_name']);
      if (typeof recordOf(node).classes === 'string')
        record.attributes.set('classes', recordOf(node).classes);
      return record;
    }),
    edges: edges.map((edge, i) => {
      const record = emptyRecord(at(`elements.edges[${i}]`));
      const data = recordOf(recordOf(edge).data);
      know(record, 'id', idText(data.id));
      know(record, 'source', idText(data.source));
      know(record, 'target', idText(data.target));
      attributesOf(record, data, ['id', 'source', 'target', 'SUID', 'selected', 'shared_name']);
      if (typeof recordOf(edge).classes === 'string')
        record.attributes.set('classes', recordOf(edge).classes);
      return record;
    }),
    document: documentOf(recordOf(recordOf(value).data)),
    issues: [],
    notes: partsLeft(value, [
      'elements',
      'data',
      'directed',
      'multigraph',
      'format_version',
      'generated_by',
      'target_cytoscapejs_version',
    ]),
  };
}

/** Version 1 lists the nodes, version 2 has them by id. Of several graphs the first is read. */
function readJgf(value: unknown): GraphRead {
  const { graph: single, graphs } = recordOf(value);
  const graph = recordOf(single ?? listOf(graphs)[0]);
  const listed: [unknown, Loose][] = Array.isArray(graph.nodes)
    ? graph.nodes.map((node) => [recordOf(node).id, recordOf(node)])
    : Object.entries(recordOf(graph.nodes)).map(([id, node]) => [id, recordOf(node)]);
  const nodes = listed.map(([id, node], i) => {
    const record = emptyRecord(at(`graph.nodes[${i}]`));
    know(record, 'id', idText(id));
    know(record, 'name', idText(node.label));
    attributesOf(record, recordOf(node.metadata), []);
    attributesOf(record, node, ['id', 'label', 'metadata']);
    return record;
  });
  const edges = listOf(graph.edges).map((each, i) => {
    const record = emptyRecord(at(`graph.edges[${i}]`));
    const edge = recordOf(each);
    for (const name of ['id', 'source', 'target']) know(record, name, idText(edge[name]));
    const directed = edge.directed ?? graph.directed;
    record.known.set('drawn direction', directed !== false);
    attributesOf(record, recordOf(edge.metadata), []);
    if (edge.relation !== undefined) record.known.set('type', edge.relation);
    attributesOf(record, edge, ['id', 'source', 'target', 'directed', 'metadata', 'relation']);
    return record;
  });
  const { nodes: _n, edges: _e, directed: _d, metadata, ...rest } = graph;
  const left = listOf(graphs).length - 1;
  return {
    nodes,
    edges,
    document: documentOf({ ...recordOf(metadata), ...rest }),
    issues: [],
    notes:
      left > 0
        ? [
            {
              code: 'read/more-graphs',
              severity: 'warning',
              where: { path: 'graphs' },
              values: { count: left },
            },
          ]
        : [],
  };
}

/** What Kumu exports, with attributes in a record of their own, and what it imports, without. */
function readKumu(value: unknown): GraphRead {
  const { elements, connections, title, description } = recordOf(value);
  const fieldsOf = (each: unknown): Loose => ({ ...recordOf(each), ...recordOf(recordOf(each).attributes) });
  const nodes = listOf(elements).map((element, i) => {
    const record = emptyRecord(at(`elements[${i}]`));
    const fields = fieldsOf(element);
    know(record, 'id', idText(fields._id ?? fields.id ?? fields.label));
    know(record, 'name', fields.label);
    know(record, 'kind', fields['element type'] ?? fields.type);
    attributesOf(record, fields, [
      '_id',
      'id',
      'label',
      'element type',
      'type',
      'attributes',
      'rev',
      '_rev',
      '_type',
    ]);
    return record;
  });
  const edges = listOf(connections).map((connection, i) => {
    const record = emptyRecord(at(`connections[${i}]`));
    const fields = fieldsOf(connection);
    know(record, 'id', idText(fields._id ?? fields.id));
    know(record, 'source', idText(fields.from));
    know(record, 'target', idText(fields.to));
    know(record, 'type', fields['connection type'] ?? fields.type);
    const direction = fields.direction;
    record.known.set('drawn direction', direction === undefined || direction === 'directed');
    const taken = [
      '_id',
      'id',
      'from',
      'to',
      'connection type',
      'type',
      'attributes',
      'rev',
      '_rev',
      '_type',
    ];
    attributesOf(
      record,
      fields,
      direction === 'directed' || direction === 'undirected' ? [...taken, 'direction'] : taken,
    );
    return record;
  });
  const notes = partsLeft(value, ['elements', 'connections', 'title', 'description']);
  return { nodes, edges, document: documentOf({ title, description }), issues: [], notes };
}

/** A list of records with two ends each; the actors are those named there. */
function readRecords(value: unknown): GraphRead {
  const edges = listOf(value).map((each, i) => {
    const record = emptyRecord(at(`[${i}]`));
    attributesOf(record, recordOf(each), []);
    return record;
  });
  return { nodes: [], edges, issues: [] };
}
