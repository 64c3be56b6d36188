/** Each warning appears where there is cause, and is gone after its mend. */
import { describe, expect, test } from 'vitest';
import { defaultFigure, type FigureChoices } from '../../src/scene/figure.ts';
import { figureOfInput, inputOfFigure } from '../../src/scene/figureOf.ts';
import { figureWarnings, mendOf, type FigureWarning } from '../../src/scene/figureWarnings.ts';
import type { View } from '../../src/scene/view.ts';
import { bundled, messages, viewOf } from './bundled.ts';
import { actor, networkOf, tie } from './network.ts';

function warningsOf(
  choices: Partial<FigureChoices>,
  more: Partial<Record<keyof View, unknown>> = {},
  network = bundled,
): FigureWarning[] {
  const figure = { ...defaultFigure, ...choices };
  const view = viewOf(more);
  const input = inputOfFigure(network, view, figure, messages);
  return figureWarnings({ ...input, view }, figureOfInput(input, figure, messages), figure);
}

const causes: readonly [
  FigureWarning['kind'],
  Partial<FigureChoices>,
  Partial<Record<keyof View, unknown>>,
][] = [
  ['smallText', { textPt: 5 }, {}],
  ['coarse', { dpi: 72 }, {}],
  ['nothingThere', { scope: 'pinned' }, {}],
  ['grown', { size: 'card', textPt: 14 }, { limit: 'all', at: 'all' }],
  ['hiddenLabels', { size: '85' }, { limit: 60 }],
];

describe.each(causes)('%s', (kind, choices, view) => {
  test('is said, and one click mends it, or mends it in steps', () => {
    expect(warningsOf({}, {}).map((each) => each.kind)).not.toContain(kind);
    let figure = choices;
    for (let clicks = 0; ; clicks++) {
      const warning = warningsOf(figure, view).find((each) => each.kind === kind);
      if (!warning) {
        expect(clicks).toBeGreaterThan(0);
        return;
      }
      const mend = mendOf(warning);
      // What no size has room for remains for the person to decide.
      if (!mend && kind === 'hiddenLabels') return expect(clicks).toBeGreaterThan(0);
      expect(mend).toBeDefined();
      expect(clicks).toBeLessThan(12);
      figure = { ...figure, ...mend };
    }
  });
});

test('weak ties are counted by hand, and said to be dashed only where lines are drawn', () => {
  const network = networkOf({
    actors: ['a', 'b'].map((id) => actor(id)),
    ties: [
      tie('1', 'a', 'b', 'talks', { confidence: 'low' }),
      tie('2', 'a', 'b', 'rivalry', { confidence: 'disputed' }),
      tie('3', 'a', 'b', 'mediation', { confidence: 'high' }),
    ],
  });
  const weak = (view: Partial<Record<keyof View, unknown>>) =>
    warningsOf({}, view, network).find(({ kind }) => kind === 'weak');
  expect(weak({})).toEqual({ kind: 'weak', count: 2, dashed: true });
  expect(weak({ face: 'matrix' })).toEqual({ kind: 'weak', count: 2, dashed: false });
});

test('a missing licence is said, and is no matter of one click', () => {
  const network = networkOf({ actors: [actor('a')], ties: [] });
  expect(warningsOf({}, {}, network).map(({ kind }) => kind)).toContain('noLicence');
  expect(warningsOf({}).map(({ kind }) => kind)).not.toContain('noLicence');
  expect(mendOf({ kind: 'noLicence' })).toBeUndefined();
});

describe('letters that the bundled fonts lack', () => {
  test('are named, each once; those of Latin, Greek, Cyrillic and Arabic script are none of them', () => {
    const network = networkOf({
      actors: [actor('a', { name: '北京 北 Čačak Ελλάς Україна أفغانستان پښتو “–”' })],
      ties: [],
    });
    const found = warningsOf({}, {}, network).find(({ kind }) => kind === 'foreignLetters');
    expect(found).toEqual({ kind: 'foreignLetters', letters: ['北', '京'] });
  });

  test.each([
    ['map', {}],
    ['difference', { at: '2020', base: '2010' }],
    ['matrix', { face: 'matrix' }],
    ['timeline', { face: 'timeline' }],
    ['strip', { face: 'timeline', selected: ['pakistan'] }],
    ['strip of a dyad', { face: 'timeline', selected: ['pakistan', 'taliban'] }],
    ['grid', { face: 'grid' }],
  ])('are in no figure of the bundled network: %s', (_name, view) => {
    expect(warningsOf({}, view).map(({ kind }) => kind)).not.toContain('foreignLetters');
    const pashto = warningsOf({ scope: 'view' }, { ...view, labels: 'ps' });
    expect(pashto.map(({ kind }) => kind)).not.toContain('foreignLetters');
  });

  test('are in no balance curve', () => {
    expect(warningsOf({ scope: 'balance' }).map(({ kind }) => kind)).not.toContain('foreignLetters');
  });
});
