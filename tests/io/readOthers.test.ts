/** Files that other programs made, with counts from an independent reader: see `others/README.md`. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readAny } from '../../src/io/readAny.ts';
import type { Network } from '../../src/model/network.ts';

const folder = new URL('./others/', import.meta.url);
interface Count {
  file: string;
  maker: string;
  actors: number;
  ties: number;
  by: string;
}
const counts = JSON.parse(readFileSync(new URL('counts.json', folder), 'utf8')) as Count[];
/** NetworkX adds nodes that only edges name. */
const unlisted = 'unlisted.networkx-tests.graphml';
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));
const networkIn = async (name: string): Promise<Network> => {
  const { network, issues } = await readAny([{ name, bytes: bytesOf(name) }]);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  return network as Network;
};

describe('a file that another program made', () => {
  test.each(counts)(
    '$file has the $actors actors and $ties ties that $by finds',
    async ({ file, actors, ties }) => {
      const network = await networkIn(file);
      // Two spells of one edge are two ties here.
      const edges = new Set(network.ties.map(({ id }) => id.replace(/ \(\d+\)$/, '')));
      expect({ actors: network.actors.length, ties: edges.size }).toEqual({ actors, ties });
    },
  );

  test('is counted, whichever lies in the folder', () => {
    const files = readdirSync(folder).filter(
      (name) => !['counts.json', 'README.md', unlisted].includes(name),
    );
    expect(files.toSorted()).toEqual(counts.map(({ file }) => file).toSorted());
  });

  test('with ties to nodes that it does not list names them, and gives the rest', async () => {
    const { network, goodPart, issues } = await readAny([{ name: unlisted, bytes: bytesOf(unlisted) }]);
    expect(network).toBeUndefined();
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['reference/actors']));
    expect(goodPart?.actors.length).toBeGreaterThan(0);
  });

  test('keeps names, weights and what it says of itself', async () => {
    const network = await networkIn('les-miserables.networkx.gexf');
    const pair = network.tiesBetween('Valjean' as never, 'Javert' as never);
    expect(pair.map((tie) => (tie as { weight?: number }).weight ?? tie.strength)).toEqual([17]);
  });

  test('gives spells as the dates of ties, one tie for each', async () => {
    const network = await networkIn('timed.networkx.gexf');
    expect(network.ties.map(({ source, target, from, to }) => [source, target, from, to])).toEqual([
      ['a', 'b', '2001-05-01', '2002-01-01'],
      ['b', 'c', '2001-01-01', '2001-02-01'],
      ['b', 'c', '2004-01-01', '2004-12-31'],
    ]);
    expect(network.actorById.get('a' as never)).toMatchObject({
      name: 'A',
      from: '2001-01-01',
      to: '2003-12-31',
    });
  });

  test('of igraph gives its names', async () => {
    const network = await networkIn('zachary.igraph.graphml');
    expect(network.actors.map(({ name }) => name)).toContain('m33');
  });

  test('of openpyxl gives signs, dates and strengths', async () => {
    const network = await networkIn('florentine.openpyxl.xlsx');
    const [first, second] = network.ties;
    expect([first.sign, first.from, first.strength]).toEqual([-1, '1400-01-01', 1]);
    expect([second.sign, second.from, second.strength]).toEqual([1, '1401-02-01', 2]);
  });

  test('of openpyxl is read from the midst of a buffer too, as Node gives small files', async () => {
    const bytes = bytesOf('florentine.openpyxl.xlsx');
    const pool = Buffer.alloc(bytes.length + 64, 1);
    pool.set(bytes, 32);
    const { network } = await readAny([{ name: 'x.xlsx', bytes: pool.subarray(32, 32 + bytes.length) }]);
    expect(network?.ties.length).toBeGreaterThan(1);
  });

  test('of yEd gives labels as names and groups as affiliations', async () => {
    const files = counts.map(({ file }) => file).filter((name) => /graphml$/.test(name));
    const yed = files.filter(
      (name) =>
        bytesOf(name).length > 2500 && new TextDecoder().decode(bytesOf(name)).includes('y:ShapeNode'),
    );
    expect(yed.length).toBeGreaterThan(0);
    for (const name of yed) {
      const network = await networkIn(name);
      const labelled = network.actors.filter((actor) => actor.name !== actor.id);
      expect(labelled.length).toBeGreaterThan(0);
      for (const { id, affiliation } of network.actors) {
        if (id.includes('::')) expect(affiliation).toBe(id.slice(0, id.lastIndexOf('::')));
      }
    }
  });
});
