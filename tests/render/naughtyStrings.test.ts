/** The well-known list of strings that break programs, as names, titles and notes of a figure. */
import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../src/i18n/messages.ts';
import type { Network } from '../../src/model/network.ts';
import { figureArticle } from '../../src/render/figureHtml.ts';
import { svgString } from '../../src/render/svgString.ts';
import { defaultFigure } from '../../src/scene/figure.ts';
import { figureOf } from '../../src/scene/figureOf.ts';
import { figureWithTable } from '../../src/scene/printedPage.ts';
import { drawable } from '../../src/scene/text/direction.ts';
import { defaultView, type View } from '../../src/scene/view.ts';
import { at } from '../../tools/install.mjs';
import { actor, networkOf, tie } from '../scene/network.ts';

const strings = (
  JSON.parse(readFileSync(at('tests', 'fixtures', 'naughtyStrings.json'), 'utf8')) as string[]
).filter((text) => drawable(text).trim() !== '');

/** Names of elements and of attributes, and what stands in `title` elements. Throws if not well formed. */
function read(svg: string) {
  const found = { elements: new Set<string>(), attributes: new Set<string>(), titles: [] as string[] };
  const parser = new SaxesParser({ xmlns: false });
  let title: string | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    found.elements.add(name);
    for (const key of Object.keys(attributes)) found.attributes.add(key);
    if (name === 'title') title = '';
  });
  parser.on('text', (text) => {
    if (title !== undefined) title += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name !== 'title') return;
    found.titles.push(title ?? '');
    title = undefined;
  });
  parser.write(svg).close();
  return found;
}

const networkWith = (text: string): Network =>
  networkOf({
    title: text,
    actors: [actor('a', { name: text }), actor('b')],
    ties: [tie('ab', 'a', 'b', 'talks', { summary: text, note: text, claims: [{ source: 's' }] })],
    sources: [{ id: 's', title: text }],
  });
const view: View = { ...defaultView, at: 'all' };
const figureWith = (text: string): string =>
  svgString(figureOf(networkWith(text), view, { ...defaultFigure, title: text }, messagesFor('en')));
const articleWith = (text: string): string =>
  `<div>${figureArticle(figureWithTable(networkWith(text), view, { ...defaultFigure, title: text }, messagesFor('en')))}</div>`;

describe('a figure of naughty strings', () => {
  const plain = read(figureWith('Kabul'));

  test('is tried with the whole list', () => expect(strings.length).toBeGreaterThan(450));

  test('is well formed, has no element or attribute that a plain one has not, and names the actor verbatim', () => {
    for (const text of strings) {
      const figure = read(figureWith(text));
      const strange = (own: Set<string>, usual: Set<string>) => [...own].filter((name) => !usual.has(name));
      expect({ text, elements: strange(figure.elements, plain.elements) }).toEqual({ text, elements: [] });
      // Right-to-left names bring their direction and language with them.
      expect(
        strange(figure.attributes, plain.attributes).filter(
          (name) => !['direction', 'xml:lang'].includes(name),
        ),
      ).toEqual([]);
      const ofActor = figure.titles.some((title) => title.startsWith(`${drawable(text)},`));
      expect({ text, ofActor }).toEqual({ text, ofActor: true });
    }
  });
});

test('beside its table and sources, in the page itself, none of them becomes an element either', () => {
  const plain = read(articleWith('Kabul')).elements;
  for (const text of strings)
    expect({
      text,
      strange: [...read(articleWith(text)).elements].filter((name) => !plain.has(name)),
    }).toEqual({
      text,
      strange: [],
    });
});
