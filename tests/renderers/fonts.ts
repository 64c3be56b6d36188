/** The bundled fonts as files that other programs find, and the settings that make those programs take them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { readFonts } from '../../src/cli/fonts.ts';

/** A WOFF file with its tables unpacked, as the TrueType file that it was made from (W3C, WOFF File Format 1.0). */
export function trueTypeOf(file: Uint8Array): Uint8Array {
  const woff = Buffer.from(file);
  if (woff.toString('latin1', 0, 4) !== 'wOFF') return file;
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, i) => {
    const at = 44 + 20 * i;
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field));
    const bytes = woff.subarray(offset, offset + packed);
    return {
      tag: woff.subarray(at, at + 4),
      checksum: woff.subarray(at + 16, at + 20),
      bytes: packed < length ? inflateSync(bytes) : bytes,
    };
  });
  const header = Buffer.alloc(12);
  woff.copy(header, 0, 4, 8);
  header.writeUInt16BE(count, 4);
  const log = Math.floor(Math.log2(count));
  [16 << log, log, 16 * count - (16 << log)].forEach((value, i) => header.writeUInt16BE(value, 6 + 2 * i));
  let offset = 12 + 16 * count;
  const entries: Buffer[] = [];
  const bodies: Buffer[] = [];
  for (const { tag, checksum, bytes } of tables) {
    const place = Buffer.alloc(8);
    place.writeUInt32BE(offset, 0);
    place.writeUInt32BE(bytes.length, 4);
    entries.push(tag, checksum, place);
    const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4);
    bytes.copy(padded);
    bodies.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([header, ...entries, ...bodies]);
}

/** For fontconfig: no fonts but the bundled ones, Arimo where a figure asks for Arial or one of its kin. */
const settings = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
  ${['Arial', 'Helvetica', 'Liberation Sans', 'sans-serif'].map(takesArimo).join('\n  ')}
</fontconfig>
`;

const takesArimo = (family: string): string =>
  `<match target="pattern"><test name="family"><string>${family}</string></test>` +
  `<edit name="family" mode="prepend" binding="strong"><string>Arimo</string></edit></match>`;

/** Writes fonts and settings into a folder. @returns the environment in which programs find no other fonts */
export function fontsIn(folder: string): NodeJS.ProcessEnv {
  mkdirSync(join(folder, 'fonts'), { recursive: true });
  for (const [weight, files] of Object.entries(readFonts())) {
    files.forEach((file: Uint8Array, i: number) =>
      writeFileSync(join(folder, 'fonts', `${weight}-${i}.ttf`), trueTypeOf(file)),
    );
  }
  const path = join(folder, 'fonts.conf');
  writeFileSync(path, settings(join(folder, 'fonts')));
  return { ...process.env, FONTCONFIG_FILE: path };
}
