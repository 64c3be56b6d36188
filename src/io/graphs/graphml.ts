/** GraphML with the flavours of yEd, Gephi, NetworkX and igraph. http://graphml.graphdrawing.org */
import { readList, readText } from '../tables/cells.ts';
import type { ReadControl } from '../limits.ts';
import { attributeDefaults, typedValue, type AttributeKey } from './attributes.ts';
import {
  countOne,
  emptyRecord,
  know,
  leftNote,
  settleDirection,
  type GraphRead,
  type GraphRecord,
} from './graphTables.ts';
import { parseXml, type XmlElement } from './xml.ts';

export function readGraphml(text: string, control: ReadControl): GraphRead {
  const read: GraphRead = { nodes: [], edges: [], document: {}, issues: [], notes: [] };
  const state = new GraphmlState(read);
  const issue = parseXml(
    text,
    { open: (element) => state.open(element), close: (element, content) => state.close(element, content) },
    control,
  );
  if (issue) read.issues.push(issue);
  else if (!state.hasGraph)
    read.issues.push({ code: 'xml/no-graph', severity: 'error', where: {}, values: { element: 'graph' } });
  state.end();
  return read;
}

interface Key extends AttributeKey {
  target: string;
  /** yEd's drawing of a node or an edge: nested elements instead of a value. */
  isDrawing: boolean;
}

class GraphmlState {
  hasGraph = false;
  readonly #keys = new Map<string, Key>();
  #key: Key | undefined;
  /** Whether the edges of each graph that is open are directed. */
  readonly #directed: boolean[] = [];
  readonly #open: GraphRecord[] = [];
  /** A file that Parley wrote draws what its data says; another program that saves it drops the mark. */
  #looksAreDerived = false;
  readonly #unread = new Map<string, number>();
  readonly #undrawn = new Map<string, number>();

  constructor(readonly read: GraphRead) {}

  open(element: XmlElement): void {
    const { name, attributes, path } = element;
    if (name === 'graphml') this.#looksAreDerived = attributes.get('parley:looks') === 'derived';
    else if (name === 'key') this.#openKey(attributes);
    else if (name === 'graph') {
      this.hasGraph = true;
      this.#directed.push(attributes.get('edgedefault') === 'directed');
    } else if (name === 'node') this.#openNode(element);
    else if (name === 'edge') this.#openEdge(element);
    else if (name === 'hyperedge' || name === 'port') countOne(this.#unread, name);
    else if (path.includes('data')) this.#takeDrawing(element);
  }

  close(element: XmlElement, content: string): void {
    const { name, path, attributes } = element;
    const record = this.#open[this.#open.length - 1] as GraphRecord | undefined;
    if (name === 'default' && this.#key) this.#key.fallback = content;
    else if (name === 'graph') this.#directed.pop();
    else if (name === 'node' || name === 'edge') {
      const closed = this.#open.pop();
      if (closed) {
        settlePlace(closed);
        settleDirection(closed);
        settleLabel(closed);
      }
    } else if (name === 'data') this.#takeData(attributes.get('key') ?? '', content, path[path.length - 1]);
    else if (name === 'desc' && record && ['node', 'edge'].includes(path[path.length - 1]))
      record.attributes.set('description', content.trim());
    else if (name === 'desc' && path[path.length - 1] === 'graph')
      (this.read.document as Record<string, unknown>).description = content.trim();
    else if (record && (name === 'NodeLabel' || name === 'EdgeLabel'))
      this.#takeLabel(record, name, content.trim());
  }

  end(): void {
    this.read.notes?.push(...leftNote(this.#undrawn));
    for (const [name, count] of this.#unread)
      this.read.notes?.push({
        code: 'read/graphml-left',
        severity: 'warning',
        where: {},
        values: { name, count },
      });
    const keysFor = (target: string) =>
      new Map(
        [...this.#keys].filter(
          ([, key]) => !key.isDrawing && (key.target === target || key.target === 'all'),
        ),
      );
    attributeDefaults(this.read.nodes, keysFor('node'));
    attributeDefaults(this.read.edges, keysFor('edge'));
  }

  #openKey(attributes: ReadonlyMap<string, string>): void {
    const id = attributes.get('id') ?? '';
    this.#key = {
      name: attributes.get('attr.name') ?? id,
      type: attributes.get('attr.type') ?? 'string',
      target: attributes.get('for') ?? 'all',
      isDrawing: attributes.has('yfiles.type'),
    };
    this.#keys.set(id, this.#key);
  }

  #openNode({ attributes, line }: XmlElement): void {
    const group = this.#open[this.#open.length - 1] as GraphRecord | undefined;
    const record = emptyRecord({ line });
    know(record, 'id', attributes.get('id'));
    know(record, 'affiliation', group?.known.get('id'));
    for (const [name, value] of attributes)
      if (name !== 'id' && !name.startsWith('yfiles')) record.attributes.set(name, value);
    this.#open.push(record);
    this.read.nodes.push(record);
  }

  #openEdge({ attributes, line }: XmlElement): void {
    const record = emptyRecord({ line });
    for (const name of ['id', 'source', 'target']) know(record, name, attributes.get(name));
    const own = attributes.get('directed');
    record.known.set(
      'drawn direction',
      own === undefined ? (this.#directed[this.#directed.length - 1] ?? false) : own === 'true',
    );
    for (const [name, value] of attributes)
      if (!['id', 'source', 'target', 'directed'].includes(name)) record.attributes.set(name, value);
    this.#open.push(record);
    this.read.edges.push(record);
  }

  #takeData(id: string, content: string, parent: string): void {
    const key = this.#keys.get(id) ?? { name: id, type: 'string', isDrawing: false };
    if (key.isDrawing || (content.trim() === '' && key.type !== 'string')) return;
    if (parent === 'graph' || parent === 'graphml') {
      const document = this.read.document as Record<string, unknown>;
      const name = key.name === 'name' ? 'title' : key.name;
      if (['title', 'description', 'language', 'viewpoint'].includes(name))
        document[name] = readText(content) ?? '';
      else if (name === 'creators') document.creators = readList(content);
      else document[`graph ${name}`] = typedValue(content, key.type);
      return;
    }
    const record = this.#open[this.#open.length - 1] as GraphRecord | undefined;
    if (content !== '') record?.attributes.set(key.name, typedValue(content, key.type));
  }

  #takeLabel(record: GraphRecord, name: string, label: string): void {
    if (label === '') return;
    if (name === 'NodeLabel') {
      if (!record.known.has('name')) record.known.set('name', label);
    } else if (!record.attributes.has('edge label')) record.attributes.set('edge label', label);
  }

  #takeDrawing({ name, attributes }: XmlElement): void {
    const record = this.#open[this.#open.length - 1] as GraphRecord | undefined;
    if (!record) return;
    if (name === 'Geometry') {
      const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((each) =>
        Number(attributes.get(each) ?? 0),
      );
      record.known.set('x', x + width / 2);
      record.known.set('y', y + height / 2);
    } else if (this.#looksAreDerived) return;
    else if (name === 'Fill' && attributes.has('color'))
      record.attributes.set('color', attributes.get('color'));
    else if (name === 'Shape' && attributes.has('type'))
      record.attributes.set('shape', attributes.get('type'));
    else if (name === 'LineStyle') {
      for (const each of ['color', 'type', 'width'])
        if (attributes.has(each)) record.attributes.set(`line ${each}`, attributes.get(each));
    } else if (name === 'Arrows') {
      const [source, target] = [attributes.get('source'), attributes.get('target')];
      const has = (end: string | undefined) => end !== undefined && end !== 'none';
      record.known.set('drawn direction', has(source) !== has(target));
      if (has(source) && !has(target)) {
        const [from, to] = [record.known.get('source'), record.known.get('target')];
        record.known.set('source', to);
        record.known.set('target', from);
      }
    } else if (!drawingParts.test(name)) countOne(this.#undrawn, name);
  }
}

/** What holds the parts of a drawing together, and labels, which are read at their end. */
const drawingParts = /(Node|Edge|Label|NodeRealizer|Realizers|Network|State|default)$/;

/** The label that is drawn and the one among the attributes are one. */
function settleLabel({ known, attributes }: GraphRecord): void {
  const label = attributes.get('label');
  if (label === undefined || known.has('source')) return;
  if (!known.has('name')) known.set('name', label);
  if (known.get('name') === label) attributes.delete('label');
}

/**
 * yEd's place is the drawing's, with y downwards; Gephi's is the attributes `x` and `y`, with y upwards.
 * Where a file has both and they agree, the attributes are the exact ones.
 */
function settlePlace(record: GraphRecord): void {
  const { known, attributes } = record;
  const [x, y] = [attributes.get('x'), attributes.get('y')];
  if (typeof x !== 'number' || typeof y !== 'number') return;
  attributes.delete('x');
  attributes.delete('y');
  const drawn = [known.get('x'), known.get('y')] as [number | undefined, number | undefined];
  const agrees =
    drawn[0] === undefined || (Math.abs(drawn[0] - x) < 0.01 && Math.abs((drawn[1] ?? 0) + y) < 0.01);
  if (!agrees) return;
  known.set('x', x);
  known.set('y', 0 - y);
}
