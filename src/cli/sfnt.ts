/** A WOFF font as the font that it wraps: Node's own inflating takes a tenth of the time that a font reader's takes. */
import { inflateSync } from 'node:zlib';

const woffHeader = 44;
const woffEntry = 20;
const sfntHeader = 12;
const sfntEntry = 16;

/**
 * @returns an SFNT with the same tables in the same order (WOFF File Format 1.0, 3 to 5); bytes that are no WOFF as they are
 * @throws {Error} if a table cannot be inflated
 */
export function sfntOf(font: Uint8Array): Uint8Array {
  const woff = Buffer.from(font.buffer, font.byteOffset, font.byteLength);
  if (woff.toString('latin1', 0, 4) !== 'wOFF') return font;
  const count = woff.readUInt16BE(12);
  const directory = Buffer.alloc(sfntHeader + count * sfntEntry);
  woff.copy(directory, 0, 4, 8);
  directory.writeUInt16BE(count, 4);
  const power = 2 ** Math.floor(Math.log2(count));
  directory.writeUInt16BE(power * 16, 6);
  directory.writeUInt16BE(Math.log2(power), 8);
  directory.writeUInt16BE((count - power) * 16, 10);
  const parts: Buffer[] = [directory];
  let end = directory.length;
  for (let i = 0; i < count; i++) {
    const entry = woffHeader + i * woffEntry;
    const [at, stored, length] = [4, 8, 12].map((offset) => woff.readUInt32BE(entry + offset));
    const held = woff.subarray(at, at + stored);
    const table = stored < length ? inflateSync(held) : held;
    const to = sfntHeader + i * sfntEntry;
    woff.copy(directory, to, entry, entry + 4);
    woff.copy(directory, to + 4, entry + 16, entry + 20);
    directory.writeUInt32BE(end, to + 8);
    directory.writeUInt32BE(length, to + 12);
    // Tables begin at multiples of four bytes.
    const padding = Buffer.alloc(-length & 3);
    parts.push(table, padding);
    end += length + padding.length;
  }
  return Buffer.concat(parts);
}
