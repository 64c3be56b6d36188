/** Files that hold no network: a clear answer to each. */
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readAny } from '../../src/io/readAny.ts';
import { writeFormat } from '../../src/io/writeFormat.ts';
import { networkOf } from '../scene/network.ts';
import { expectRefused } from './clear.ts';
import { codesOf, read } from './files.ts';

const gexf = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n<graph>\n${body}\n</graph>\n</gexf>`;
const graphml = (body: string) =>
  `<?xml version="1.0"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n<graph edgedefault="directed">\n${body}\n</graph>\n</graphml>`;

describe('a file that is no network', () => {
  test.each([
    ['spaces only', 'x.gexf', ' \n\t ', 'file/empty'],
    ['a header without rows', 'x.csv', 'source,target,type\n', 'file/nothing'],
    ['a picture', 'x.csv', '\u0089PNG\r\n\u001A\n\u0000\u0000', 'file/binary'],
    ['a web page', 'x.gexf', '<!doctype html><html><body>Not found</body></html>', 'xml/web-page'],
    ['another XML', 'x.xml', '<?xml version="1.0"?><kml><Document/></kml>', 'xml/unknown'],
    [
      'a foreign SVG',
      'x.svg',
      '<svg xmlns="http://www.w3.org/2000/svg"><circle r="1"/></svg>',
      'svg/foreign',
    ],
    [
      'an SVG without its data',
      'x.svg',
      '<svg xmlns="http://www.w3.org/2000/svg"><metadata/></svg>',
      'svg/no-data',
    ],
    ['another JSON', 'x.json', '{"name": "x", "list": [1, 2]}', 'json/unknown'],
    ['JSON that is cut off', 'x.json', '{"nodes": [{"id": "a"', 'json/syntax'],
    ['GEXF that is cut off', 'x.gexf', gexf('<nodes><node id="a"/>').slice(0, 130), 'xml/syntax'],
    ['GEXF without a graph', 'x.gexf', '<gexf version="1.2"/>', 'xml/no-graph'],
    ['GraphML without a graph', 'x.graphml', '<graphml/>', 'xml/no-graph'],
    ['a graph without nodes', 'x.graphml', graphml(''), 'file/nothing'],
    ['GEXF without nodes', 'x.gexf', gexf('<nodes/>'), 'file/nothing'],
    ['an unknown entity', 'x.graphml', graphml('<node id="&nbsp;"/>'), 'xml/syntax'],
    [
      'an element with 5,000 attributes',
      'x.gexf',
      gexf(`<nodes ${Array.from({ length: 5000 }, (_, i) => `a${i}=""`).join(' ')}/>`),
      'xml/attributes',
    ],
    ['Pajek without a count', 'x.net', '*Vertices many\n1 2\n', 'pajek/vertices'],
    ['Pajek with a billion vertices', 'x.net', '*Vertices 1000000000\n', 'pajek/vertices'],
    ['a quotation mark that never closes', 'x.csv', 'source,target\n"A,B\nC,D\n', 'table/open-quote'],
  ])('%s', async (_, name, text, code) => {
    const result = await read(name, text);
    expect(codesOf(result)).toContain(code);
    expectRefused(result);
  });

  test('a damaged workbook, a zip without files and a zip that unpacks to too much', async () => {
    const whole = (
      await writeFormat(networkOf({ actors: [{ id: 'a', name: 'A', kind: 'state' }], ties: [] }), 'excel')
    ).bytes;
    const cases: [Uint8Array, string][] = [
      [whole.subarray(0, 500), 'zip/broken'],
      [zipSync({}), 'zip/nothing'],
      [zipSync({ mimetype: new Uint8Array(3), 'content.xml': new Uint8Array(3) }), 'zip/office'],
      [
        zipSync({ '[Content_Types].xml': new Uint8Array(3), 'word/document.xml': new Uint8Array(3) }),
        'zip/office',
      ],
      [zipSync({ 'ties.csv': new Uint8Array(450 * 2 ** 20) }, { level: 1 }), 'zip/too-large'],
    ];
    for (const [bytes, code] of cases) {
      const result = await readAny([{ name: 'x.zip', bytes }]);
      expect(codesOf(result)).toContain(code);
      expectRefused(result);
    }
  });
});
