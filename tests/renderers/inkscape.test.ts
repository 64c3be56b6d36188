/** A figure that was opened and saved in Inkscape still opens in Parley, with its data, positions and view. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/parley.ts';
import { readAny } from '../../src/io/readAny.ts';
import { openingView } from '../../src/scene/openingView.ts';
import { viewOfFigure } from '../../src/scene/figureView.ts';
import { bundled } from '../scene/bundled.ts';
import { missing, workshop } from './programs.ts';

const { at, run } = workshop('inkscape');

async function render(name: string, ...options: string[]): Promise<void> {
  const lines: string[] = [];
  const say = (text: string) => void lines.push(text);
  const code = await main(['node', 'parley', 'render', 'afghanistan', '-o', at(name), ...options], {
    out: say,
    err: say,
  });
  expect([code, lines]).toEqual([0, []]);
}

const save = (from: string, to: string, ...how: string[]): Promise<string> =>
  run('inkscape', at(from), ...how, `--export-filename=${at(to)}`);

const open = (name: string) => readAny([{ name, bytes: readFileSync(at(name)) }]);

/** In Inkscape's own format it keeps what it knows of the drawing; a plain SVG has only what any program reads. */
const saves: [string, string[]][] = [
  ['as Inkscape SVG', ['--export-type=svg']],
  ['as plain SVG', ['--export-type=svg', '--export-plain-svg']],
];

describe.skipIf(missing('inkscape').length > 0)('a figure of the command line, saved by Inkscape', () => {
  test.each(saves)(
    '%s opens with the data, positions and view that it was drawn with',
    async (how, flags) => {
      const view = ['--at', '2014-09-21', '--focus', 'taliban,pakistan', '--labels', 'en+fa'];
      await render('drawn.svg', ...view, '--size', 'a4-landscape', '--theme', 'dark');
      await save('drawn.svg', 'saved.svg', ...flags);
      const text = readFileSync(at('saved.svg'), 'utf8');
      expect(text).not.toBe(readFileSync(at('drawn.svg'), 'utf8'));
      expect(text.includes('sodipodi:docname')).toBe(how === 'as Inkscape SVG');

      const { network, issues, ...read } = await open('saved.svg');
      expect(issues).toEqual([]);
      const drawn = (kind: string) =>
        [...text.matchAll(new RegExp(`id="${kind}-([^"]+)"`, 'g'))].map(([, id]) => id);
      expect(drawn('tie').length).toBeGreaterThan(10);
      // Several ties between two actors that are not lit may share a line.
      expect(network!.ties.map(({ id }) => id)).toEqual(expect.arrayContaining(drawn('tie')));
      for (const actor of network!.actors) {
        expect(actor.names).toEqual(bundled.actorById.get(actor.id)!.names);
        expect(network!.document.layout?.positions[actor.id]).toEqual(
          bundled.document.layout?.positions[actor.id],
        );
      }
      const seen = viewOfFigure(read.view, openingView(network!.document), network!);
      expect(seen).toMatchObject({ at: '2014-09-21', selected: ['taliban', 'pakistan'] });
      expect(read.figure).toMatchObject({ size: 'a4-landscape', theme: 'dark' });

      const before = await open('drawn.svg');
      expect({ document: network!.document, ...read }).toEqual({
        document: before.network!.document,
        ...{ ...before, network: undefined, issues: undefined },
      });
    },
  );

  test.each(saves)('%s without its data says that it has none', async (_, flags) => {
    await render('bare.svg', '--at', '2014-09-21', '--no-data');
    await save('bare.svg', 'bareSaved.svg', ...flags);
    const { network, issues } = await open('bareSaved.svg');
    expect(network).toBeUndefined();
    expect(issues.map(({ code }) => code)).toEqual(['svg/no-data']);
  });

  test('after all actors were moved there, opens with the positions of the data', async () => {
    await render('drawn.svg', '--at', '2020-02-29');
    await save('drawn.svg', 'moved.svg', '--actions=select-by-id:actors;transform-translate:10,10');
    expect(readFileSync(at('moved.svg'), 'utf8')).toMatch(/<g[^>]* id="actors"[^>]* transform="[^"]/);
    const [{ network }, before] = [await open('moved.svg'), await open('drawn.svg')];
    expect(network!.document).toEqual(before.network!.document);
  });
});
