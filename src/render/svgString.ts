/** Writes a scene as an SVG file: presentation attributes only, nothing that runs, nothing from outside. */
import type { GroupMark, Layer, Mark, Paint, Scene } from '../scene/marks.ts';
import { drawable, fontStacks } from '../scene/text/direction.ts';
import {
  digits,
  eachOfGeometry,
  eachOfPaint,
  eachOfText,
  textContent,
  type SetAttribute,
} from './attributes.ts';
import { metadataElement } from './metadata.ts';
import { escapeAttribute, escapeText, openTag } from './xml.ts';

/** The whole file, UTF-8 with LF line ends, ending in a line end. The same scene gives the same bytes. */
export function svgString(scene: Scene): string {
  const register = new Register();
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
    ...scene.layers.flatMap((layer) => layerLines(layer, register)),
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

/** What is looked up again and again while one file is written. */
class Register {
  readonly ids = new IdRegister();
  readonly paints = new PaintTexts();
}

/** A line for each mark; they are put together once, with the whole file. */
function layerLines({ id, label, marks }: Layer, register: Register): string[] {
  const tag = openTag('g', {
    id: register.ids.take(id),
    'inkscape:groupmode': 'layer',
    'inkscape:label': label,
  });
  return [tag, ...marks.map((mark) => markElement(mark, register)), '</g>'];
}

function markElement(mark: Mark, register: Register): string {
  switch (mark.shape) {
    case 'group':
      return groupElement(mark, register);
    case 'text':
      return `<text${attributesText((set) => eachOfText(mark, set))}>${escapeText(textContent(mark))}</text>`;
    case 'path':
      // Nine in ten shapes, and numbers of ours alone.
      return `<path d="${mark.d}"${register.paints.textOf(mark)}/>`;
    default:
      return `<${mark.shape}${attributesText((set) => eachOfGeometry(mark, set))}${register.paints.textOf(mark)}/>`;
  }
}

function attributesText(each: (set: SetAttribute) => void): string {
  let text = '';
  each((name, value, isFree) => {
    text += ` ${name}="${isFree ? escapeAttribute(value) : value}"`;
  });
  return text;
}

function groupElement({ id, name, data, marks }: GroupMark, register: Register): string {
  let text = id ? `<g id="${register.ids.take(id)}"` : '<g';
  for (const key in data) text += ` data-${key}="${escapeAttribute(data[key])}"`;
  text += name ? `><title>${escapeText(drawable(name))}</title>` : '>';
  for (const mark of marks) text += markElement(mark, register);
  return `${text}</g>`;
}

/** The attributes of paints: thousands of marks share a few dozen. */
class PaintTexts {
  readonly #known = new Map<string | undefined, { paint: Paint; text: string }[]>();
  /** Where widths differ from mark to mark, looking for the same one would take longer than writing it. */
  static readonly #mostAlike = 12;

  textOf(paint: Paint): string {
    const hue = paint.stroke ?? paint.fill;
    let alike = this.#known.get(hue);
    if (!alike) this.#known.set(hue, (alike = []));
    for (const known of alike) if (isSamePaint(known.paint, paint)) return known.text;
    const text = attributesText((set) => eachOfPaint(paint, set));
    if (alike.length < PaintTexts.#mostAlike) alike.push({ paint, text });
    return text;
  }
}

const isSamePaint = (a: Paint, b: Paint): boolean =>
  a.stroke === b.stroke &&
  a.fill === b.fill &&
  a.strokeWidth === b.strokeWidth &&
  a.cap === b.cap &&
  a.join === b.join &&
  a.dash?.join(' ') === b.dash?.join(' ');

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
