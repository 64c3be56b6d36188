/** XML read strictly, without a document type, without entities beyond the five, and with bounds. */
import { SaxesParser } from 'saxes';
import type { Issue } from '../../model/issue.ts';
import { limits, type ReadControl, Stopped } from '../limits.ts';

export interface XmlElement {
  /** Without its prefix. */
  name: string;
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

class Refused extends Error {
  constructor(
    readonly code: string,
    readonly values: Issue['values'] = {},
  ) {
    super(code);
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** @returns the issue at which reading ended, if it did not end well */
export function parseXml(text: string, handlers: XmlHandlers, control: ReadControl = {}): Issue | undefined {
  const parser = new SaxesParser();
  const open: { element: XmlElement; text: string[] }[] = [];
  parser.on('doctype', () => {
    throw new Refused('xml/doctype');
  });
  parser.on('error', (error) => {
    throw new Refused('xml/syntax', { reason: reasonOf(error.message) });
  });
  parser.on('opentag', (tag) => {
    if (open.length >= limits.xmlDepth) throw new Refused('document/too-deep', { deepest: limits.xmlDepth });
    const attributes = Object.entries(tag.attributes);
    if (attributes.length > limits.columns) throw new Refused('xml/attributes', { most: limits.columns });
    const element: XmlElement = {
      name: localName(tag.name),
      // A prefix is kept: `xml:lang` and `viz:x` are not `lang` and `x`.
      attributes: new Map(attributes),
      line: parser.line,
      path: open.map(({ element: each }) => each.name),
    };
    open.push({ element, text: [] });
    handlers.open(element);
  });
  const take = (part: string) => open[open.length - 1]?.text.push(part);
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed) handlers.close(closed.element, closed.text.join(''));
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
