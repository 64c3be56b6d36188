import { describe, expect, test } from 'vitest';
import { mapInput } from '../../src/scene/figureOf.ts';
import { figureNotes, filterNames } from '../../src/scene/notes.ts';
import { viewSchema, type View } from '../../src/scene/view.ts';
import { inputOf, messages } from './bundled.ts';
import { actor, networkOf, quartet, tie } from './network.ts';
import { faultsOf } from './sentences.ts';

type Some = Partial<Record<keyof View, unknown>>;
const notesOf = (more: Some, network = quartet()) =>
  figureNotes(mapInput(network, viewSchema.parse({ at: '2015', ...more })), messages);
const note = (more: Some, network = quartet()) => notesOf(more, network).join('\n');

describe('the notes under a figure', () => {
  test('say what is shown of what there is, at which date, and how sure', () => {
    expect(notesOf({})).toEqual([
      '4 of 4 actors and 6 of 6 ties active in 2015. A number beside a line counts further ties between the same two actors.',
      'Low confidence or disputed: 1 tie, drawn with long dashes and a “?”.',
      'Viewpoint: the data set. Source: Test. No tie has a source. Drawn with Parley.',
    ]);
  });

  test('count what a filter leaves out, and name the filter', () => {
    const text = note({
      withoutFamilies: ['talks', 'hostility'],
      withoutKinds: ['igo'],
      withoutConfidence: ['low'],
    });
    // c is left out with its two ties; of the four between a and b, talks and war.
    expect(text).toContain('3 of 4 actors and 2 of 6 ties active in 2015.');
    expect(text).toContain(
      'Left out by filters: talks and agreements, armed hostility, international organisation and low-confidence ties.',
    );
    expect(text).not.toContain('drawn with long dashes');
  });

  test('say that the most influential are shown where not all are', () => {
    expect(note({ limit: 2 })).toContain('The most influential actors are shown.');
    expect(note({ limit: 'all' })).not.toContain('most influential');
    expect(note({ withoutKinds: ['igo'], limit: 'all' })).not.toContain('most influential');
  });

  test('explain a count beside a line only where there is one', () => {
    expect(note({ selected: ['a'] })).not.toContain('A number beside a line');
    expect(note({ withoutFamilies: ['talks', 'cooperation', 'hostility'] })).not.toContain('A number beside');
  });

  test.each([
    [[{ source: 's1' }], [{ source: 's1' }], 'Every tie is sourced: 1 source in the data.'],
    [
      [{ source: 's1' }, { source: 's2' }],
      [{ source: 's2' }],
      'Every tie is sourced: 2 sources in the data.',
    ],
    [[{ source: 's1' }], [], '1 tie has no source; the others rest on 1 source.'],
    [[], [], 'No tie has a source.'],
  ])('never say that ties are sourced which are not: %j and %j', (first, second, sentence) => {
    const network = networkOf({
      actors: [actor('a'), actor('b'), actor('c')],
      sources: [
        { id: 's1', title: 'One' },
        { id: 's2', title: 'Two' },
      ],
      ties: [tie('x', 'a', 'b', 'talks', { claims: first }), tie('y', 'b', 'c', 'talks', { claims: second })],
    });
    expect(note({}, network)).toContain(` ${sentence} `);
  });

  test('name the viewpoint, the source, the date of the last check and the licence', () => {
    const network = networkOf({
      actors: [actor('a')],
      ties: [],
      title: 'Who talks?',
      viewpoint: 'the mediators',
      checked: '2025-11',
      license: { name: 'CC BY 4.0' },
    });
    expect(notesOf({}, network).at(-1)).toBe(
      'Viewpoint: the mediators. Source: Who talks? Checked to November 2025. Licence: CC BY 4.0. Drawn with Parley.',
    );
  });

  test('of the bundled network are good sentences, whatever is shown', () => {
    const filters: Some[] = [
      {},
      { limit: 'all' },
      { withoutFamilies: ['structure'] },
      { withoutConfidence: ['low', 'disputed'] },
      { selected: ['pakistan'] },
      { withoutFamilies: ['cooperation', 'talks', 'mediation', 'pressure', 'hostility', 'structure'] },
    ];
    for (const at of ['1979-12-27', '2001', '2010/2014', '2015/', '/1992', 'all', '1900']) {
      for (const filter of filters) {
        for (const line of figureNotes(inputOf({ at, ...filter }), messages))
          expect(faultsOf(line)).toEqual([]);
      }
    }
  });
});

test('filters are named as a person knows them, by family, kind and confidence', () => {
  const view = {
    withoutFamilies: ['structure'],
    withoutKinds: ['armed-group', 'own'],
    withoutConfidence: ['disputed'],
  };
  expect(filterNames(inputOf(view), messages)).toEqual(['membership', 'armed group', 'own', 'disputed ties']);
  expect(filterNames(inputOf(), messages)).toEqual([]);
});
