import { describe, expect, test } from 'vitest';
import { readNetwork } from '../../src/io/parleyJson.ts';
import type { Network } from '../../src/model/network.ts';
import { ownPage } from '../../src/render/ownPage.ts';

const template =
  '<head><title>Parley</title><meta name="x" /><!--head--><script type="module">1</script></head><body></body>';

function networkTitled(title: string): Network {
  const { network } = readNetwork(
    JSON.stringify({
      format: 'parley',
      version: 1,
      title,
      actors: [{ id: 'a', name: title, kind: 'state' }],
      ties: [],
    }),
  );
  if (!network) throw new Error('The network of this test is not valid.');
  return network;
}

const elementIn = (page: string): string =>
  /<script type="application\/json" id="network">(.*?)<\/script>/s.exec(page)?.[1] ?? '';

describe('a page with a network of its own', () => {
  test.each([
    '</script><script>alert(1)</script>',
    '<!--<script>',
    "$& $1 $' <!--head-->",
    'two\u2028lines\u2029here',
    'دولت & "quoted"',
  ])('holds %j whole, and as data only', (title) => {
    const page = ownPage(template, networkTitled(title));
    const data = elementIn(page);
    expect(data).not.toMatch(/[<\u2028\u2029]/);
    expect(JSON.parse(data)).toMatchObject({ document: { title, actors: [{ id: 'a', name: title }] } });
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page).toContain('<meta name="x" />');
  });

  test('opens a large network as a table', () => {
    const large = Array.from({ length: 200 }, (_, i) => ({ id: `a${i}`, name: `A ${i}`, kind: 'state' }));
    const { network } = readNetwork(
      JSON.stringify({ format: 'parley', version: 1, title: 'L', actors: large, ties: [] }),
    );
    const open = (of: Network | undefined): unknown =>
      (JSON.parse(elementIn(ownPage(template, of as Network))) as { opening: { face: string } }).opening.face;
    expect([open(network), open(networkTitled('S'))]).toEqual(['table', 'map']);
  });

  test('is refused where the template has no place for it', () => {
    expect(() => ownPage('<html></html>', networkTitled('A'))).toThrow('no place');
  });
});
