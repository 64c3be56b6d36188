// Writes the tables of letter widths that every figure is measured with: Latin from Arimo (the widths of Arial and
// Liberation Sans), Arabic script from Vazirmatn. Run by hand after a change of fonts: node tools/make-metrics.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';

const require = createRequire(import.meta.url);
const open = (path) => fontkit.create(readFileSync(require.resolve(path)));
const perMille = (font, advance) => Math.round((advance / font.unitsPerEm) * 1000);

/** Arimo ships one file a script: the first that has the letter is asked. */
const arimo = (weight) =>
  ['latin', 'latin-ext', 'greek', 'cyrillic'].map((script) =>
    open(`@fontsource/arimo/files/arimo-${script}-${weight}-normal.woff2`),
  );
const vazirmatn = { 400: 'Vazirmatn-Regular', 700: 'Vazirmatn-Bold' };

/**
 * Ranges of code points, each as `[first, [width, …]]`; a letter that no font has is 0 and read as the average, one that
 * is as wide as it is without its accents is -1.
 */
const latinRanges = [
  [0x20, 0x17f],
  [0x218, 0x21b],
  [0x2b9, 0x2bf],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x1e00, 0x1eff],
  [0x2010, 0x2026],
  [0x2030, 0x203a],
  [0x20ac, 0x20ac],
  [0x2190, 0x2193],
];

/** Differences are told in steps of 5 thousandths of the text size; below this they are not worth their place. */
const least = 20;
const rounded = (difference) => Math.round(difference / 5) * 5;

/** Kerning; Arimo has none for letters with accents. */
function latinPairs(weight) {
  const [font] = arimo(weight);
  const letters = [...Array.from({ length: 0x5f }, (_, i) => String.fromCharCode(0x20 + i)), ...'‘’“”–—'];
  const widthOf = (text) => perMille(font, font.layout(text).advanceWidth);
  return grouped(letters, letters, (a, b) => widthOf(a + b) - widthOf(a) - widthOf(b));
}

/** Rows of `[firsts, [[difference, seconds], …]]`: letters that behave alike stand in one row. */
function grouped(firsts, seconds, differenceOf) {
  const rows = new Map();
  for (const first of firsts) {
    const byDifference = new Map();
    for (const second of seconds) {
      const difference = rounded(differenceOf(first, second));
      if (Math.abs(difference) < least) continue;
      byDifference.set(difference, [...(byDifference.get(difference) ?? []), second]);
    }
    if (byDifference.size === 0) continue;
    const key = JSON.stringify([...byDifference].map(([difference, list]) => [difference, list.join('')]));
    rows.set(key, (rows.get(key) ?? '') + first);
  }
  return [...rows].map(([key, row]) => [row, JSON.parse(key)]);
}

function latinTable(weight) {
  const fonts = arimo(weight);
  const widthOf = (code) => {
    const font = fonts.find((each) => each.hasGlyphForCodePoint(code));
    return font ? perMille(font, font.glyphForCodePoint(code).advanceWidth) : 0;
  };
  const entryOf = (code) => {
    const base = String.fromCodePoint(code).normalize('NFD').codePointAt(0);
    const width = widthOf(code);
    return base !== code && width > 0 && width === widthOf(base) ? -1 : width;
  };
  return latinRanges.map(([first, last]) => [
    first,
    Array.from({ length: last - first + 1 }, (_, i) => entryOf(first + i)),
  ]);
}

/** Letters that join change their width with their form: isolated, initial, medial, final. */
function arabicTable(weight) {
  const font = open(`vazirmatn/fonts/ttf/${vazirmatn[weight]}.ttf`);
  const shape = (text) => font.layout(text).glyphs;
  const table = {};
  const dual = 'ب';
  for (let code = 0x600; code <= 0x6ff; code++) {
    if (!font.hasGlyphForCodePoint(code)) continue;
    const letter = String.fromCodePoint(code);
    const alone = shape(letter);
    const isolated = alone.reduce((sum, glyph) => sum + glyph.advanceWidth, 0);
    // Between joining letters; glyphs come in visual order, so the last is the first letter.
    const initial = advanceOf(font, `${letter}${dual}`, 0);
    const medial = advanceOf(font, `${dual}${letter}${dual}`, 1);
    const final = advanceOf(font, `${dual}${letter}`, 1);
    table[code] = [isolated, initial, medial, final].map((advance) => perMille(font, advance));
  }
  const lamAlef = ['\u0644\u0627', '\u0628\u0644\u0627'].map((text, i) => {
    const all = shape(text).reduce((sum, glyph) => sum + glyph.advanceWidth, 0);
    return perMille(font, i === 0 ? all : all - advanceOf(font, '\u0628\u0628', 0));
  });
  const widths = Object.entries(table).map(([code, forms]) =>
    new Set(forms).size === 1 ? [Number(code), forms[0]] : [Number(code), ...forms],
  );
  const allah = perMille(font, font.layout('\u0627\u0644\u0644\u0647').advanceWidth);
  return { widths, lamAlef, allah, pairs: arabicPairs(font, table) };
}

/**
 * How much closer or wider two letters stand than their own widths say, by whether the second joins a third: kerning
 * behind letters that do not join (as reh before seen), and forms that the next one stretches (as beh before a last yeh).
 */
function arabicPairs(font, table) {
  // Hamza joins nothing, high hamza and tatweel are no letters of their own, barree is Urdu's.
  const beyond = 'ء\u0674\u0640ےۓ';
  const [isolated, initial, medial, final] = [0, 1, 2, 3];
  const widthOf = (letter, form) => table[letter.codePointAt(0)][form];
  const beh = 'ب';
  const letters = Object.keys(table)
    .map((code) => String.fromCodePoint(Number(code)))
    .filter((letter) => /\p{L}/u.test(letter) && !beyond.includes(letter));
  const isLigature = (text) => font.layout(text).glyphs.length < text.length;
  const joins = (letter) => {
    const [alone, started] = [letter, letter + beh].map((text) => font.layout(text).glyphs);
    return started.at(-1).id !== alone.at(-1).id;
  };
  const joining = new Set(letters.filter(joins));
  const total = (text) => perMille(font, font.layout(text).advanceWidth);
  /** What the pair is more than its letters, with the first one's form in the middle of a word as at its start: the mean. */
  const excess = (a, b, goesOn) => {
    const tail = goesOn ? beh : '';
    const first = (before) =>
      joining.has(a) ? total(before + a + beh) - widthOf(beh, final) : total(before + a);
    const second =
      widthOf(b, joining.has(a) ? (goesOn ? medial : final) : goesOn ? initial : isolated) +
      (goesOn ? widthOf(beh, final) : 0);
    const differences = ['', beh].map((before) => total(before + a + b + tail) - first(before) - second);
    return isLigature(a + b) ? 0 : (differences[0] + differences[1]) / 2;
  };
  return [false, true].map((goesOn) =>
    grouped(
      letters,
      letters.filter((letter) => !goesOn || joining.has(letter)),
      (a, b) => excess(a, b, goesOn),
    ),
  );
}

/** Advance of the glyph that a letter of the text became. */
function advanceOf(font, text, index) {
  const { glyphs } = font.layout(text);
  const letters = [...text];
  if (glyphs.length !== letters.length) return glyphs.at(-1).advanceWidth;
  return [...glyphs].reverse()[index].advanceWidth;
}

const tables = {
  normal: { latin: latinTable(400), pairs: latinPairs(400), arabic: arabicTable(400) },
  bold: { latin: latinTable(700), pairs: latinPairs(700), arabic: arabicTable(700) },
};
writeFileSync(new URL('../src/scene/text/metrics.json', import.meta.url), `${JSON.stringify(tables)}\n`);
