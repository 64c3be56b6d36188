/** Writes a scene as an SVG file: presentation attributes only, nothing that runs, nothing from outside. */
import type { GroupMark, Layer, Mark, Scene } from '../scene/marks.ts';
import { drawable, fontStacks } from '../scene/text/direction.ts';
import { digits, eachAttribute, textContent } from './attributes.ts';
import { metadataElement } from './metadata.ts';
import { escapeAttribute, escapeText, openTag } from './xml.ts';

/** The whole file, UTF-8 with LF line ends, ending in a line end. The same scene gives the same bytes. */
export function svgString(scene: Scene): string {
  const ids = new IdRegister();
  const size = (value: number) => `${digits(value)}${scene.unit}`;
  const root = openTag('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    ...(scene.metadata ? rdfNamespaces : {}),
    'xmlns:inkscape': 'http://www.inkscape.org/namespaces/inkscape',
    width: size(scene.width),
    height: size(scene.height),
    viewBox: `0 0 ${digits(scene.width)} ${digits(scene.height)}`,
    'xml:lang': scene.language,
    role: 'img',
    'aria-labelledby': 'title desc',
    'font-family': fontStacks.latin,
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    root,
    `<title id="title">${escapeText(drawable(scene.title))}</title>`,
    `<desc id="desc">${escapeText(drawable(scene.description))}</desc>`,
    ...(scene.metadata ? [metadataElement(scene.metadata)] : []),
    ...scene.layers.flatMap((layer) => layerLines(layer, ids)),
    '</svg>',
    '',
  ].join('\n');
}

const rdfNamespaces = {
  'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'xmlns:cc': 'http://creativecommons.org/ns#',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:parley': 'urn:parley:figure:1',
};

/** A line for each mark; they are put together once, with the whole file. */
function layerLines({ id, label, marks }: Layer, ids: IdRegister): string[] {
  const tag = openTag('g', { id: ids.take(id), 'inkscape:groupmode': 'layer', 'inkscape:label': label });
  return [tag, ...marks.map((mark) => markElement(mark, ids)), '</g>'];
}

function markElement(mark: Mark, ids: IdRegister): string {
  if (mark.shape === 'group') return groupElement(mark, ids);
  let text = `<${mark.shape}`;
  eachAttribute(mark, (name, value, isFree) => {
    text += ` ${name}="${isFree ? escapeAttribute(value) : value}"`;
  });
  return mark.shape === 'text' ? `${text}>${escapeText(textContent(mark))}</text>` : `${text}/>`;
}

function groupElement({ id, name, data, marks }: GroupMark, ids: IdRegister): string {
  let text = '<g';
  if (id) text += ` id="${ids.take(id)}"`;
  for (const key in data) text += ` data-${key}="${escapeAttribute(data[key])}"`;
  text += '>';
  if (name) text += `<title>${escapeText(drawable(name))}</title>`;
  for (const mark of marks) text += markElement(mark, ids);
  return `${text}</g>`;
}

/** Ids as XML names, each used once: what a name cannot hold is written as its code point. */
class IdRegister {
  readonly #used = new Set(['title', 'desc']);

  take(id: string): string {
    const name = xmlName(id);
    let unique = name;
    for (let i = 2; this.#used.has(unique); i++) unique = `${name}.${i}`;
    this.#used.add(unique);
    return unique;
  }
}

const isXmlName = (id: string): boolean => /^[A-Za-z][A-Za-z0-9.-]*$/.test(id);

/** An XML name for any id, different for different ids. */
export const xmlName = (id: string): string =>
  isXmlName(id)
    ? id
    : id
        .replace(/[^A-Za-z0-9.-]/gu, (letter) => `_${(letter.codePointAt(0) ?? 0).toString(16)}_`)
        .replace(/^(?=[^A-Za-z])/, '_');
