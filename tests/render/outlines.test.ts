import { expect, test } from 'vitest';
import { readFonts } from '../../src/cli/fonts.ts';
import { outlined } from '../../src/render/outlines.ts';
import { svgString } from '../../src/render/svgString.ts';
import { openFaces } from '../../src/render/text/fonts.ts';
import { figure } from '../scene/bundled.ts';

const faces = openFaces(readFonts());

test('a figure with outlines has no text left, and names each outline with its words', () => {
  const scene = figure({ labels: 'en+fa' });
  const svg = svgString(outlined(scene, faces));
  expect(svgString(scene)).toContain('<text');
  expect(svg).not.toContain('<text');
  for (const name of ['Pakistan', 'طالبان']) expect(svg).toContain(`<title>${name}</title>`);
});

test('the same figure gives the same outlines', () => {
  const scene = figure();
  expect(svgString(outlined(scene, faces))).toBe(svgString(outlined(scene, faces)));
});

test('outlines stand where the text stood', () => {
  const scene = figure();
  const groups = outlined(scene, faces).layers.find(({ id }) => id === 'notes')!.marks;
  const texts = scene.layers.find(({ id }) => id === 'notes')!.marks;
  expect(groups).toHaveLength(texts.length);
  groups.forEach((group, i) => {
    const text = texts[i];
    if (group.shape !== 'group' || text.shape !== 'text') throw new Error('a text became no group');
    const [path] = group.marks;
    const ys =
      path.shape === 'path' ? [...path.d.matchAll(/[ML][-\d.]+ ([-\d.]+)/g)].map(([, y]) => Number(y)) : [];
    expect(Math.min(...ys)).toBeGreaterThan(text.y - text.size);
    expect(Math.max(...ys)).toBeLessThan(text.y + text.size * 0.3);
  });
});
