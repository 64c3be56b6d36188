import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeIssue } from '../../src/i18n/describeIssue.ts';
import { issues } from '../../src/i18n/en/issues.ts';
import { reading } from '../../src/i18n/en/reading.ts';
import { messagesFor } from '../../src/i18n/messages.ts';
import { readNetwork } from '../../src/io/parleyJson.ts';
import type { Issue } from '../../src/model/issue.ts';
import { validateDocument } from '../../src/model/validate.ts';
import { actor, tie } from '../scene/network.ts';

const en = messagesFor('en');
const document = (more: object = {}) => ({
  format: 'parley',
  version: 1,
  title: 'T',
  sources: [{ id: 's1', title: 'S', url: 'https://example.org' }],
  actors: [actor('unama'), actor('taliban')],
  ties: [tie('t1', 'unama', 'taliban', 'talks')],
  events: [{ id: 'e1', title: 'E', date: '2010', kind: 'talks' }],
  ...more,
});
const only = (issues: readonly Issue[]): Issue => {
  expect(issues).toHaveLength(1);
  return issues[0];
};
const fromText = (text: string) => only(readNetwork(text, 'x.json').issues);
const fromDocument = (more: object) => fromText(JSON.stringify(document(more)));
const withTie = (more: object) =>
  fromDocument({ ties: [tie('t1', 'unama', 'taliban', 'talks', more as never)] });
const withActor = (more: object) =>
  fromDocument({ actors: [actor('unama', more as never), actor('taliban')] });
const handMade = (code: string, values: Issue['values']): Issue => ({
  code,
  severity: 'error',
  where: { file: 'x.json' },
  values,
});

/** One issue of each code, as its reader gives it, with its place, what is wrong, and how to mend it. */
const cases: [code: string, issue: () => Issue, where: string, message: RegExp, mend: RegExp][] = [
  ['file/empty', () => fromText(' '), 'x.json', /^the file is empty\.$/, /^Choose a file/],
  [
    'file/unreadable',
    () => handMade('file/unreadable', { reason: 'ENOENT' }),
    'x.json',
    /\(ENOENT\)\.$/,
    /^Check its name/,
  ],
  ['file/too-large', () => fromText(' '.repeat(200 * 2 ** 20 + 1)), 'x.json', /200 MiB/, /^Split it/],
  [
    'json/syntax',
    () => fromText('{"format":\n"parley",}'),
    'x.json, line 2, column 10',
    /"parley",}/,
    /missing comma/,
  ],
  ['document/not-an-object', () => fromText('[]'), 'x.json', /does not hold/, /"format": "parley"/],
  [
    'document/format',
    () => fromDocument({ format: 'gexf' }),
    'x.json, format',
    /"format" is "gexf", not "parley"/,
    /^Open a Parley/,
  ],
  ['document/newer', () => fromDocument({ version: 3 }), 'x.json, version', /version 3/, /newer Parley/],
  [
    'document/too-deep',
    () => fromDocument({ own: JSON.parse('['.repeat(90) + ']'.repeat(90)) as object }),
    'x.json',
    /60 levels/,
    /take the nested/,
  ],
  [
    'schema/date',
    () => withTie({ from: '2014-13' }),
    'x.json, ties[0].from ("t1")',
    /^"2014-13" is not a date/,
    /2014, 2014-06 or 2014-06-15/,
  ],
  [
    'schema/invalid_type',
    () => fromDocument({ actors: [{ id: 'unama', kind: 'igo' }, actor('taliban')] }),
    'x.json, actors[0].name ("unama")',
    /^nothing stands where string is expected/,
    /string/,
  ],
  [
    'schema/invalid_value',
    () => withTie({ confidence: 'sure' }),
    'x.json, ties[0].confidence ("t1")',
    /^"sure" is not one/,
    /^Use one of: high, medium, low, disputed\.$/,
  ],
  [
    'schema/invalid_union',
    () => handMade('schema/invalid_union', { found: '1', expected: '' }),
    'x.json',
    /^1 does not fit/,
    /parley\.schema\.json/,
  ],
  [
    'schema/invalid_format',
    () => fromDocument({ sources: [{ id: 's1', title: 'S', url: 'example.org' }] }),
    'x.json, sources[0].url ("s1")',
    /^"example\.org" does not have the form/,
    /https:\/\//,
  ],
  [
    'schema/too_small',
    () => withActor({ influence: { value: 0 } }),
    'x.json, actors[0].influence.value ("unama")',
    /^0 is too small/,
    /^At least 1\.$/,
  ],
  [
    'schema/too_big',
    () => withActor({ interest: { value: 9 } }),
    'x.json, actors[0].interest.value ("unama")',
    /^9 is too large/,
    /^At most 5\.$/,
  ],
  [
    'id/duplicate',
    () => fromDocument({ actors: [actor('unama'), actor('taliban'), actor('unama')] }),
    'x.json, actors[2].id ("unama")',
    /"unama" is used more than once/,
    /an id of its own/,
  ],
  [
    'reference/actors',
    () => withTie({ source: 'unma' }),
    'x.json, ties[0].source ("t1")',
    /the actor "unma" is not in the list of actors/,
    /^Did you mean "unama"\? If not, add it to actors/,
  ],
  [
    'reference/sources',
    () => withTie({ claims: [{ source: 's9' }] }),
    'x.json, ties[0].claims[0].source ("t1")',
    /the source "s9"/,
    /"s1".*add it to sources/,
  ],
  [
    'reference/events',
    () => withTie({ event: 'no-such-thing' }),
    'x.json, ties[0].event ("t1")',
    /the event "no-such-thing"/,
    /^Add it to events, or take the reference out\.$/,
  ],
  [
    'reference/ties',
    () => fromDocument({ events: [{ id: 'e1', title: 'E', date: '2010', kind: 'talks', ends: ['t2'] }] }),
    'x.json, events[0].ends ("e1")',
    /the tie "t2"/,
    /"t1".*add it to ties/,
  ],
  [
    'date/order',
    () => withTie({ from: '2014', to: '2013-05' }),
    'x.json, ties[0].from ("t1")',
    /ends \(2013-05\) before it begins \(2014\)/,
    /two dates/,
  ],
  [
    'actor/affiliation-loop',
    () =>
      fromDocument({
        actors: [actor('unama', { affiliation: 'taliban' }), actor('taliban', { affiliation: 'unama' })],
      }),
    'x.json, actors[0].affiliation ("unama")',
    /unama → taliban/,
    /^Take one/,
  ],
  [
    'vocabulary/kind',
    () => withActor({ kind: 'stat' }),
    'x.json, actors[0].kind ("unama")',
    /"stat" is not known/,
    /^Did you mean "state"/,
  ],
  [
    'secrecy/field',
    () => withActor({ sensitiveFields: ['gaols'] }),
    'x.json, actors[0].sensitiveFields[0] ("unama")',
    /"gaols" is marked .* hides nothing/,
    /^Did you mean "goals"/,
  ],
  [
    'vocabulary/type',
    () => withTie({ type: 'negotiation-of-sorts' }),
    'x.json, ties[0].type ("t1")',
    /"negotiation-of-sorts" is not known/,
    /vocabulary\.types\.$/,
  ],
  [
    'tie/self',
    () => withTie({ target: 'unama' }),
    'x.json, ties[0] ("t1")',
    /joins "unama" to itself/,
    /^Check/,
  ],
];

describe('an issue in words', () => {
  test.each(cases)(
    '%s says what is wrong, where, and how to mend it',
    (code, issue, where, message, mend) => {
      const found = issue();
      expect(found.code).toBe(code);
      const words = describeIssue(found, en);
      expect(words.where).toBe(where);
      expect(words.message).toMatch(message);
      expect(words.mend).toMatch(mend);
    },
  );

  test('of every code that has words is among these', () => {
    const own = Object.keys(issues).filter((code) => !Object.hasOwn(reading, code));
    expect(cases.map(([code]) => code).toSorted()).toEqual(own.toSorted());
  });

  // Analysis gives reasons, whose codes have their words elsewhere.
  test('of every code that the source gives has words', () => {
    const root = new URL('../../src/', import.meta.url);
    const families = new Set(Object.keys(issues).map((code) => code.split('/')[0]));
    const codes = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(ts|svelte)$/.test(path) && !/^(i18n|analysis)\b/.test(path))
      .flatMap((path) => {
        const text = readFileSync(new URL(path.replaceAll('\\', '/'), root), 'utf8');
        const given = [...text.matchAll(/(?:\bcode: |issueOf\(|\bbad\()\s*'([^']+)'/g)];
        const named = [...text.matchAll(/'([a-z]+\/[a-z_-]+)'/g)].filter(([, code]) =>
          families.has(code.split('/')[0]),
        );
        return [...given, ...named].map(([, code]) => code);
      });
    expect(codes).toEqual(expect.arrayContaining(['tie/self', 'json/syntax', 'file/unreadable']));
    expect([...new Set(codes)].filter((code) => !Object.hasOwn(issues, code))).toEqual([]);
  });

  test('names file, row and column of a table', () => {
    const where = { file: 'ties.csv', row: 14, column: 'target' };
    expect(describeIssue({ code: 'tie/self', where, values: { actor: 'a' } }, en).where).toBe(
      'ties.csv, row 14, column "target"',
    );
  });

  test('of an unknown code, one of the prototype included, still says so', () => {
    for (const code of ['no/such', 'constructor', '__proto__']) {
      expect(describeIssue({ code, where: {}, values: {} }, en)).toEqual({
        where: '',
        message: `there is a problem (${code}).`,
        mend: '',
      });
    }
  });
});

describe('whatever is wrong with a document', () => {
  const value = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      '',
      'x',
      0,
      -1,
      1.5,
      1e300,
      true,
      [],
      {},
      [null],
      [1],
      ['x'],
      [[1]],
      [[1, 'x']],
    ),
    fc.jsonValue({ maxDepth: 2 }),
  );
  /** Every place of a full document, by the keys that lead there. */
  const places: (string | number)[][] = [];
  const full = document({
    actors: [
      actor('unama', {
        names: { en: 'U' },
        datedNames: [{ name: 'U', from: '2002' }],
        roles: [{ role: 'party', from: '2002', sources: ['s1'] }],
        influence: { value: 3, sources: ['s1'] },
        position: 'supportive',
        affiliation: 'taliban',
      }),
      actor('taliban'),
    ],
    ties: [
      tie('t1', 'unama', 'taliban', 'talks', {
        to: '2012',
        sign: 1,
        directed: true,
        strength: 2,
        track: '1.5',
        status: 'active',
        between: ['taliban'],
        claims: [{ source: 's1', stance: 'disputes', reported: '2010' }],
      }),
    ],
    vocabulary: {
      kinds: [{ id: 'k', label: { en: 'K' }, shape: 'circle' }],
      types: [{ id: 'y', label: { en: 'Y' }, family: 'talks', sign: 0 }],
    },
    eras: [{ id: 'r', title: 'R', from: '2001' }],
    themes: [{ id: 'h', title: 'H', kind: 'lesson' }],
    stories: [{ id: 'o', title: 'O', steps: [{ title: 'S', text: 'T', view: {} }] }],
    scenarios: [{ id: 'c', title: 'C', changes: [{}] }],
    layout: { positions: { unama: [0, 1] }, pinned: ['unama'] },
    license: { name: 'CC BY', url: 'https://example.org' },
    opening: { at: '2010' },
    prompts: [{ title: 'P', view: {} }],
  });
  const visit = (at: unknown, path: (string | number)[]) => {
    if (path.length > 0) places.push(path);
    if (typeof at !== 'object' || at === null) return;
    for (const [key, each] of Object.entries(at))
      visit(each, [...path, Array.isArray(at) ? Number(key) : key]);
  };
  visit(full, []);

  const changedAt = (path: readonly (string | number)[], put: unknown): unknown => {
    const copy = structuredClone(full) as never as Record<string | number, unknown>;
    const parent = path.slice(0, -1).reduce((at, key) => at[key] as typeof copy, copy);
    parent[path[path.length - 1]] = put;
    return copy;
  };

  test('without a change nothing is', () => {
    expect(validateDocument(full).issues).toEqual([]);
  });

  const gap = /undefined|\[object|NaN/;
  test('has words without a gap, that name the place', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), value, (path, put) => {
        // A text that is such a word itself is quoted as it stands.
        fc.pre(!gap.test(JSON.stringify(put) ?? ''));
        for (const issue of validateDocument(changedAt(path, put)).issues) {
          expect(Object.keys(issues)).toContain(issue.code);
          const { where, message, mend } = describeIssue(issue, en);
          expect(`${message} ${mend}`).not.toMatch(gap);
          expect(message).toMatch(/\.$/);
          expect(mend).toMatch(/^["\p{Lu}].*\.$/u);
          expect(where).not.toBe('');
        }
      }),
      { numRuns: 1500 },
    );
  });
});
