import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../src/i18n/messages.ts';
import { svgString } from '../../src/render/svgString.ts';
import { defaultFigure, type FigureChoices } from '../../src/scene/figure.ts';
import { figureOf, mapInput } from '../../src/scene/figureOf.ts';
import type { GroupMark, Mark, Scene, TextMark } from '../../src/scene/marks.ts';
import { figureReferences, numbersText, unnumberedText } from '../../src/scene/references.ts';
import { defaultView, type View } from '../../src/scene/view.ts';
import { network as bundled } from '../data/bundled.ts';
import { actor, networkOf, tie } from './network.ts';

const messages = messagesFor('en');
const network = networkOf({
  sources: [
    { id: 'z', title: 'Zeal', author: 'Zed Zorn', date: '2001' },
    { id: 'a', title: 'Aim', author: 'Ann Abel', date: '2002', url: `https://a.example/${'x'.repeat(200)}` },
    { id: 'm', title: 'Mid', publisher: 'Mill', date: '2003' },
    { id: 'idle', title: 'Idle' },
  ],
  actors: ['p', 'q', 'r'].map((id) => actor(id)),
  ties: [
    tie('pq', 'p', 'q', 'talks', {
      claims: [{ source: 'z' }, { source: 'a' }, { source: 'z', locator: 'p. 2' }],
    }),
    // Two more of the same pair: at rest one of the three is not drawn.
    tie('pq-older', 'p', 'q', 'cooperation', { from: '1990', claims: [{ source: 'm' }] }),
    tie('pq-war', 'p', 'q', 'armed-conflict', { claims: [{ source: 'm', stance: 'disputes' }] }),
    tie('qr', 'q', 'r', 'talks', { claims: [{ source: 'm' }] }),
    tie('pr', 'p', 'r', 'talks'),
  ],
});
const view = (change: Partial<View> = {}): View => ({ ...defaultView, at: '2005', ...change });
const listed = (change: Partial<View> = {}) => {
  const { sources, ties } = figureReferences(mapInput(network, view(change)));
  return {
    sources: sources.map(({ number, text }) => `${number} ${text.slice(0, 4)}`),
    ties: Object.fromEntries(ties.map(({ tie: { id }, numbers }) => [id, numbers])),
  };
};

describe('the references of a figure', () => {
  test('number the cited sources by author, and each tie by its sources', () => {
    expect(listed()).toEqual({
      sources: ['1 Ann ', '2 Mill', '3 Zed '],
      ties: { pq: [1, 3], 'pq-older': [2], 'pq-war': [2], qr: [2] },
    });
  });

  test('are those of the lit ties where something is selected', () => {
    expect(listed({ selected: ['r' as never] })).toEqual({ sources: ['1 Mill'], ties: { qr: [1] } });
  });

  test('join numbers in a row', () => {
    expect(numbersText([1])).toBe('1');
    expect(numbersText([1, 2])).toBe('1, 2');
    expect(numbersText([1, 2, 3, 7, 9, 10])).toBe('1–3, 7, 9, 10');
    expect(numbersText([])).toBe('');
  });

  test('joined are told apart again', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 40 })), (some) => {
        const numbers = some.toSorted((a, b) => a - b);
        const read = numbersText(numbers)
          .split(', ')
          .filter(Boolean)
          .flatMap((part) => {
            const [from, to = from] = part.split('–').map(Number);
            return Array.from({ length: to - from + 1 }, (_, i) => from + i);
          });
        expect(read).toEqual(numbers);
      }),
    );
  });

  test('name the ties that bear no number', () => {
    const input = mapInput(network, view());
    expect(unnumberedText(figureReferences(input), (id) => id !== 'pq-older', input, messages)).toBe(
      'P – Q: cooperation, since 1990, ongoing at last check, medium confidence: 2',
    );
  });
});

const texts = (marks: readonly Mark[]): TextMark[] =>
  marks.flatMap((mark) => (mark.shape === 'group' ? texts(mark.marks) : mark.shape === 'text' ? [mark] : []));
const layer = (scene: Scene, id: string) => scene.layers.find((each) => each.id === id)?.marks ?? [];
const numberGroups = (scene: Scene): GroupMark[] =>
  layer(scene, 'annotations').filter(
    (mark): mark is GroupMark => mark.shape === 'group' && (mark.id?.startsWith('reference-') ?? false),
  );
const draw = (change: Partial<FigureChoices> = {}, of = network, shown: Partial<View> = {}) =>
  figureOf(of, view(shown), { ...defaultFigure, ...change }, messages);

describe('a figure', () => {
  test('has no references unless they are asked for', () => {
    const scene = draw();
    expect(numberGroups(scene)).toEqual([]);
    expect(texts(layer(scene, 'notes')).map(({ text }) => text)).not.toContain('Sources');
  });

  test('with references has a number on each drawn tie that has a source, and the rest in words', () => {
    const scene = draw({ references: true });
    expect(numberGroups(scene).map(({ id, marks }) => [id, texts(marks)[0].text])).toEqual([
      ['reference-pq', '1, 3'],
      ['reference-pq-war', '2'],
      ['reference-qr', '2'],
    ]);
    const notes = texts(layer(scene, 'notes'))
      .map(({ text }) => text)
      .join(' ');
    expect(notes).toMatch(/Sources 1 Ann Abel \(2002\)/);
    expect(notes).toMatch(/Ties that bear no number: P – Q: cooperation/);
  });

  test('keeps the drawing where it was, and is higher by the list', () => {
    const [plain, cited] = [draw(), draw({ references: true })];
    expect(cited.places).toEqual(plain.places);
    expect(cited.height).toBeGreaterThan(plain.height);
  });

  test.each(['85', '180', 'a4-landscape', 'slide'] as const)(
    'of the bundled network at size %s lists every source, each line on the page and none over another',
    (size) => {
      const scene = draw({ references: true, size }, bundled, { at: '2020-02-29' });
      const lines = texts(layer(scene, 'notes'));
      const from = lines.findIndex(({ text }) => text === 'Sources');
      const list = lines.slice(from + 1);
      for (const { y } of list) expect(y).toBeLessThan(scene.height);
      // A number stands before its entry, on the same line; a piece of a broken address stands alone.
      const numbers = list
        .filter(({ text, y }, i) => /^\d+$/.test(text) && list[i + 1]?.y === y)
        .map(({ text }) => Number(text));
      expect(numbers).toEqual(numbers.map((_, i) => i + 1));
      expect(numbers.length).toBeGreaterThan(40);
      const baselines = list.map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`);
      expect(new Set(baselines).size).toBe(baselines.length);
      expect(svgString(scene)).toContain('>Sources<');
    },
  );
});
