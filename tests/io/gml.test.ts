/** GML: what NetworkX, igraph and yEd write in it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectRefused } from './clear.ts';
import { read } from './files.ts';

const gml = (body: string) => `Creator "T"\nVersion 1\ngraph [\n  directed 1\n${body}\n]\n`;

describe('GML', () => {
  test('gives names, weights, properties, places and groups; letters beyond ASCII from their numbers', async () => {
    const { network, issues } = await read(
      'x.gml',
      gml(
        '  name "Talks &#38; wars"\n  node [ id 1 label "&#214;sterreich" graphics [ x 10 y -2.5 w 30 fill "#FF0000" ] size 3 ]\n' +
          '  # a note\n  node [ id 2 label "a &quot;b&quot;" gid 1 ]\n  edge [ source 1 target 2 label "first" weight 2.5 ]',
      ),
    );
    expect(issues).toEqual([]);
    expect(network?.document.title).toBe('Talks & wars');
    expect(network?.actors).toMatchObject([
      { id: '1', name: 'Österreich', size: 3, color: '#FF0000', graphics: { w: 30 } },
      { id: '2', name: 'a "b"', affiliation: '1' },
    ]);
    expect(network?.document.layout?.positions).toEqual({ 1: [10, -2.5] });
    expect(network?.ties).toMatchObject([{ source: '1', target: '2', weight: 2.5 }]);
  });

  test('keeps a key that comes again as a list', async () => {
    const { network } = await read('x.gml', gml('node [ id 1 tag "a" tag "b" tag "c" ]'));
    expect(network?.actors).toMatchObject([{ tag: ['a', 'b', 'c'] }]);
  });

  test('is read whatever the case of its keys, and says that a second graph is left', async () => {
    const graph = 'Graph [ Directed 1 Node [ ID 1 Label "A" ] NODE [ id 2 ] Edge [ Source 1 TARGET 2 ] ]\n';
    const { network, report } = await read('x.gml', graph + graph);
    expect(network?.actors.map(({ name }) => name)).toEqual(['A', '2']);
    expect(network?.ties).toMatchObject([{ source: '1', target: '2', directed: true }]);
    expect(report.notes).toContainEqual(
      expect.objectContaining({
        code: 'read/more-graphs',
        where: { file: 'x.gml', line: 2 },
        values: { count: 1 },
      }),
    );
  });

  test.each([
    ['a list that never closes, where it opens', 'graph [\n node [ id 1\n', 'gml/open-list', 2],
    ['a text that never closes', 'graph [\n node [ id 1 label "x ]\n]', 'gml/open-quote', 2],
    ['a key without a value', 'graph [\n node [ id ]\n]', 'gml/syntax', 2],
    ['a bracket too many', 'graph [\n]\n]', 'gml/syntax', 3],
    ['a value that is none', 'graph [\n node [ id one ]\n]', 'gml/syntax', 2],
    ['100,000 lists in lists', `graph [ ${'a [ '.repeat(100_000)}`, 'document/too-deep', 1],
  ])('tells %s', async (_, text, code, line) => {
    const result = await read('x.gml', text);
    expect(result.issues[0]).toMatchObject({ code, where: { file: 'x.gml', line } });
    expectRefused(result);
  });

  test('with any names is read as many actors as it has', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }), async (names) => {
        const escaped = (name: string) =>
          name.replace(/[^ -~]|["&]/gu, (letter) => `&#${letter.codePointAt(0)};`);
        const nodes = names.map((name, i) => `node [ id ${i} label "x${escaped(name)}x" ]`);
        const { network } = await read('x.gml', gml(nodes.join('\n')));
        expect(network?.actors.map(({ name }) => name)).toEqual(names.map((name) => `x${name}x`));
      }),
      { numRuns: 60 },
    );
  });
});
