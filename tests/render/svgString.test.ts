import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { svgString, xmlName } from '../../src/render/svgString.ts';
import { drawable } from '../../src/scene/text/direction.ts';
import { everyMark } from './scene.ts';

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  path: string;
}

/** Strict parse; throws where the file is not well formed. */
function elementsOf(svg: string): Element[] {
  const parser = new SaxesParser({ xmlns: false });
  const all: Element[] = [];
  const open: Element[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const path = [...open.map((each) => each.name), name].join('/');
    open.push({ name, attributes: attributes as Record<string, string>, text: '', path });
    all.push(open.at(-1)!);
  });
  parser.on('text', (text) => {
    if (open.length > 0) open.at(-1)!.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(svg).close();
  return all;
}

const hostile = [
  '<script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  '&amp; & &#0;',
  ']]>',
  '__proto__',
  '\'quoted\' "twice"',
  '😀 زړه طالبان',
  '\u202Eevil\u202C',
  'a\u0000b\u0007c',
  '\ud800',
  '',
];

describe('the exported file', () => {
  const svg = svgString(everyMark('Kabul'));
  const elements = elementsOf(svg);

  test('begins with the root, then title, then desc, and its name is made of these two', () => {
    expect(elements.slice(0, 3).map(({ path }) => path)).toEqual(['svg', 'svg/title', 'svg/desc']);
    expect(elements[0].attributes['aria-labelledby']).toBe('title desc');
    expect(elements[0].attributes.role).toBe('img');
    expect([elements[1].attributes.id, elements[2].attributes.id]).toEqual(['title', 'desc']);
  });

  test('is measured in mm with a viewBox of the same numbers', () => {
    expect(elements[0].attributes).toMatchObject({
      width: '180mm',
      height: '120.5mm',
      viewBox: '0 0 180 120.5',
    });
  });

  test('has the ten layers of the notation, bottom to top', () => {
    const layers = elements.filter(({ attributes }) => attributes['inkscape:groupmode'] === 'layer');
    expect(layers.map(({ attributes }) => attributes.id)).toEqual([
      'background',
      'camps',
      'ties-context',
      'ties',
      'actors-context',
      'actors',
      'labels',
      'annotations',
      'legend',
      'notes',
    ]);
  });

  test('has no style, class, script, foreign object, marker, image, link or colour but #RRGGBB', () => {
    for (const { name, attributes } of elements) {
      expect([
        'style',
        'script',
        'foreignObject',
        'marker',
        'image',
        'a',
        'use',
        'tspan',
        'textPath',
        'clipPath',
        'mask',
      ]).not.toContain(name);
      for (const forbidden of [
        'style',
        'class',
        'href',
        'xlink:href',
        'transform',
        'dominant-baseline',
        'textLength',
      ]) {
        expect(attributes).not.toHaveProperty(forbidden);
      }
      for (const colour of [attributes.fill, attributes.stroke]) {
        if (colour !== undefined) expect(colour).toMatch(/^(none|#[0-9A-F]{6})$/);
      }
      expect(Object.keys(attributes).some((key) => /^on/i.test(key))).toBe(false);
    }
    expect(svg).not.toMatch(/<!DOCTYPE|rgba|transparent|currentColor|url\(/);
  });

  test('gives ties their data and right-to-left names their language', () => {
    expect(elements.find(({ attributes }) => attributes.id === 'tie-x')?.attributes).toMatchObject({
      'data-type': 'talks',
      'data-from': 'a',
      'data-to': 'b',
      'data-start': '2010',
      'data-end': '',
      'data-confidence': 'low',
      'data-sources': 's1 s2',
    });
    expect(elements.find(({ text }) => text === 'طالبان')?.attributes).toMatchObject({
      direction: 'rtl',
      'xml:lang': 'fa',
      'text-anchor': 'middle',
    });
  });

  test('is the same text each time', () => {
    expect(svgString(everyMark('Kabul'))).toBe(svg);
  });

  test('carries its data to the letter', () => {
    const payload = elements.find(({ name }) => name === 'parley:data')!.text;
    expect(JSON.parse(payload)).toEqual({ name: 'Kabul', odd: '\u0000\u2028</parley:data>\ud800' });
  });
});

describe('any label', () => {
  test.each(hostile)('%j is drawn as text', (label) => {
    const texts = elementsOf(svgString(everyMark(label))).filter(({ name }) => name === 'text');
    expect(texts[0].text).toBe(drawable(label));
  });

  test('gives a well-formed file with that text and no further element', () => {
    const count = elementsOf(svgString(everyMark('x'))).length;
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ unit: 'grapheme', minLength: 1 })),
        (label) => {
          const elements = elementsOf(svgString(everyMark(label)));
          expect(elements.length).toBe(count);
          expect(elements.find(({ name }) => name === 'text')!.text).toBe(drawable(label));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('makes ids that are XML names, and different for different ids', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ minLength: 1 }), (a, b) => {
        expect(xmlName(a)).toMatch(/^[A-Za-z_][A-Za-z0-9_.-]*$/);
        expect(xmlName(a) === xmlName(b)).toBe(a === b);
      }),
    );
  });
});
