/** Bytes to text. What a file is written in is seen from its first bytes, or from whether it is valid UTF-8. */

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

/** The encoding that a file shows: by its mark; by zeros at every second byte; UTF-8 if valid; else Windows-1252. */
export function detectEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]++;
  });
  if (zeros[1] > sample.length / 4 && zeros[0] < zeros[1] / 4) return 'utf-16le';
  if (zeros[0] > sample.length / 4 && zeros[1] < zeros[0] / 4) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The text without a byte order mark; bytes that the encoding does not know become U+FFFD. */
export const decodeText = (bytes: Uint8Array, encoding: Encoding): string => {
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === 'windows-1252' ? text.replace(/[\u0080-\u009F]/g, windowsLetter) : text;
};

/** What Windows-1252 has at 80 to 9F; some decoders take them for the control letters of Latin-1. */
const windowsLetters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const windowsLetter = (letter: string): string => windowsLetters[letter.charCodeAt(0) - 0x80];

export const encodeText = (text: string): Uint8Array => new TextEncoder().encode(text);
