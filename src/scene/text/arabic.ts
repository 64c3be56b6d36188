/** How letters of the Arabic script join: which of its four forms each takes (Unicode 15, 9.2, ArabicShaping.txt). */
type Joining = 'right' | 'dual' | 'none' | 'transparent';

const rightJoining =
  /[\u0622-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06C0\u06C3-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5\u06EE\u06EF]/;
const dualJoining =
  /[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0640-\u0647\u0649\u064A\u066E\u066F\u0678-\u0687\u069A-\u06BF\u06C1\u06C2\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u200D]/;
const marks = /\p{M}/u;

export const isArabicLetter = (letter: string): boolean => /[\u0600-\u06FF]/.test(letter);

const joiningOf = (letter: string | undefined): Joining => {
  if (letter === undefined) return 'none';
  if (marks.test(letter)) return 'transparent';
  return rightJoining.test(letter) ? 'right' : dualJoining.test(letter) ? 'dual' : 'none';
};

export type Forms = readonly number[];
/** 0 isolated, 1 initial, 2 medial, 3 final. */
export const formOf = (forms: Forms, index: number): number => forms[index];

/** Whether the letter joins the one behind it. */
export const joinsNext = (forms: Forms, index: number): boolean => forms[index] === 1 || forms[index] === 2;

export function joinedForms(letters: readonly string[]): Forms {
  const joinings = letters.map(joiningOf);
  const neighbour = (index: number, step: 1 | -1): Joining => {
    let at = index + step;
    while (joinings[at] === 'transparent') at += step;
    return joinings[at] ?? 'none';
  };
  return joinings.map((own, i) => {
    if (own === 'none' || own === 'transparent') return 0;
    const before = neighbour(i, -1) === 'dual';
    const after = own === 'dual' && ['dual', 'right'].includes(neighbour(i, 1));
    return before ? (after ? 2 : 3) : after ? 1 : 0;
  });
}

/** Whether a lam and an alef stand here that fuse into one glyph. */
export const lamAlefAt = (letters: readonly string[], index: number): boolean =>
  letters[index] === '\u0644' && /[\u0622\u0623\u0625\u0627]/.test(letters[index + 1] ?? '');

/** Whether the word Allah stands here as the one glyph that it becomes where its alef and its heh join nothing else. */
export const allahAt = (letters: readonly string[], forms: Forms, index: number): boolean =>
  letters[index] === '\u0627' &&
  letters[index + 1] === '\u0644' &&
  letters[index + 2] === '\u0644' &&
  letters[index + 3] === '\u0647' &&
  formOf(forms, index) === 0 &&
  formOf(forms, index + 3) === 3;
