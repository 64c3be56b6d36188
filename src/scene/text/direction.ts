/** Which way a text runs, what of it can be drawn, and the fonts that it is drawn with. */
const strong = /\p{L}/u;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** By its first strong letter (Unicode bidirectional algorithm, P2). */
export const isRightToLeft = (text: string): boolean => rightToLeft.test(strong.exec(text)?.[0] ?? '');

export const isArabicScript = (text: string): boolean => /\p{Script=Arabic}/u.test(text);

/** Control characters, bidirectional controls, byte order marks, what XML cannot hold, and halves of surrogate pairs. */
const undrawable =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Printable ASCII, accented Latin letters and common punctuation: composed already, and all of it can be drawn. */
const isPlain = (text: string): boolean => /^[ -~\u00A0-\u02FF\u2010-\u2027]*$/.test(text);

/** The text as it is drawn: composed (NFC), white space as spaces, without what cannot be drawn. */
export const drawable = (text: string): string =>
  isPlain(text)
    ? text
    : text
        .replace(/[\t\n\r\u2028\u2029]+/g, ' ')
        .replace(undrawable, '')
        .normalize('NFC');

export const fontStacks = {
  latin: "Arial, Helvetica, 'Liberation Sans', 'Noto Sans', sans-serif",
  arabic: "'Noto Naskh Arabic', 'Noto Sans Arabic', Vazirmatn, Tahoma, Arial, sans-serif",
} as const;
