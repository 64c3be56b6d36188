/** Names that a person may have meant. */

/** Edits (insert, delete, replace) from one text to the other. Method: Wagner and Fischer 1974. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length];
}

/** Up to three known names near the given one, the nearest first; none if nothing is near. */
export function nearestNames(name: string, known: Iterable<string>): string[] {
  const wanted = name.toLowerCase().slice(0, 200);
  const limit = Math.max(2, Math.ceil(wanted.length / 3));
  const scored: [string, number][] = [];
  for (const each of known) {
    const other = each.toLowerCase();
    if (Math.abs(other.length - wanted.length) > limit && !other.includes(wanted) && !wanted.includes(other))
      continue;
    const edits = wanted.length > 2 && other.includes(wanted) ? 1 : editDistance(wanted, other);
    if (edits <= limit) scored.push([each, edits]);
  }
  return scored
    .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))
    .slice(0, 3)
    .map(([each]) => each);
}
