/** Actors that may be one and the same: suggestions, never merged unasked. */
import { editDistance } from './nearest.ts';
import type { Actor, ActorId } from './schema.ts';

export interface DuplicatePair {
  a: ActorId;
  b: ActorId;
  because: 'same' | 'alias' | 'near';
  /** What was found alike, as the two write it. */
  names: readonly [string, string];
}

/**
 * Pairs of actors with the same name, a name in common, or names that differ by at most one letter in five words' letters
 * (two in ten and more), by accents, case, punctuation or the order of words. Surest first. Actors of which one belongs
 * to the other are no pair; nor does a family name make one, or another word that is only a part of both names.
 * Only names that share a third of their letters are compared letter by letter.
 */
export function findDuplicates(actors: readonly Actor[]): DuplicatePair[] {
  const named = actors.map((actor) => ({
    actor,
    main: keyOf(actor.name),
    all: new Map(
      [actor.name, ...(actor.short ? [actor.short] : []), ...actor.aliases, ...Object.values(actor.names)]
        .map((name): [string, string] => [keyOf(name), name])
        .filter(([key]) => key !== '')
        .reverse(),
    ),
  }));
  const byKey = new Map<string, number[]>();
  named.forEach(({ all }, i) => {
    for (const key of all.keys()) byKey.set(key, [...(byKey.get(key) ?? []), i]);
  });
  const pairs = new Map<string, DuplicatePair>();
  const add = (
    i: number,
    j: number,
    because: DuplicatePair['because'],
    names: readonly [string, string],
  ): void => {
    const [a, b] = [named[i].actor, named[j].actor];
    if (a.affiliation === b.id || b.affiliation === a.id) return;
    const key = `${i} ${j}`;
    if (!pairs.has(key)) pairs.set(key, { a: a.id, b: b.id, because, names });
  };
  for (const [key, members] of byKey) {
    for (const [n, i] of members.entries()) {
      for (const j of members.slice(n + 1)) {
        if ([i, j].every((each) => isPartOf(key, named[each].main))) continue;
        const isSame = named[i].main === named[j].main;
        add(i, j, isSame ? 'same' : 'alias', [named[i].all.get(key) ?? key, named[j].all.get(key) ?? key]);
      }
    }
  }
  for (const [i, j] of nearPairs(named.map(({ main }) => main)))
    add(i, j, 'near', [named[i].actor.name, named[j].actor.name]);
  const order = { same: 0, alias: 1, near: 2 };
  return [...pairs.values()].sort((x, y) => order[x.because] - order[y.because]);
}

/** Whether a name is one word of a longer one, as a family name is: two that bear it are no more alike for that. */
const isPartOf = (word: string, name: string): boolean => word !== name && name.split(' ').includes(word);

/** As many edits two names may differ by. Of one part more, at least one is then whole in the other name too. */
const mostEdits = 2;
const partsOf = (length: number): [start: number, end: number][] =>
  Array.from({ length: mostEdits + 1 }, (_, part) => [
    Math.floor((length * part) / (mostEdits + 1)),
    Math.floor((length * (part + 1)) / (mostEdits + 1)),
  ]);
/** Shorter names are near too many others. */
const shortestNear = 5;

/** Pairs of names that are near, by their places, in the order of these. */
function nearPairs(names: readonly string[]): [number, number][] {
  const keyOfPart = (length: number, start: number, text: string): string => `${length} ${start} ${text}`;
  const byPart = new Map<string, number[]>();
  const pairs: [number, number][] = [];
  names.forEach((name, j) => {
    if (name.length < shortestNear) return;
    const alike = new Set<number>();
    for (let length = name.length - mostEdits; length <= name.length + mostEdits; length++) {
      for (const [start, end] of partsOf(length)) {
        for (let at = start - mostEdits; at <= start + mostEdits; at++) {
          if (at < 0 || at + end - start > name.length) continue;
          const key = keyOfPart(length, start, name.slice(at, at + end - start));
          for (const i of byPart.get(key) ?? []) alike.add(i);
        }
      }
    }
    for (const i of alike) if (isNear(names[i], name)) pairs.push([i, j]);
    for (const [start, end] of partsOf(name.length)) {
      const key = keyOfPart(name.length, start, name.slice(start, end));
      const those = byPart.get(key);
      if (those) those.push(j);
      else byPart.set(key, [j]);
    }
  });
  return pairs.sort(([a, b], [c, d]) => a - c || b - d);
}

function isNear(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  if (length < shortestNear) return false;
  const allowed = length < 10 ? 1 : mostEdits;
  if (Math.abs(a.length - b.length) > allowed) return false;
  // Names that differ in a number are numbered on purpose.
  if (a.replace(/\P{N}/gu, '') !== b.replace(/\P{N}/gu, '')) return false;
  return editDistance(a, b) <= allowed;
}

/** Letters and digits only, small, without accents, words in the order of the alphabet. */
export const keyOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'the' && word !== 'of')
    .sort()
    .join(' ');
