/** DL, the text format of UCINET, in the forms that are read. */
import { describe, expect, test } from 'vitest';
import { expectRefused } from './clear.ts';
import { codesOf, read } from './files.ts';

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

  const readIds = async (text: string): Promise<[string, string][] | undefined> =>
    (await read('x.dl', text)).network?.ties.map(({ source, target }) => [source, target]);

  test('gives each row of a matrix to the actor whose label it begins with', async () => {
    expect(await readIds('dl n=3\nlabels embedded\ndata:\na b c\nb 0 0 1\na 0 1 0\nc 0 0 0\n')).toEqual([
      ['a', 'b'],
      ['b', 'c'],
    ]);
    // The diagonal that is absent is the row's own, wherever the row stands.
    expect(
      await readIds('dl n=3 diagonal=absent\nlabels embedded\ndata:\na b c\nc 0 1\na 1 0\nb 0 0\n'),
    ).toEqual([
      ['a', 'b'],
      ['c', 'b'],
    ]);
  });

  test('of a list has no tie where the value is 0 or missing, as in a matrix', async () => {
    const text =
      'dl n=4 format=edgelist1\nlabels embedded\ndata:\na b 0\nb c 2.5\nc a\nb a 0.0\nd c .\na c -1\n';
    const { network } = await read('x.dl', text);
    expect(network?.actors.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(network?.ties.map(({ source, target }) => [source, target])).toEqual([
      ['b', 'c'],
      ['c', 'a'],
      ['a', 'c'],
    ]);
  });

  test('has the actors that it counts, whether or not each has a label', async () => {
    const { network, issues } = await read('x.dl', 'dl n=3\nlabels:\na,b\ndata:\n0 1 1\n0 0 1\n0 0 0\n');
    expect(issues).toEqual([]);
    expect(network?.actors.map(({ id }) => id)).toEqual(['a', 'b', 'actor 3']);
    expect(network?.ties.map(({ source, target }) => [source, target])).toEqual([
      ['a', 'b'],
      ['a', 'actor 3'],
      ['b', 'actor 3'],
    ]);
  });

  test.each([
    ['a label that two have', 'dl n=3\nlabels:\na,a,b\ndata:\n0 1 1\n0 0 1\n1 0 0\n', 'id/duplicate'],
    ['a label more than there are actors', 'dl n=2\nlabels:\na,b,c\ndata:\n0 1\n0 0\n', 'dl/actor'],
    ['a column that comes twice', 'dl n=2\nlabels embedded\ndata:\na a\na 0 1\na 1 0\n', 'id/duplicate'],
    ['a row that comes twice', 'dl n=2\nlabels embedded\ndata:\na b\na 0 1\na 1 0\n', 'id/duplicate'],
    ['a row of nobody', 'dl n=2\nlabels embedded\ndata:\na b\na 0 1\nz 1 0\n', 'dl/actor'],
  ])('tells of %s', async (_, text, code) => {
    const result = await read('x.dl', text);
    expect(codesOf(result)).toContain(code);
    expectRefused(result);
  });
});
