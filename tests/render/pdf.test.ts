import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readFonts } from '../../src/cli/fonts.ts';
import { writePdf } from '../../src/render/pdf.ts';
import type { Mark } from '../../src/scene/marks.ts';
import { everyMark } from './scene.ts';

/** What a page paints, as the operators of its content. */
async function operatorsOf(mark: Mark): Promise<string> {
  const { layers, metadata: _metadata, ...scene } = everyMark('page');
  const only = layers.map((layer) => ({ ...layer, marks: layer.id === 'ties' ? [mark] : [] }));
  const pdf = Buffer.from(await writePdf([{ ...scene, layers: only }], readFonts())).toString('latin1');
  return [...pdf.matchAll(/\/FlateDecode[^>]*>>\s+stream\r?\n([\s\S]*?)\r?\nendstream/g)]
    .map(([, packed]) => inflateSync(Buffer.from(packed, 'latin1')).toString('latin1'))
    .join('\n');
}

test('the curve of a tie is the same curve in a PDF, which knows no quadratic ones', async () => {
  const path: Mark = { shape: 'path', d: 'M0 0Q3 3 6 0Q9 -3 12 0', fill: 'none', stroke: '#000000' };
  // Both controls of the cubic curve lie two thirds of the way from an end to the control of the quadratic one.
  const operators = await operatorsOf(path);
  expect(operators).toContain('0 0 m\n2 2 4 2 6 0 c\n8 -2 10 -2 12 0 c\n');
  expect(operators).not.toMatch(/ [vy]\n/);
});
