/** Whatever a figure is of, its page says what it shows: title, time and viewpoint, legend, notes, references. */
import { describe, expect, test } from 'vitest';
import { svgString } from '../../src/render/svgString.ts';
import { defaultFigure, figureSizes, type FigureChoices } from '../../src/scene/figure.ts';
import { figureOf } from '../../src/scene/figureOf.ts';
import type { LayerId, Mark, Scene, TextMark } from '../../src/scene/marks.ts';
import type { View } from '../../src/scene/view.ts';
import { bundled, figure, messages, viewOf } from './bundled.ts';
import { flat, outside } from './extents.ts';
import { actor, networkOf, tie } from './network.ts';

interface Kind {
  view: Partial<Record<keyof View, unknown>>;
  choices?: Partial<FigureChoices>;
  /** Date or time in its subtitle. */
  when: RegExp;
  /** Some of what its legend must name. */
  legend: readonly string[];
}
const kinds: Readonly<Record<string, Kind>> = {
  map: { view: {}, when: /^29 February 2020/, legend: ['mediation', 'armed group', 'third party'] },
  'difference map': {
    view: { face: 'compare', compare: ['2010', '2021'] },
    when: /2010.*2021/,
    legend: ['new', 'armed group'],
  },
  'small multiples': {
    view: { face: 'compare', compare: ['1990', '2001', '2021'] },
    when: /1990.*2001.*2021/,
    legend: ['armed group'],
  },
  'two actors compared': {
    view: { face: 'compare', selected: ['pakistan', 'iran'] },
    when: /29 February 2020/,
    legend: ['armed group'],
  },
  'actor strip': {
    view: { face: 'timeline', selected: ['pakistan'] },
    when: /Pakistan through time, 1979–2025/,
    legend: ['ongoing at last check', 'meeting'],
  },
  timeline: {
    view: { face: 'timeline' },
    when: /Ties by family and events, 1979–2025/,
    legend: ['Cooperation', 'meeting'],
  },
  matrix: { view: { face: 'matrix' }, when: /^29 February 2020/, legend: ['Armed hostility', 'negative'] },
  grid: { view: { face: 'grid' }, when: /^29 February 2020/, legend: ['armed group', 'third party'] },
  'balance curve': {
    view: {},
    choices: { scope: 'balance' },
    when: /Structural balance, 1979–2025/,
    legend: ['share of signed triads that are balanced', 'number of signed triads'],
  },
};

const marksOf = (scene: Scene, ...ids: LayerId[]): Mark[] =>
  flat(scene.layers.filter(({ id }) => ids.includes(id)).flatMap(({ marks }) => marks));
const textsOf = (scene: Scene, ...ids: LayerId[]): TextMark[] =>
  marksOf(scene, ...ids).filter((mark): mark is TextMark => mark.shape === 'text');
const said = (scene: Scene, ...ids: LayerId[]): string =>
  textsOf(scene, ...ids)
    .map(({ text }) => text)
    .join(' ');
describe.each(Object.entries(kinds))('a figure of the %s', (_, { view, choices = {}, when, legend }) => {
  const scene = figure({ limit: 20, ...view }, { ...choices, references: true });

  test('has the title, under it the time', () => {
    const [title, subtitle] = textsOf(scene, 'notes');
    expect(title.text).toBe('Afghan peace negotiations, 1979 to now');
    expect(subtitle.text).toMatch(when);
  });

  test('names its viewpoint, source, licence and what is uncertain', () => {
    const notes = said(scene, 'notes');
    expect(notes).toContain('Viewpoint: the data set. Source: Afghan peace negotiations, 1979 to now.');
    expect(notes).toContain('Licence: CC BY 4.0.');
    expect(notes).toMatch(/Low confidence or disputed: \d+ ties?/);
  });

  test('has a legend of what is drawn', () => {
    for (const entry of legend) expect(said(scene, 'legend')).toContain(entry);
  });

  test('lists the sources by number', () => {
    const texts = textsOf(scene, 'notes').map(({ text }) => text);
    const from = texts.indexOf('Sources');
    expect(from).toBeGreaterThan(0);
    expect(texts.slice(from)).toContain('1');
  });

  test('has an alternative text of its own and keeps every mark on the page, at any size', () => {
    expect(scene.description.length).toBeGreaterThan(40);
    for (const size of figureSizes)
      expect(outside(figure({ limit: 20, ...view }, { ...choices, size })), size).toEqual([]);
  });

  test('says whose account it is where that is not the data set’s', () => {
    const other = figure({ limit: 20, ...view, according: 'Another' }, choices);
    const texts = textsOf(other, 'notes').map(({ text }) => text);
    expect(texts.slice(0, 3).join(' ')).toContain('according to Another');
  });

  test('can be had of a network with next to nothing in it', () => {
    const bare = networkOf({ actors: [actor('pakistan'), actor('iran')], ties: [] });
    const drawn = figureOf(bare, viewOf(view), { ...defaultFigure, ...choices }, messages);
    expect(svgString(drawn)).toContain('<title id="title">Test</title>');
    expect(outside(drawn)).toEqual([]);
  });
});

test('only what a camera looks at is cut by it', () => {
  const far = { camera: { x: 1e6, y: 1e6, zoom: 4 }, limit: 20 };
  const drawn = (face: string): number => figure({ ...far, face }, { area: 'view' }).places.actors.length;
  expect(drawn('map')).toBe(0);
  expect(drawn('matrix')).toBe(20);
  expect(drawn('grid')).toBe(20);
});

describe('the curve of balance', () => {
  /** Three friends in 2001; in 2003 two of them fight, and in 2005 one of the friendships ends too. */
  const network = networkOf({
    actors: ['a', 'b', 'c'].map((id) => actor(id)),
    ties: [
      tie('ab', 'a', 'b', 'alliance', { from: '2001', to: '2002' }),
      tie('ab-war', 'a', 'b', 'armed-conflict', { from: '2003' }),
      tie('bc', 'b', 'c', 'alliance', { from: '2001' }),
      tie('ac', 'a', 'c', 'alliance', { from: '2001', to: '2004' }),
      tie('talk', 'a', 'c', 'talks', { from: '2001' }),
    ],
    events: ['2001-06-01', '2003-06-01', '2005-06-01'].map((date) => ({
      id: `e${date.slice(0, 4)}`,
      title: date,
      date,
      kind: 'meeting',
    })),
  });
  const scene = figureOf(
    network,
    viewOf({}),
    { ...defaultFigure, scope: 'balance', references: false },
    messages,
  );

  test('goes from all balanced to none, and has no point where no triad has three signs', () => {
    const dots = marksOf(scene, 'ties').filter((mark) => mark.shape === 'circle');
    expect(dots).toHaveLength(2);
    const gridY = (text: string): number =>
      textsOf(scene, 'labels').find((mark) => mark.text === text)?.y ?? NaN;
    const [all, none] = dots.map((mark) => (mark.shape === 'circle' ? mark.cy : NaN));
    // The words of a height stand a third of their size below it.
    const below = gridY('100 %') - all;
    expect(none).toBeCloseTo(gridY('0 %') - below, 1);
    expect(scene.description).toBe(
      'Structural balance, 2001–2005, at 3 moments: 100 % of the signed triads are balanced at 1 June 2001, 0 % at 1 June 2003; least at 1 June 2003, 0 %.',
    );
  });

  test('carries the signed ties only', () => {
    const payload = JSON.parse(scene.metadata?.payload ?? '{}') as { document: { ties: { id: string }[] } };
    expect(payload.document.ties.map(({ id }) => id).sort()).toEqual(['ab', 'ab-war', 'ac', 'bc']);
  });

  test('is of the shown span where there is one', () => {
    const span = figureOf(
      bundled,
      viewOf({ at: '2010/2014' }),
      { ...defaultFigure, scope: 'balance' },
      messages,
    );
    expect(said(span, 'notes')).toContain('Structural balance, 2010–2014');
  });
});
