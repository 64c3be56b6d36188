import { describe, expect, test } from 'vitest';
import { defaultFigure, figureSizes, type FigureSize } from '../../src/scene/figure.ts';
import { figureOf } from '../../src/scene/figureOf.ts';
import type { LayerId, Scene, TextMark } from '../../src/scene/marks.ts';
import { themes } from '../../src/scene/theme.ts';
import { defaultView } from '../../src/scene/view.ts';
import { bundled, figure, inputOf, messages } from './bundled.ts';
import { collisions, flat, outside, overlap } from './extents.ts';
import { actor, networkOf, quartet } from './network.ts';

const marksOf = (scene: Scene, id: LayerId) =>
  flat(scene.layers.filter((layer) => layer.id === id).flatMap(({ marks }) => marks));
const allMarks = (scene: Scene) => scene.layers.flatMap(({ marks }) => flat(marks));
const textsOf = (scene: Scene, ...ids: LayerId[]) =>
  ids.flatMap((id) => marksOf(scene, id)).filter((mark): mark is TextMark => mark.shape === 'text');
const words = (scene: Scene, id: LayerId) => textsOf(scene, id).map(({ text }) => text);

/** Width and height in mm, and the smallest text in points, as the page on figures has them. */
const presets: Record<FigureSize, { width: number; height?: number; points: number }> = {
  '85': { width: 85, points: 7 },
  '89': { width: 89, points: 7 },
  '120': { width: 120, points: 7 },
  '180': { width: 180, points: 7 },
  '183': { width: 183, points: 7 },
  'a4-portrait': { width: 170, points: 8 },
  'a4-landscape': { width: 257, height: 170, points: 8 },
  // 1920 by 1080 px at 144 px an inch.
  slide: { width: 338.67, height: 190.5, points: 14 },
  // 1200 by 630 px and 1080 by 1080 px at the same resolution.
  card: { width: 211.67, height: 111.13, points: 8 },
  square: { width: 190.5, height: 190.5, points: 9 },
};
const views = {
  'the opening view': {},
  'one actor lit': { selected: ['pakistan'] },
  'names in two languages': { labels: 'en+ps' },
  'everything of all dates': { at: 'all', limit: 'all' },
  'a single actor': { limit: 1 },
};

describe.each(figureSizes)('a figure of size %s', (size) => {
  const { width, height, points } = presets[size];

  describe.each(Object.entries(views))('of %s', (name, view) => {
    const scene = figure(view, { size });

    test('is as wide and high as it says, in mm, with all its marks on it', () => {
      expect(scene).toMatchObject({ unit: 'mm', width });
      // All kinds of tie at once are more than a legend at this size of text has room for: the page grows.
      if (height && name !== 'everything of all dates') expect(scene.height).toBe(height);
      expect(outside(scene)).toEqual([]);
    });

    test(`has no text smaller than ${points} points`, () => {
      const smallest = Math.min(
        ...textsOf(scene, 'labels', 'annotations', 'legend', 'notes').map((t) => t.size),
      );
      expect((smallest * 72) / 25.4).toBeGreaterThanOrEqual(points - 1e-9);
    });

    test('sets no text on another, no name on the legend, and no name on a shape of another actor', () => {
      expect(collisions(textsOf(scene, 'labels', 'annotations', 'legend', 'notes'))).toEqual([]);
      const { actors } = scene.places;
      for (const { id, label } of actors) {
        if (!label) continue;
        for (const other of actors) {
          if (other.id === id) continue;
          if (other.label) expect(overlap(label, other.label)).toBe(false);
          // Within the shape whatever its kind: half its radius around its middle.
          const half = other.radius / 2;
          const core = { x: other.x - half, y: other.y - half, width: 2 * half, height: 2 * half };
          expect(overlap(label, core)).toBe(false);
        }
      }
    });
  });
});

describe('text of a chosen size', () => {
  test.each([5, 9, 12, 20])('of %i points is the smallest on the figure', (textPt) => {
    for (const size of ['120', 'a4-landscape'] as const) {
      const scene = figure({}, { size, textPt });
      const sizes = textsOf(scene, 'labels', 'annotations', 'legend', 'notes').map((text) => text.size);
      expect((Math.min(...sizes) * 72) / 25.4).toBeCloseTo(textPt, 6);
    }
  });

  test('makes a page higher rather than cut anything off', () => {
    const scene = figure({}, { size: 'a4-landscape', textPt: 16 });
    expect(scene.height).toBeGreaterThan(170);
    expect(outside(scene)).toEqual([]);
  });
});

describe('what a figure shows', () => {
  const scene = figure();

  test('is every actor of the slice once, labelled or counted as unlabelled', () => {
    const shown = inputOf().sliced.actors.map(({ id }) => id as string);
    expect(scene.places.actors.map(({ id }) => id).sort()).toEqual([...shown].sort());
    const labelled = scene.places.actors.flatMap(({ id, label }) => (label ? [id] : []));
    expect([...labelled, ...scene.places.unlabelled].sort()).toEqual([...shown].sort());
  });

  test('has all thirty names at 180 mm', () => {
    expect(scene.places.unlabelled).toEqual([]);
    expect(new Set(words(scene, 'labels').join(' ').split(' '))).toContain('Pakistan');
  });

  test('is every tie of the slice, drawn or counted beside its pair', () => {
    const { ties } = inputOf().sliced;
    // At rest a badge may find no room; with all dates of a quiet network it does.
    const small = figureOf(quartet(), { ...defaultView, at: '2015' }, defaultFigure, messages);
    expect(small.places.ties.map(({ id }) => id).sort()).toEqual([
      'ab-pressure',
      'ab-talks',
      'bc-agree',
      'dc-part',
    ]);
    expect(words(small, 'annotations')).toEqual(['+2']);
    const drawn = new Set(scene.places.ties.map(({ id }) => id));
    expect(ties.filter(({ id }) => drawn.has(id))).toHaveLength(drawn.size);
  });

  test('is titled with the finding, or with the name of the data, and the date under it', () => {
    expect(words(scene, 'notes').slice(0, 2)).toEqual([bundled.document.title, '29 February 2020']);
    const found = figure({ at: '2010/2014' }, { title: 'Nobody asked the neighbours' });
    expect(words(found, 'notes').slice(0, 2)).toEqual([
      'Nobody asked the neighbours',
      `${bundled.document.title} · 2010 to 2014`,
    ]);
    expect(found.title).toBe('Nobody asked the neighbours');
    expect(found.metadata?.title).toBe('Nobody asked the neighbours');
  });

  test('can be the map alone', () => {
    const bare = figure(
      {},
      {
        showTitle: false,
        legend: false,
        notes: false,
        source: false,
        licence: false,
        background: false,
        data: false,
      },
    );
    for (const layer of ['background', 'legend', 'notes'] as const) expect(marksOf(bare, layer)).toEqual([]);
    expect(bare.metadata?.payload).toBeUndefined();
    expect(bare.height).toBeLessThan(scene.height);
    expect(outside(bare)).toEqual([]);
  });

  test('lies on a canvas of its own colour that fills it', () => {
    for (const theme of ['light', 'dark', 'greyscale'] as const) {
      const { layers, width, height } = figure({}, { theme });
      expect(layers[0].marks).toEqual([
        { shape: 'rect', x: 0, y: 0, width, height, fill: themes[theme].canvas },
      ]);
    }
  });

  test('has no colour in greyscale', () => {
    for (const mark of allMarks(figure({ selected: ['pakistan'] }, { theme: 'greyscale' }))) {
      const colours = mark.shape === 'text' ? [mark.fill] : [mark.fill, mark.stroke];
      for (const colour of colours) {
        if (colour === undefined || colour === 'none') continue;
        const channels = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
        expect(Math.max(...channels) - Math.min(...channels)).toBeLessThanOrEqual(16);
      }
    }
  });

  test('takes its labels from the figure before the view', () => {
    expect(words(figure({ labels: 'en' }, { labels: 'fa' }), 'labels')).toContain('پاکستان');
    expect(words(figure({ labels: 'fa' }, { labels: 'en' }), 'labels')).toContain('Pakistan');
    expect(words(figure({ labels: 'fa' }), 'labels')).toContain('پاکستان');
  });

  test('leaves out the shapes of actors that are not lit where the context is hidden', () => {
    const hidden = figure({ selected: ['pakistan'], context: 'hide' });
    expect(marksOf(hidden, 'actors-context')).toEqual([]);
    expect(marksOf(hidden, 'ties-context')).toEqual([]);
    const lit = inputOf({ selected: ['pakistan'] }).emphasis!.actors;
    expect(new Set(hidden.places.actors.map(({ id }) => id))).toEqual(lit);
    expect(words(hidden, 'notes').join(' ')).toContain(`${lit.size} of 60 actors`);
  });
});

describe('a figure of what the screen shows', () => {
  const camera = { x: 0, y: 0, zoom: 3 };

  test('has the same actors in the same places whatever the date, where nothing was zoomed', () => {
    const [early, late] = ['2001-12-05', '2020-02-29'].map((at) =>
      figure({ at, limit: 'all' }, { area: 'view' }),
    );
    const places = new Map(early.places.actors.map((place) => [place.id, place]));
    const both = late.places.actors.filter(({ id }) => places.has(id));
    expect(both.length).toBeGreaterThan(10);
    for (const { id, x, y } of both) {
      expect([places.get(id)!.x, places.get(id)!.y].map((v) => v.toFixed(6))).toEqual(
        [x, y].map((v) => v.toFixed(6)),
      );
    }
  });

  test.each(figureSizes)(
    'of size %s has only the actors on the screen, all of them on the figure',
    (size) => {
      const all = figure({ limit: 'all' }, { size });
      const some = figure({ limit: 'all', camera }, { size, area: 'view' });
      expect(outside(some)).toEqual([]);
      expect(some.places.actors.length).toBeGreaterThan(0);
      expect(some.places.actors.length).toBeLessThan(all.places.actors.length);
      const ids = new Set(some.places.actors.map(({ id }) => id));
      for (const { source, target } of some.places.ties) {
        expect([ids.has(source), ids.has(target)]).toEqual([true, true]);
      }
      expect(words(some, 'notes').join(' ')).toContain(`${ids.size} of 60 actors`);
    },
  );

  test('is a figure still where the screen shows nobody', () => {
    const empty = figure({ camera: { x: 1e6, y: 1e6, zoom: 4 } }, { area: 'view' });
    expect(empty.places.actors).toEqual([]);
    expect(outside(empty)).toEqual([]);
  });
});

describe('a figure of next to nothing', () => {
  test.each([
    ['no actors', networkOf({ actors: [], ties: [] })],
    ['one actor', networkOf({ actors: [actor('a')], ties: [] })],
    [
      'two actors in one place',
      networkOf({
        actors: [actor('a'), actor('b')],
        ties: [],
        layout: { positions: { a: [0, 0], b: [0, 0] } },
      }),
    ],
    [
      'a tie to oneself',
      networkOf({ actors: [actor('a')], ties: [{ id: 't', source: 'a', target: 'a', type: 'talks' }] }),
    ],
  ])('%s is drawn without a number that is none', (_, network) => {
    for (const size of ['85', 'slide'] as const) {
      const scene = figureOf(network, { ...defaultView, at: 'all' }, { ...defaultFigure, size }, messages);
      // A number that is none is written as null.
      expect(JSON.stringify([scene.layers, scene.places, scene.height])).not.toMatch(/null|NaN/);
      expect(outside(scene)).toEqual([]);
    }
  });
});

test('actors, kinds and types with the names of every object are drawn like others', () => {
  const odd = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
  const network = networkOf({
    actors: odd.map((id) => actor(id, { kind: id })),
    ties: odd.slice(1).map((id, i) => ({ id, source: odd[i], target: id, type: id })),
  });
  const scene = figureOf(network, { ...defaultView, at: 'all' }, defaultFigure, messages);
  expect(scene.places.actors).toHaveLength(4);
  for (const { x, y } of scene.places.actors) expect([x, y].every(Number.isFinite)).toBe(true);
  expect(scene.places.ties).toHaveLength(3);
  for (const text of textsOf(scene, 'legend')) expect(typeof text.text).toBe('string');
  expect(outside(scene)).toEqual([]);
});
