/** The two painters of a scene say the same: what the screen's DOM holds and what the file holds. */
import { render } from 'vitest-browser-svelte';
import { describe, expect, test } from 'vitest';
import text from '../../data/afghanistan.parley.json?raw';
import { messagesFor } from '../../src/i18n/messages.ts';
import { readNetwork } from '../../src/io/parleyJson.ts';
import SceneView from '../../src/render/SceneView.svelte';
import { svgString } from '../../src/render/svgString.ts';
import { defaultFigure } from '../../src/scene/figure.ts';
import { figureOf } from '../../src/scene/figureOf.ts';
import type { Scene } from '../../src/scene/marks.ts';
import { openingView } from '../../src/scene/openingView.ts';
import { everyMark } from './scene.ts';

const { network } = readNetwork(text);
if (!network) throw new Error('the bundled data set is not valid');
const opening = openingView(network.document);
const figure = (change: object): Scene =>
  figureOf(network, { ...opening, ...change }, defaultFigure, messagesFor('en'));

/** Only what is painted: shapes, places, colours and words, in the order in which they cover each other. */
const painted = [
  'd',
  'x',
  'y',
  'cx',
  'cy',
  'r',
  'width',
  'height',
  'rx',
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-size',
  'font-weight',
  'font-style',
  'font-family',
  'text-anchor',
  'direction',
  'xml:lang',
] as const;
const marksOf = (svg: Element): string[] =>
  [...svg.querySelectorAll('path, circle, rect, text')].map((mark) =>
    [
      mark.localName,
      ...painted.map((name) => {
        const value = mark.getAttribute(name);
        return value === null ? '' : value.replace(/-?\d+\.\d+/g, (digits) => String(Number(digits)));
      }),
      mark.textContent,
    ].join('|'),
  );

describe('the screen and the file', () => {
  test.each<[string, Scene]>([
    ['every kind of mark', everyMark('A name')],
    ['the opening figure', figure({})],
    ['one lit actor', figure({ selected: ['pakistan'] })],
    ['two lit actors in dark Dari', figure({ selected: ['taliban', 'united-states'], labels: 'en+fa' })],
    ['all actors of all dates', figure({ at: 'all', limit: 'all' })],
  ])('hold the same marks of %s', (_, scene) => {
    const svg = document.body.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));
    render(SceneView, { target: svg, props: { scene } });
    const file = new DOMParser().parseFromString(svgString(scene), 'image/svg+xml');
    const screen = marksOf(svg);
    svg.remove();
    const written = marksOf(file.documentElement);
    expect(screen.length).toBeGreaterThan(5);
    expect(screen).toEqual(written);
  });
});
