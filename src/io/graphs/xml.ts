/** XML read strictly, without a document type, without entities beyond the five, and with bounds. */
import { SaxesParser } from 'saxes';
import type { Issue } from '../../model/issue.ts';
import { limits, type ReadControl, Stopped } from '../limits.ts';

export interface XmlElement {
  /** Without its prefix. */
  name: string;
  /** A prefix is kept: `xml:lang` and `viz:x` are not `lang` and `x`. */
  attributes: ReadonlyMap<string, string>;
  line: number;
  /** Elements round this one, the root first. */
  path: readonly string[];
}

export interface XmlHandlers {
  open: (element: XmlElement) => void;
  /** @param text what stood directly in the element */
  close: (element: XmlElement, text: string) => void;
}

/** An element whose end has not come yet. */
interface Open {
  element: XmlElement;
  /** The path of all elements directly in this one, once there are any. */
  within: readonly string[] | undefined;
  /** What stood directly in it so far. */
  text: string;
}

class Refused extends Error {
  constructor(
    readonly code: string,
    readonly values: Issue['values'] = {},
  ) {
    super(code);
  }
}

const noAttributes: ReadonlyMap<string, string> = new Map();

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** @returns the issue at which reading ended, if it did not end well */
export function parseXml(text: string, handlers: XmlHandlers, control: ReadControl = {}): Issue | undefined {
  const parser = new SaxesParser();
  const open: Open[] = [];
  /** Of the tag that is being read. */
  let attributes: Map<string, string> | undefined;
  parser.on('doctype', () => {
    throw new Refused('xml/doctype');
  });
  parser.on('error', (error) => {
    throw new Refused('xml/syntax', { reason: reasonOf(error.message) });
  });
  parser.on('attribute', ({ name, value }) => (attributes ??= new Map<string, string>()).set(name, value));
  parser.on('opentag', ({ name }) => {
    if (open.length >= limits.xmlDepth) throw new Refused('document/too-deep', { deepest: limits.xmlDepth });
    if (attributes && attributes.size > limits.columns)
      throw new Refused('xml/attributes', { most: limits.columns });
    const parent = open.at(-1);
    const element: XmlElement = {
      name: localName(name),
      attributes: attributes ?? noAttributes,
      line: parser.line,
      path: parent ? (parent.within ??= [...parent.element.path, parent.element.name]) : [],
    };
    attributes = undefined;
    open.push({ element, within: undefined, text: '' });
    handlers.open(element);
  });
  const take = (part: string) => {
    const inner = open.at(-1);
    if (inner) inner.text += part;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed) handlers.close(closed.element, closed.text);
  });
  try {
    const step = 1 << 18;
    for (let at = 0; at < text.length; at += step) {
      if (control.shouldStop?.()) throw new Stopped();
      control.onProgress?.(at / text.length);
      parser.write(text.slice(at, at + step));
    }
    parser.close();
    return undefined;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { code: error.code, severity: 'error', where: { line: parser.line }, values: error.values };
  }
}

/** The parser puts line and column in front; the place of the issue has them. */
const reasonOf = (message: string): string =>
  message
    .replace(/^(\S+:)?\d+:\d+:\s*/, '')
    .replace(/\.$/, '')
    .replace('undefined entity', 'an entity that is not one of the five of XML');
