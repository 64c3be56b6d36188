/** Writes into a PNG how large it is on paper (chunk pHYs, PNG specification 11.3.5.3). */
const metresPerInch = 0.0254;
/** Signature and header: 8 bytes, then length, name, 13 bytes of data and checksum. */
const headerEnd = 8 + 12 + 13;

/**
 * The same picture with its resolution; one that it already states is replaced.
 * @throws {RangeError} if the bytes are no PNG
 */
export function withResolution(png: Uint8Array, dotsPerInch: number): Uint8Array {
  if (png.length < headerEnd || String.fromCharCode(...png.subarray(1, 4)) !== 'PNG')
    throw new RangeError('These bytes are no PNG.');
  const rest = withoutChunk(png.subarray(headerEnd), 'pHYs');
  const chunk = resolutionChunk(Math.round(dotsPerInch / metresPerInch));
  const whole = new Uint8Array(headerEnd + chunk.length + rest.length);
  whole.set(png.subarray(0, headerEnd));
  whole.set(chunk, headerEnd);
  whole.set(rest, headerEnd + chunk.length);
  return whole;
}

function resolutionChunk(dotsPerMetre: number): Uint8Array {
  const chunk = new Uint8Array(12 + 9);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  [...'pHYs'].forEach((letter, i) => (chunk[4 + i] = letter.charCodeAt(0)));
  view.setUint32(8, dotsPerMetre);
  view.setUint32(12, dotsPerMetre);
  // The unit is the metre.
  chunk[16] = 1;
  view.setUint32(17, checksum(chunk.subarray(4, 17)));
  return chunk;
}

function withoutChunk(chunks: Uint8Array, name: string): Uint8Array {
  const view = new DataView(chunks.buffer, chunks.byteOffset, chunks.byteLength);
  for (let at = 0; at + 12 <= chunks.length;) {
    const end = at + 12 + view.getUint32(at);
    if (String.fromCharCode(...chunks.subarray(at + 4, at + 8)) === name) {
      const left = new Uint8Array(chunks.length - (end - at));
      left.set(chunks.subarray(0, at));
      left.set(chunks.subarray(end), at);
      return left;
    }
    at = end;
  }
  return chunks;
}

/** CRC-32 of ISO 3309, bit by bit: thirteen bytes are not worth a table. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
