/** Where a text stops being JSON: engines differ in what they say of it, and often give no place. */

/** What may come next; `value]` and `key}` just after the opening bracket, where it may close again. */
type Wanted = 'value' | 'value]' | 'key' | 'key}' | 'colon' | 'next';
type Kind = '{' | '}' | '[' | ']' | ':' | ',' | 'string' | 'scalar';

/** The place, in characters from the start, of the first token that does not belong; `undefined` if the text is JSON. */
export function findSyntaxError(text: string): number | undefined {
  const open: Kind[] = [];
  let wanted: Wanted = 'value';
  let at = afterSpace(text, 0);
  while (at < text.length) {
    const token = findToken(text, at);
    const next: Wanted | undefined = token && after(token.kind, wanted, open);
    if (!token || !next) return at;
    wanted = next;
    at = afterSpace(text, token.end);
  }
  return wanted === 'next' && open.length === 0 ? undefined : text.length;
}

/** What may follow a token, the open brackets kept up to date; `undefined` if the token does not belong here. */
function after(kind: Kind, wanted: Wanted, open: Kind[]): Wanted | undefined {
  const inside = open.at(-1);
  if (kind === ':') return wanted === 'colon' ? 'value' : undefined;
  if (kind === ',') return wanted !== 'next' || !inside ? undefined : inside === '{' ? 'key' : 'value';
  if (kind === '}' || kind === ']') {
    const [empty, opener] = kind === '}' ? ['key}', '{'] : ['value]', '['];
    if (wanted !== empty && (wanted !== 'next' || inside !== opener)) return undefined;
    open.pop();
    return 'next';
  }
  if (wanted === 'key' || wanted === 'key}') return kind === 'string' ? 'colon' : undefined;
  if (wanted !== 'value' && wanted !== 'value]') return undefined;
  if (kind === 'string' || kind === 'scalar') return 'next';
  open.push(kind);
  return kind === '{' ? 'key}' : 'value]';
}

const space = /[ \t\n\r]*/y;
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const escaped = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;

function findToken(text: string, at: number): { kind: Kind; end: number } | undefined {
  if ('{}[]:,'.includes(text[at])) return { kind: text[at] as Kind, end: at + 1 };
  const kind = text[at] === '"' ? 'string' : 'scalar';
  const end = kind === 'string' ? endOfString(text, at) : endOf(scalar, text, at);
  return end === undefined ? undefined : { kind, end };
}

/** `undefined` if the string is not closed, or holds what a string may not. */
function endOfString(text: string, start: number): number | undefined {
  let at: number | undefined = start + 1;
  while (at !== undefined && at < text.length) {
    if (text[at] === '"') return at + 1;
    if (text.charCodeAt(at) < 32) return undefined;
    at = text[at] === '\\' ? endOf(escaped, text, at) : at + 1;
  }
  return undefined;
}

/** Where the pattern, tried at this place, ends. */
function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

const afterSpace = (text: string, at: number): number => endOf(space, text, at) ?? at;

/** Keys that stand a second time in one object, with their places, in a text that is JSON; no more than `most`. */
export function findRepeatedKeys(text: string, most: number): { key: string; at: number }[] {
  const found: { key: string; at: number }[] = [];
  /** The keys of each object that is open; none for a list. */
  const open: (Set<string> | undefined)[] = [];
  let isKey = false;
  for (let at = 0; at < text.length && found.length < most; at++) {
    const code = text.charCodeAt(at);
    if (code === 123 || code === 91) {
      isKey = code === 123;
      open.push(isKey ? new Set() : undefined);
    } else if (code === 125 || code === 93) {
      open.pop();
      isKey = false;
    } else if (code === 44) isKey = open[open.length - 1] !== undefined;
    else if (code === 34) {
      const end = closingQuote(text, at);
      if (isKey) {
        const keys = open[open.length - 1];
        const key = text.slice(at + 1, end);
        if (keys?.has(key)) found.push({ key, at });
        keys?.add(key);
        isKey = false;
      }
      at = end;
    }
  }
  return found;
}

/** Where a string that opens at `start` closes. */
function closingQuote(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== 34) at += text.charCodeAt(at) === 92 ? 2 : 1;
  return at;
}
