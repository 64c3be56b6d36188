/** GML: what NetworkX, igraph and yEd write in it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectRefused } from './clear.ts';
import { codesOf, read } from './files.ts';

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

describe('UCINET DL', () => {
  const labels = 'labels:\nbarry,david,lin,pat\n';

  test('of a matrix alike on both sides gives each tie once, without direction', async () => {
    const { network } = await read(
      'x.dl',
      `dl n=4 format=fullmatrix\n${labels}data:\n0 1 1 0\n1 0 1 1\n1 1 0 0\n0 1 0 0\n`,
    );
    // Barry with two, David with Lin and Pat: half of the eight ones.
    expect(network?.actors.map(({ name }) => name)).toEqual(['barry', 'david', 'lin', 'pat']);
    expect(network?.ties).toHaveLength(4);
    expect(network?.ties.every(({ directed }) => directed !== true)).toBe(true);
  });

  test('of two matrices gives ties of two types; labels may stand in the rows', async () => {
    const text =
      'DL n=2 nm=2\nmatrix labels:\ntrade, aid\nlabels embedded\ndata:\n a b\na 0 3\nb 0 0\n a b\na 0 0\nb 1 0\n';
    const { network } = await read('x.dl', text);
    expect(network?.actors.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(network?.ties.map(({ source, target, type }) => [source, type, target])).toEqual([
      ['a', 'trade', 'b'],
      ['b', 'aid', 'a'],
    ]);
  });

  test('without its diagonal, and without labels', async () => {
    const { network } = await read('x.dl', 'dl n=3 diagonal=absent\ndata:\n1 0\n0 1\n0 0\n');
    expect(network?.ties.map(({ source, target }) => [source, target])).toEqual([
      ['1', '2'],
      ['2', '3'],
    ]);
  });

  test.each([
    ['that was cut off', `dl n=4\n${labels}`, 'dl/no-data'],
    ['of a matrix that was cut off', `dl n=4\n${labels}data:\n0 1 1 0\n1 0`, 'dl/cells'],
    ['without a number of actors', 'dl nr=4 nc=2\ndata:\n', 'dl/count'],
    ['of another format', 'dl n=4 format=blockmatrix\ndata:\n', 'dl/format'],
    ['of actors beyond its number', 'dl n=2 format=edgelist1\ndata:\n1 2\n2 3\n', 'dl/actor'],
  ])('%s is told', async (_, text, code) => {
    const result = await read('x.dl', text);
    expect(codesOf(result)).toContain(code);
    expectRefused(result);
  });
});
