/** Tables that are no list: a heading above the columns, and the same names on top and at the side. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codesOf, read } from './files.ts';

const linesOf = async (text: string) => {
  const result = await read('x.csv', text);
  const { network } = result;
  const nameOf = new Map(network?.actors.map(({ id, name }) => [id, name]));
  const ties = network?.ties.map(({ source, target, directed, sign }) =>
    [nameOf.get(source), directed ? '>' : '-', nameOf.get(target), sign].join(' ').trim(),
  );
  return { result, names: network?.actors.map(({ name }) => name), ties };
};

describe('a matrix', () => {
  test('alike on both sides of the diagonal gives each pair once, without direction, and actors without ties', async () => {
    const { result, names, ties } = await linesOf(',A,B,C,D\nA,0,1,1,0\nB,1,0,0,0\nC,1,0,0,0\nD,0,0,0,0\n');
    expect(codesOf(result)).toContain('read/matrix');
    expect(names).toEqual(['A', 'B', 'C', 'D']);
    expect(ties).toHaveLength(2);
    expect(ties?.map((tie) => tie.slice(0, 5))).toEqual(['A - B', 'A - C']);
  });

  test('that is not gives ties from the row to the column', async () => {
    const { ties } = await linesOf(';A;B;C\nA;;1;\nB;;;1\nC;1;;\n');
    expect(ties?.map((tie) => tie.slice(0, 5))).toEqual(['A > B', 'B > C', 'C > A']);
  });

  test.each([
    ['numbers', 'x,A,B,C\nA,0,1,-1\nB,1,0,-1\nC,-1,-1,0\n'],
    ['signs', 'x,A,B,C\nA,,+,-\nB,+,,-\nC,-,-,\n'],
  ])('of %s below zero is signed', async (_, text) => {
    const { result, names } = await linesOf(text);
    expect(names).toEqual(['A', 'B', 'C']);
    expect(result.network?.ties.map(({ sign }) => sign)).toEqual([1, -1, -1]);
  });

  test('of plus signs alone is signed as well', async () => {
    const { result } = await linesOf('x,A,B\nA,,+\nB,+,\n');
    expect(result.network?.ties.map(({ sign }) => sign)).toEqual([1]);
  });

  test('takes what stands in its cells as weights', async () => {
    const { result } = await linesOf('x,A,B,C\nA,0,3,0.5\nB,3,0,0\nC,0.5,0,0\n');
    expect(result.report.tables[0].columns.map(({ name }) => name)).toContain('weight');
    expect(result.network?.ties).toHaveLength(2);
  });

  test('may have its rows in another order than its columns', async () => {
    const { ties } = await linesOf('x,A,B,C\nC,1,0,0\nA,0,0,0\nB,0,0,0\n');
    expect(ties?.map((tie) => tie.slice(0, 5))).toEqual(['C > A']);
  });

  test('of any size gives the ties that its cells above zero count', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .integer({ min: 2, max: 7 })
          .chain((n) =>
            fc.array(fc.array(fc.boolean(), { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
          ),
        async (cells) => {
          const names = cells.map((_, i) => `Actor ${i + 1}`);
          const text = [
            ['', ...names],
            ...cells.map((row, i) => [names[i], ...row.map((on) => (on ? 1 : 0))]),
          ]
            .map((row) => row.join(','))
            .join('\n');
          const arcs = cells.flatMap((row, i) => row.flatMap((on, j) => (on && i !== j ? [[i, j]] : [])));
          const isSymmetric = arcs.every(([i, j]) => cells[j][i]);
          const { names: read, ties } = await linesOf(text);
          expect(read).toEqual(names);
          expect(ties).toHaveLength(isSymmetric ? arcs.length / 2 : arcs.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('is not seen in a list of ties', async () => {
    const { result } = await linesOf('source,target\nA,B\nB,A\n');
    expect(codesOf(result)).not.toContain('read/matrix');
    expect(result.network?.ties).toHaveLength(2);
  });
});

describe('a heading above the names of the columns', () => {
  test('is left out, and said so; rows keep their lines', async () => {
    const { result, ties } = await linesOf('Ties of the talks\nAs of May 2020\nsource,target\nA,B\n');
    expect(result.report.notes).toContainEqual(
      expect.objectContaining({ code: 'read/heading', values: { rows: 2 } }),
    );
    expect(ties?.map((tie) => tie.slice(0, 1))).toEqual(['A']);
    const bad = await read('x.csv', 'Ties of the talks\nsource,target\nA,B\nC,\n');
    expect(bad.issues).toMatchObject([{ code: 'row/no-end', where: { line: 4 } }]);
  });
});
