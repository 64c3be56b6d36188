/** The bundled network at ten dates from its first year on, in every size of figure and every theme. */
import { wcagContrast } from 'culori';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { svgString } from '../../src/render/svgString.ts';
import { figureSizes, figureThemes, sizePresets } from '../../src/scene/figure.ts';
import type { LayerId, Scene, TextMark } from '../../src/scene/marks.ts';
import { figure, tenDates } from '../scene/bundled.ts';
import { collisions, flat } from '../scene/extents.ts';

const namesOf = (scene: Scene, id: LayerId): TextMark[] =>
  scene.layers
    .filter((layer) => layer.id === id)
    .flatMap(({ marks }) => flat(marks))
    .filter((mark): mark is TextMark => mark.shape === 'text');

interface Element {
  name: string;
  attributes: Record<string, string>;
}

/** The elements as a strict parser meets them. Throws if the file is not well formed. */
function elementsOf(svg: string): Element[] {
  const found: Element[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => found.push({ name, attributes }));
  parser.write(svg).close();
  return found;
}

/** What a printed figure may not have. */
const foreign = (elements: readonly Element[]): string[] =>
  elements.flatMap(({ name, attributes }) => [
    ...(/^(style|script|foreignObject|marker|image|use|a)$/.test(name) ? [name] : []),
    ...Object.entries(attributes).flatMap(([key, value]) =>
      /^(style|class|href|xlink:href|src|marker-.*|on.*)$/.test(key)
        ? [`${name} ${key}`]
        : /^(fill|stroke)$/.test(key) && !/^(none|#[0-9A-Fa-f]{6})$/.test(value)
          ? [`${key}=${value}`]
          : /url\(|rgba|transparent/.test(value) && !key.startsWith('data-')
            ? [`${key}=${value}`]
            : [],
    ),
  ]);

/** Texts smaller than the size asks for; the file rounds to hundredths. */
const tooSmall = (elements: readonly Element[], textPt: number): string[] =>
  elements
    .filter(({ name }) => name === 'text')
    .map(({ attributes }) => attributes['font-size'])
    .filter((size) => !(Number(size) >= (textPt * 25.4) / 72 - 0.005));

/** The colour of the last rectangle painted before at a point: the canvas, a plate, a cell. */
function groundAt(elements: readonly Element[], before: number, x: number, y: number): string {
  for (let i = before - 1; i >= 0; i--) {
    const { name, attributes: at } = elements[i];
    if (name !== 'rect' || at.fill === 'none') continue;
    const [left, top] = [Number(at.x), Number(at.y)];
    if (x >= left && y >= top && x <= left + Number(at.width) && y <= top + Number(at.height)) return at.fill;
  }
  throw new Error('a text stands on no ground');
}

/** Texts that stand out from their ground by less than 4.5 to 1 (WCAG 2.2, 1.4.3). */
const faint = (elements: readonly Element[]): string[] =>
  elements.flatMap(({ name, attributes: { x, y, fill } }, i) => {
    if (name !== 'text') return [];
    const ground = groundAt(elements, i, Number(x), Number(y));
    return wcagContrast(fill, ground) >= 4.5 ? [] : [`${fill} on ${ground}`];
  });

describe.each(figureSizes)('a figure of size %s', (size) => {
  test.each(tenDates)('on %s is well formed and legible in each theme, without a name on another', (at) => {
    for (const theme of figureThemes) {
      const scene = figure({ at }, { size, theme, data: theme === 'light' });
      const elements = elementsOf(svgString(scene));
      expect(foreign(elements)).toEqual([]);
      expect(tooSmall(elements, sizePresets[size].textPt)).toEqual([]);
      expect(faint(elements)).toEqual([]);
      const names = namesOf(scene, 'labels');
      expect(names.length).toBeGreaterThan(0);
      expect(collisions(names)).toEqual([]);
    }
  });
});
