/** All that can be read in the bytes of a file, whatever it is: what a search for a secret has to go through. */
import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';

const begins = (bytes: Uint8Array, mark: string): boolean =>
  Buffer.from(bytes.subarray(0, mark.length)).toString('latin1') === mark;

/** Letters only, in lower case: a name is found however its words are set apart. */
export const bare = (text: string): string => text.toLowerCase().replace(/[\s\0]+/g, '');

/** The bytes read as each encoding that a format uses, archives and streams opened. */
export function searchable(bytes: Uint8Array): string {
  const within = begins(bytes, 'PK')
    ? Object.entries(unzipSync(bytes)).flatMap(([name, file]) => [name, searchable(file)])
    : begins(bytes, '%PDF')
      ? pdfTexts(bytes)
      : begins(bytes, '\x89PNG')
        ? pngTexts(bytes)
        : [];
  return bare([...asText(bytes), ...within].join('\n'));
}

function asText(bytes: Uint8Array): string[] {
  const decoded = ['utf-8', 'utf-16be', 'utf-16le'].flatMap((encoding) =>
    [0, 1].map((from) => new TextDecoder(encoding).decode(bytes.subarray(from))),
  );
  // As JSON and addresses may write it.
  const [plain] = decoded;
  const unescaped = plain.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
  const addresses = (plain.match(/(?:%[0-9a-f]{2})+/gi) ?? []).map((part) => decodedPart(part));
  return [...decoded, unescaped, ...addresses];
}
function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/** Of a PNG the chunks that hold text: raw, and inflated where they can be. */
function pngTexts(bytes: Uint8Array): string[] {
  return pngChunks(bytes).flatMap(({ type, data }) => {
    const at = data.indexOf(0) + 2;
    return type === 'IDAT' ? [] : [type, ...asText(data), ...asText(inflated(data.subarray(at)))];
  });
}
export function pngChunks(bytes: Uint8Array): { type: string; data: Uint8Array }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: { type: string; data: Uint8Array }[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = view.getUint32(at);
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}
function inflated(data: Uint8Array): Uint8Array {
  try {
    return inflateSync(data);
  } catch {
    return new Uint8Array();
  }
}

/** Of a PDF its strings, literal and hexadecimal, its streams, and the letters that its glyphs stand for. */
function pdfTexts(bytes: Uint8Array): string[] {
  const raw = Buffer.from(bytes).toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n([^]*?)\r?\nendstream/g)].map(([, data]) =>
    Buffer.from(inflated(Buffer.from(data, 'latin1'))).toString('latin1'),
  );
  const strings = [raw, ...streams].flatMap((text) => {
    const hex = (text.match(/<[0-9a-f\s]{4,}>/gi) ?? []).map((each) =>
      Buffer.from(each.replace(/[<>\s]/g, ''), 'hex').toString('latin1'),
    );
    return [unescapedPdf(text), ...hex].flatMap((each) => asText(Buffer.from(each, 'latin1')));
  });
  const maps = streams.filter((text) => text.includes('beginbfrange')).map(lettersOf);
  const codes = streams.map((text) => text.match(/<[0-9a-f]{4}>(?=\]?)/g) ?? []);
  const letters = maps.flatMap((map) => codes.map((each) => each.map((code) => map.get(code)).join('')));
  return [...strings, ...letters];
}
const marks: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const unescapedPdf = (text: string): string =>
  text.replace(/\\([nrtbf()\\])/g, (_, mark: string) => marks[mark] ?? mark);

/** What each glyph of a font stands for, by the font's own table. */
function lettersOf(map: string): ReadonlyMap<string, string> {
  const hex4 = (code: number): string => `<${code.toString(16).padStart(4, '0')}>`;
  return new Map(
    [...map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi)].flatMap(([, first, list]) =>
      [...list.matchAll(/<([0-9a-f]*)>/gi)].map(([, letters], i): [string, string] => [
        hex4(parseInt(first, 16) + i),
        new TextDecoder('utf-16be').decode(Buffer.from(letters, 'hex')),
      ]),
    ),
  );
}
