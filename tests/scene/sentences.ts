/** What makes a generated sentence fit to print or to be read out, whatever it says. */
const faults: readonly (readonly [string, RegExp])[] = [
  ['a value that is none', /\b(undefined|null|NaN|Infinity)\b|\[object|=>/],
  ['two spaces, or one at an end', / {2}|^ | $|[\t\n]/],
  ['two full stops', /\.\./],
  ['a mark without words before it', /[ (][,.;:)]|^[,.;:]/],
  ['two marks in a row', /[,;:][,.;:]/],
  ['empty brackets or quotes', /\(\)|""|“”|‘’/],
  ['a date that is not said', /\b\d{4}-\d{2}\b/],
  ['a wrong number', /\b1 (ties|actors|sources|labels)\b|\b(0|[2-9]|\d\d+) (tie|actor|source|label)\b/],
];

/** Verdicts that no figure pronounces by itself (they may stand in a quoted claim, which no sentence here holds). */
const verdicts =
  /\b(spoilers?|prox(y|ies)|terror\w*|extremis\w*|puppets?|regimes?|aggress\w*|enem(y|ies)|rogue|radicals?|illegitimate|notorious|brutal|so-called)\b/i;

/** The faults of a text, in words; none for a good one. */
export function faultsOf(text: string): string[] {
  const found = faults.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
  for (const [open, close] of ['()', '“”', '«»']) {
    if (text.split(open).length !== text.split(close).length) found.push(`unpaired ${open}${close}`);
  }
  if (verdicts.test(text)) found.push(`a verdict: ${verdicts.exec(text)?.[0]}`);
  return found.map((fault) => `${fault}: ${text}`);
}
