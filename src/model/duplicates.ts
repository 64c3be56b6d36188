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
 * O(actors²) comparisons of names of like length at most.
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
  for (let i = 0; i < named.length; i++) {
    for (let j = i + 1; j < named.length; j++) {
      if (isNear(named[i].main, named[j].main)) add(i, j, 'near', [named[i].actor.name, named[j].actor.name]);
    }
  }
  const order = { same: 0, alias: 1, near: 2 };
  return [...pairs.values()].sort((x, y) => order[x.because] - order[y.because]);
}

/** Whether a name is one word of a longer one, as a family name is: two that bear it are no more alike for that. */
const isPartOf = (word: string, name: string): boolean => word !== name && name.split(' ').includes(word);

function isNear(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  if (length < 5) return false;
  const allowed = length < 10 ? 1 : 2;
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
