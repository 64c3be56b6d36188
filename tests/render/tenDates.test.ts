/** The bundled network at ten dates from its first year on, in every size of figure. */
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { svgString } from '../../src/render/svgString.ts';
import { figureSizes } from '../../src/scene/figure.ts';
import type { LayerId, Scene, TextMark } from '../../src/scene/marks.ts';
import { figure, tenDates } from '../scene/bundled.ts';
import { collisions, flat } from '../scene/extents.ts';

const namesOf = (scene: Scene, id: LayerId): TextMark[] =>
  scene.layers
    .filter((layer) => layer.id === id)
    .flatMap(({ marks }) => flat(marks))
    .filter((mark): mark is TextMark => mark.shape === 'text');

/** What a strict parser meets that a printed figure may not have. Throws if the file is not well formed. */
function foreign(svg: string): string[] {
  const found: string[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (/^(style|script|foreignObject|marker|image|use|a)$/.test(name)) found.push(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (/^(style|class|href|xlink:href|src|marker-.*|on.*)$/.test(key)) found.push(`${name} ${key}`);
      if (/^(fill|stroke)$/.test(key) && !/^(none|#[0-9A-Fa-f]{6})$/.test(value))
        found.push(`${key}=${value}`);
    }
  });
  parser.write(svg).close();
  return found;
}

describe.each(figureSizes)('a figure of size %s', (size) => {
  test.each(tenDates)('on %s is well formed, has nothing foreign, and no name on another', (at) => {
    const scene = figure({ at }, { size });
    expect(foreign(svgString(scene))).toEqual([]);
    const names = namesOf(scene, 'labels');
    expect(names.length).toBeGreaterThan(0);
    expect(collisions(names)).toEqual([]);
  });
});
