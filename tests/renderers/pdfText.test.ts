/** The words of a PDF, as a reader takes them out of it again. */
import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFonts } from '../../src/cli/fonts.ts';
import { writePdf } from '../../src/render/pdf.ts';
import type { Mark, Scene } from '../../src/scene/marks.ts';
import { bundled } from '../scene/bundled.ts';
import { everyMark } from '../render/scene.ts';
import { missing, workshop } from './programs.ts';

const { at, run } = workshop('pdf-text');

/** A page of lines in Arabic script, each on its own height. */
function pageOf(lines: readonly string[]): Scene {
  const texts = lines.map((text, i): Mark => {
    const line = { shape: 'text', text, x: 170, y: 10 + 8 * i, size: 5, anchor: 'end' } as const;
    return { ...line, weight: i % 2 === 0 ? 'normal' : 'bold', fill: '#000000', direction: 'rtl' };
  });
  const { layers, metadata: _metadata, ...scene } = everyMark('page');
  const labels = layers.map((layer) => ({ ...layer, marks: layer.id === 'labels' ? texts : [] }));
  return { ...scene, height: 20 + 8 * lines.length, layers: labels };
}

/** Without the marks of direction that the reader puts in itself, and the joiners that it leaves out. */
const bare = (text: string): string => text.replaceAll(/[\u200c\u200e\u200f\u202a-\u202e\f]/g, '').trim();

async function readBack(lines: readonly string[]): Promise<string[]> {
  writeFileSync(at('page.pdf'), await writePdf([pageOf(lines)], readFonts()));
  return (await run('pdftotext', '-layout', at('page.pdf'), '-')).split('\n').map(bare).filter(Boolean);
}

describe.skipIf(missing('pdftotext').length > 0)('text in Arabic script is read from a PDF', () => {
  test('as it was written, in every name that has no digits', async () => {
    // Digits within a line stand rightly on the page, but this reader turns stretches of them round.
    const names = bundled.actors
      .flatMap(({ names: { fa, ps } }) => [fa, ps])
      .filter((name) => name !== undefined && !/\p{N}/u.test(name)) as string[];
    expect(names.length).toBeGreaterThan(100);
    expect(await readBack(names)).toEqual(names.map(bare));
  });

  test.each(['الله', 'عبدالله عبدالله', 'والله بالله اللهی', 'لا لأ لآ لإ بلا لله', 'روم (قم) [شش]'])(
    'with the letters of ligatures and with brackets: %s',
    async (line) => {
      expect(await readBack([line])).toEqual([line]);
    },
  );
});
