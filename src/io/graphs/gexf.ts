/** GEXF 1.1 to 1.3 with spells, timed attributes, hierarchy and viz. https://gexf.net */
import type { Issue } from '../../model/issue.ts';
import type { ReadControl } from '../limits.ts';
import { readText } from '../tables/cells.ts';
import { isEmpty, type Cell } from '../tables/table.ts';
import { findDate, isOpenDate } from '../tables/dates.ts';
import {
  countOne,
  emptyRecord,
  know,
  leftNote,
  settleDirection,
  type GraphRead,
  type GraphRecord,
} from './graphTables.ts';
import { attributeDefaults, typedValue, type AttributeKey } from './attributes.ts';
import { parseXml, type XmlElement } from './xml.ts';

interface Span {
  start?: string;
  end?: string;
}

/** A node or edge under construction. */
interface Draft {
  record: GraphRecord;
  spells: Span[];
  timed: Map<string, { value: Cell; start?: string; end?: string }[]>;
}

export function readGexf(text: string, control: ReadControl): GraphRead {
  const read: GraphRead = { nodes: [], edges: [], document: {}, issues: [], notes: [] };
  const state = new GexfState(read);
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

class GexfState {
  hasGraph = false;
  readonly #keys = { node: new Map<string, AttributeKey>(), edge: new Map<string, AttributeKey>() };
  #class: 'node' | 'edge' = 'node';
  #key: AttributeKey | undefined;
  #directedByDefault = false;
  readonly #open: Draft[] = [];
  readonly #undated = new Set<string>();
  #joined = 0;
  readonly #unread = new Map<string, number>();
  /** A file that Parley wrote draws what its data says; another program that saves it drops the mark. */
  #looksAreDerived = false;

  constructor(readonly read: GraphRead) {}

  open(element: XmlElement): void {
    const { name, attributes } = element;
    const attribute = (key: string): string | undefined => attributes.get(key);
    const draft = this.#open[this.#open.length - 1] as Draft | undefined;
    if (name === 'gexf') this.#looksAreDerived = attribute('parley:looks') === 'derived';
    else if (name === 'graph') {
      this.hasGraph = true;
      this.#directedByDefault = attribute('defaultedgetype') === 'directed';
    } else if (name === 'attributes') this.#class = attribute('class') === 'edge' ? 'edge' : 'node';
    else if (name === 'attribute') {
      const id = attribute('id') ?? '';
      this.#key = { name: attribute('title') ?? id, type: attribute('type') ?? 'string' };
      this.#keys[this.#class].set(id, this.#key);
    } else if (name === 'node') this.#openNode(element);
    else if (name === 'edge') this.#openEdge(element);
    else if ((name === 'spell' || name === 'slice') && draft) draft.spells.push(spanOf(attributes));
    else if (name === 'attvalue' && draft) this.#takeValue(draft, element);
    else if (
      draft &&
      element.path[element.path.length - 1] === (draft.record.known.has('source') ? 'edge' : 'node')
    )
      this.#takeViz(draft, element);
  }

  close({ name, path }: XmlElement, content: string): void {
    const text = content.trim();
    const written = readText(content);
    const document = this.read.document as Record<string, unknown>;
    if (name === 'default' && this.#key) this.#key.fallback = text;
    else if (name === 'node' || name === 'edge') this.#closeRecord(name);
    else if (path[path.length - 1] === 'meta' && text !== '') {
      if (name === 'description') document.description = written;
      else if (name === 'creator')
        document.creators = [...((document.creators as unknown[] | undefined) ?? []), written];
      else if (name === 'title') document.title = written;
      else document[name === 'keywords' ? 'keywords' : `gexf ${name}`] = text;
    }
  }

  end(): void {
    const note = (code: string, values: Issue['values']) =>
      this.read.notes?.push({ code, severity: 'warning', where: {}, values });
    if (this.#undated.size > 0) note('read/times-not-dates', { examples: [...this.#undated].slice(0, 3) });
    this.read.notes?.push(...leftNote(this.#unread));
    if (this.#joined > 0) note('read/spells-joined', { count: this.#joined });
    attributeDefaults(this.read.nodes, this.#keys.node);
    attributeDefaults(this.read.edges, this.#keys.edge);
  }

  #begin(element: XmlElement): Draft {
    const draft: Draft = { record: emptyRecord({ line: element.line }), spells: [], timed: new Map() };
    for (const [key, value] of element.attributes) {
      if (!knownAttributes.includes(key) && !key.startsWith('xmlns')) draft.record.attributes.set(key, value);
    }
    const own = spanOf(element.attributes);
    if (own.start !== undefined || own.end !== undefined) draft.spells.push(own);
    this.#open.push(draft);
    return draft;
  }

  #openNode(element: XmlElement): void {
    const parent = this.#open[this.#open.length - 1] as Draft | undefined;
    const { record } = this.#begin(element);
    know(record, 'id', element.attributes.get('id'));
    know(record, 'name', element.attributes.get('label'));
    know(record, 'affiliation', element.attributes.get('pid') ?? parent?.record.known.get('id'));
  }

  #openEdge(element: XmlElement): void {
    const { record } = this.#begin(element);
    for (const key of ['id', 'source', 'target', 'weight']) know(record, key, element.attributes.get(key));
    const label = element.attributes.get('label') ?? '';
    if (label !== '') record.attributes.set('label', label);
    const type = element.attributes.get('type');
    // Undirected is what any reader takes a tie of no direction for; a mark of its own is in the attribute `directed`.
    record.known.set('drawn direction', type === undefined ? this.#directedByDefault : type === 'directed');
  }

  #takeValue(draft: Draft, { attributes }: XmlElement): void {
    const id = attributes.get('for') ?? attributes.get('id') ?? '';
    const isEdge =
      draft.record.known.has('source') ||
      draft.record.known.has('target') ||
      draft.record.known.has('drawn direction');
    const key = this.#keys[isEdge ? 'edge' : 'node'].get(id) ?? { name: id, type: 'string' };
    const value = typedValue(attributes.get('value') ?? '', key.type);
    const span = spanOf(attributes);
    if (span.start !== undefined || span.end !== undefined) {
      draft.timed.set(key.name, [...(draft.timed.get(key.name) ?? []), { value, ...span }]);
    } else draft.record.attributes.set(key.name, value);
  }

  #takeViz({ record }: Draft, { name, attributes }: XmlElement): void {
    const value = attributes.get('value');
    if (name === 'position') {
      know(record, 'x', attributes.get('x'));
      const y = Number(attributes.get('y'));
      if (Number(attributes.get('z') ?? 0) !== 0)
        record.attributes.set('z', typedValue(attributes.get('z') ?? '', 'double'));
      if (attributes.has('y')) know(record, 'y', Number.isFinite(y) ? 0 - y : attributes.get('y'));
    } else if (this.#looksAreDerived) return;
    else if (name === 'color') record.attributes.set('color', colorOf(attributes));
    else if (['size', 'thickness', 'shape'].includes(name) && value !== undefined)
      record.attributes.set(name, typedValue(value, name === 'shape' ? 'string' : 'double'));
    else if (!structure.includes(name)) countOne(this.#unread, name);
  }

  /** An edge with several spells is one tie for each; a node is there from its first spell to its last. */
  #closeRecord(name: 'node' | 'edge'): void {
    const draft = this.#open.pop();
    if (!draft) return;
    const { record, spells, timed } = draft;
    settleDirection(record);
    for (const [key, values] of timed) record.attributes.set(key, values);
    const dated = spells.filter((spell) => this.#isDated(spell));
    const isUndated = dated.length < spells.length;
    if (isUndated) record.attributes.set('spells', spells);
    const own = takeOwnDates(record, dated);
    if (name === 'node') {
      if (dated.length > 1) {
        this.#joined++;
        record.attributes.set('spells', spells);
      }
      if (!own && dated.length > 0) {
        const { start } = dated[0];
        setSpan(record, { start, end: dated[dated.length - 1].end });
      }
      this.read.nodes.push(record);
      return;
    }
    if (own || dated.length === 0) {
      this.read.edges.push(record);
      return;
    }
    dated.forEach((spell, i) => {
      const known = new Map(record.known);
      if (i > 0 && known.has('id')) known.set('id', `${String(known.get('id'))} (${i + 1})`);
      const each: GraphRecord = { ...record, known };
      setSpan(each, spell);
      this.read.edges.push(each);
    });
  }

  #isDated({ start, end }: Span): boolean {
    for (const time of [start, end]) {
      if (time !== undefined && !isOpenDate(time) && findDate(time) === undefined) {
        this.#undated.add(time);
        return false;
      }
    }
    return true;
  }
}

/** Elements that hold others. */
const structure = ['nodes', 'edges', 'attvalues', 'spells', 'slices', 'parents'];

const knownAttributes = [
  'id',
  'label',
  'pid',
  'source',
  'target',
  'weight',
  'type',
  'for',
  'start',
  'end',
  'startopen',
  'endopen',
  'datefrom',
  'dateto',
  'timestamp',
];

function spanOf(attributes: ReadonlyMap<string, string>): Span {
  const at = attributes.get('timestamp');
  const start = attributes.get('start') ?? attributes.get('startopen') ?? attributes.get('datefrom') ?? at;
  const end = attributes.get('end') ?? attributes.get('endopen') ?? attributes.get('dateto') ?? at;
  return { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
}

function setSpan(record: GraphRecord, { start, end }: Span): void {
  if (start !== undefined && !isOpenDate(start)) know(record, 'from', findDate(start));
  if (end !== undefined && !isOpenDate(end)) know(record, 'to', findDate(end));
}

/**
 * A file that Parley wrote has its dates as attributes too, as exact as they are known. They hold as long as the spell is
 * still the one that was written from them.
 */
function takeOwnDates(record: GraphRecord, spells: readonly Span[]): boolean {
  const { attributes } = record;
  if (!attributes.has('from') && !attributes.has('to')) return false;
  if (spells.length !== 1) return spells.length === 0;
  const within = (own: Cell, given: string | undefined) => {
    const day = given === undefined || isOpenDate(given) ? undefined : findDate(given);
    return isEmpty(own) ? day === undefined : (day ?? '').startsWith(String(own));
  };
  if (within(attributes.get('from'), spells[0].start) && within(attributes.get('to'), spells[0].end))
    return true;
  attributes.delete('from');
  attributes.delete('to');
  return false;
}

function colorOf(attributes: ReadonlyMap<string, string>): string {
  const hex = attributes.get('hex');
  if (hex !== undefined) return hex;
  const part = (name: string) => {
    const value = Math.max(0, Math.min(255, Math.round(Number(attributes.get(name) ?? 0)) || 0));
    return value.toString(16).padStart(2, '0');
  };
  return `#${part('r')}${part('g')}${part('b')}`;
}
