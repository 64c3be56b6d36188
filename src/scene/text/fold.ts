/** Text as it is searched: without case, accents and the spelling variants of the Arabic script. */
const variants: Readonly<Record<string, string>> = {
  '\u0643': '\u06A9', // Arabic kaf, as keyboards for Arabic write it
  '\u064A': '\u06CC', // Arabic yeh
  '\u0649': '\u06CC', // alef maksura
  '\u06CD': '\u06CC', // Pashto yehs
  '\u06D0': '\u06CC',
  '\u0626': '\u06CC',
  '\u06AB': '\u06AF', // Pashto gaf
  '\u0629': '\u0647', // teh marbuta
  '\u06D5': '\u0647', // what heh with yeh above decomposes to
  '\u0623': '\u0627', // alefs
  '\u0625': '\u0627',
  '\u0622': '\u0627',
  '\u0624': '\u0648', // waw with hamza
};

/** NFKD without marks, lower case, Arabic-script variants as one letter, joiners and other controls left out. */
export const folded = (text: string): string =>
  [...text.replace(/[\u0622-\u0626]/g, (letter) => variants[letter] ?? letter).normalize('NFKD')]
    .map((letter) => variants[letter] ?? letter)
    .join('')
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i');
