import { describe, expect, test } from 'vitest';
import type { GroupMark, Mark, Scene } from '../../src/scene/marks.ts';
import { svgString } from '../../src/render/svgString.ts';
import { timelineInput } from '../../src/scene/timelineFigure.ts';
import { bundled, figure, viewOf } from './bundled.ts';

const layer = (scene: Scene, id: string): readonly Mark[] =>
  scene.layers.find((each) => each.id === id)?.marks ?? [];
const groups = (scene: Scene, id: string): GroupMark[] =>
  layer(scene, id).filter((mark): mark is GroupMark => mark.shape === 'group');
const refs = (marks: readonly GroupMark[]): string[] => marks.map(({ ref }) => ref?.id ?? '').sort();
const textsIn = (marks: readonly Mark[]): string[] =>
  marks.flatMap((mark) =>
    mark.shape === 'group' ? textsIn(mark.marks) : mark.shape === 'text' ? [mark.text] : [],
  );
const touches = (ids: readonly string[]) => (tie: { source: string; target: string }) =>
  ids.every((id) => tie.source === id || tie.target === id);

describe.each([
  ['strip', { face: 'timeline', selected: ['pakistan'] }, {}],
  ['timeline', { face: 'timeline' }, {}],
  ['balance curve', {}, { scope: 'balance' }],
] as const)('the eras of a %s', (_, view, choices) => {
  test.each(['85', '120', '183', 'a4-landscape', 'slide'] as const)(
    'are numbered in their bands and named whole in the notes, size %s',
    (size) => {
      const scene = figure(view, { ...choices, size });
      const { eras } = bundled.document;
      expect(eras.length).toBeGreaterThan(5);
      const said = textsIn(layer(scene, 'notes')).join(' ');
      eras.forEach(({ title }, i) => expect(said).toContain(`${i + 1}\u00a0${title}`));
      const bands = textsIn(layer(scene, 'camps'));
      expect(bands.join(' ')).not.toContain('…');
      // Half of the narrowest column's eras at least; all where there is room.
      const numbered = eras.filter((_era, i) => bands.some((text) => text.split(' ')[0] === String(i + 1)));
      expect(numbered.length).toBeGreaterThanOrEqual(size === '85' ? eras.length / 2 : eras.length);
    },
  );
});

describe('the strip of an actor', () => {
  const strip = figure({ face: 'timeline', selected: ['pakistan'] });

  test('has a bar for each of its ties at any date', () => {
    expect(refs(groups(strip, 'ties'))).toEqual(
      bundled.ties
        .filter(touches(['pakistan']))
        .map(({ id }) => id)
        .sort(),
    );
  });

  test('draws the way of its directed ties as a shape, which needs no font', () => {
    const texts = strip.layers.flatMap(({ marks }) => textsIn(marks));
    expect(texts.filter((text) => /[←→]/.test(text))).toEqual([]);
    const tie = bundled.ties.find((each) => each.source === 'pakistan' && bundled.isDirected(each))!;
    const bar = groups(strip, 'ties').find(({ ref }) => ref?.id === tie.id)!;
    const words = bar.marks.find((mark) => mark.shape === 'text')!;
    const shaft = bar.marks.filter((mark) => mark.shape === 'path').at(-1)!;
    // From the tail rightwards to the tip, before the words.
    const [, tail, y, tip] = /^M([\d.]+) ([\d.]+)H([\d.]+)/.exec(shaft.d)!.map(Number);
    expect(tail).toBeLessThan(tip);
    expect(tip).toBeLessThan(words.x);
    expect(Math.abs(words.y - y)).toBeLessThan(words.size);
  });

  test('has a lane for each alter', () => {
    const alters = new Set(
      bundled.ties
        .filter(touches(['pakistan']))
        .map(({ source, target }) => (source === 'pakistan' ? target : source)),
    );
    expect(
      groups(strip, 'labels')
        .map(({ id }) => id?.replace('lane-', ''))
        .sort(),
    ).toEqual([...alters].sort());
  });

  test('flags the events in which it took part, and no others', () => {
    expect(refs(groups(strip, 'annotations'))).toEqual(
      bundled.events
        .filter(({ participants }) => participants.some(({ actor }) => actor === 'pakistan'))
        .map(({ id }) => id)
        .sort(),
    );
  });

  test('says in words whose ties it shows and from when to when', () => {
    expect(strip.description).toMatch(/^Ties of Pakistan through time, 1979–2025: \d+ ties\. /);
    expect(svgString(strip)).toContain('<desc id="desc">Ties of Pakistan through time');
  });

  test('is the same whatever the date and the number of actors on the map', () => {
    const other = figure({ face: 'timeline', selected: ['pakistan'], at: '1999', limit: 5 }, { data: false });
    expect(svgString(other)).toBe(
      svgString(figure({ face: 'timeline', selected: ['pakistan'] }, { data: false })),
    );
  });

  test('keeps all it draws on the page at every size', () => {
    for (const size of ['85', '120', '180', 'a4-landscape', 'slide'] as const) {
      const scene = figure({ face: 'timeline', selected: ['pakistan'] }, { size });
      for (const mark of groups(scene, 'ties').flatMap(({ marks }) => marks)) {
        if (mark.shape === 'circle') expect(mark.cx).toBeLessThanOrEqual(scene.width);
        if (mark.shape === 'rect') {
          expect(mark.x).toBeGreaterThanOrEqual(0);
          expect(mark.x + mark.width).toBeLessThanOrEqual(scene.width);
          expect(mark.y + mark.height).toBeLessThanOrEqual(scene.height);
        }
      }
    }
  });
});

test('the strip of two actors has the ties between them, a lane for each family', () => {
  const pair = ['pakistan', 'united-states'];
  const strip = figure({ face: 'timeline', selected: pair });
  const between = bundled.ties.filter(touches(pair));
  expect(refs(groups(strip, 'ties'))).toEqual(between.map(({ id }) => id).sort());
  expect(groups(strip, 'labels')).toHaveLength(new Set(between.map((tie) => bundled.familyOf(tie))).size);
});

test('a span limits the strip to the ties that have a day in it', () => {
  const { sliced } = timelineInput(
    bundled,
    viewOf({ face: 'timeline', selected: ['pakistan'], at: '1988/1989' }),
  );
  const within = bundled.ties.filter(
    (tie) => touches(['pakistan'])(tie) && (tie.from ?? '') < '1990' && (tie.to ?? '9999') >= '1988',
  );
  expect(sliced.ties.map(({ id }) => id)).toEqual(within.map(({ id }) => id));
});

describe('the timeline of all ties', () => {
  test('has an area for each family and a flag for each event', () => {
    const scene = figure({ face: 'timeline' });
    expect(groups(scene, 'ties')).toHaveLength(6);
    expect(refs(groups(scene, 'annotations'))).toEqual(bundled.events.map(({ id }) => id).sort());
  });

  test('lists the events of a span that is short enough', () => {
    const texts = layer(figure({ face: 'timeline', at: '2020-01/2020-03' }), 'labels').flatMap((mark) =>
      mark.shape === 'text' ? [mark.text] : [],
    );
    const titles = bundled.events.filter(({ date }) => date >= '2020-01' && date < '2020-04');
    expect(titles.length).toBeGreaterThan(2);
    for (const { title } of titles) expect(texts.join(' ')).toContain(title);
  });
});
