/** Any network to each format and back is the same, less what the format said it could not hold. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WritableFormat } from '../../src/io/formats.ts';
import { lossesOf } from '../../src/io/losses.ts';
import { readAny } from '../../src/io/readAny.ts';
import { writeFormat } from '../../src/io/writeFormat.ts';
import type { Issue } from '../../src/model/issue.ts';
import type { Network } from '../../src/model/network.ts';
import { network as bundled } from '../data/bundled.ts';
import { networkOf } from '../scene/network.ts';

type Loose = Record<string, unknown>;

/** Texts that files get wrong: quotes, delimiters, line ends, formulas, markup, other scripts, spaces at the ends. */
const text = fc.oneof(
  fc.constantFrom(
    'a; b',
    'x|y',
    '"',
    '""',
    'say "no"',
    '=1+1',
    '+',
    "'=x",
    '@me',
    '-5',
    '5',
    'true',
    '[]',
    '{}',
    ' a ',
    'a\nb',
    'a\r\nb',
    'tab\there',
    '<b>&amp;',
    ']]>',
    'طالبان',
    'é',
    '😀',
    '__proto__',
    'constructor',
    'null',
    '007',
    '1e400',
    'a,b',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const id = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'a b', '1', ' x', 'a;b', '"', "'=q"),
  fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const date = fc.constantFrom('2001', '2003-04', '2004-12-31', '0800');
const period = fc
  .tuple(
    maybe(fc.constantFrom('0800', '1999', '2001-02', '2002-03-04')),
    maybe(fc.constantFrom('2003', '2004-11', '2010-10-10')),
  )
  .map(([from, to]) => ({ from, to }));
const sources = (ids: readonly string[]) => fc.subarray([...ids]);
const rating = (ids: readonly string[]) =>
  fc.record({
    value: fc.integer({ min: 1, max: 5 }),
    rationale: maybe(text),
    sources: sources(ids),
    more: maybe(property),
    dated: fc.array(fc.record({ value: fc.constant(2), from: maybe(date) }), { maxLength: 1 }),
  });
const property = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
  fc.boolean(),
  fc.constant({ deep: [1, { a: 'b' }] }),
  fc.constant(['x', 'y; z']),
);

const anyDocument = fc
  .record({
    ids: fc.uniqueArray(id, { minLength: 2, maxLength: 5 }),
    sourceIds: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
    eventIds: fc.uniqueArray(id, { minLength: 1, maxLength: 2 }),
    tieIds: fc.uniqueArray(id, { maxLength: 6 }),
  })
  .chain(({ ids, sourceIds, eventIds, tieIds }) => {
    const actor = fc.constantFrom(...ids);
    const actors = ids.map((each) =>
      fc.tuple(
        period,
        fc.record({
          id: fc.constant(each),
          name: text,
          kind: fc.constantFrom('state', 'igo', 'own kind'),
          short: maybe(text),
          names: fc.dictionary(fc.constantFrom('fa', 'ps', 'x-y'), text),
          aliases: fc.array(text, { maxLength: 2 }),
          description: maybe(text),
          datedNames: fc.array(fc.record({ name: text, from: date }), { maxLength: 1 }),
          roles: fc.array(
            fc.record({
              role: fc.constantFrom('party', 'external'),
              from: maybe(date),
              sources: sources(sourceIds),
            }),
            { maxLength: 2 },
          ),
          influence: maybe(rating(sourceIds)),
          interest: maybe(rating(sourceIds)),
          position: maybe(fc.constantFrom('supportive', 'opposed')),
          sources: sources(sourceIds),
          sensitive: fc.boolean(),
          mood: maybe(property),
          Label: maybe(property),
        }),
      ),
    );
    const ties = tieIds.map((each) =>
      fc.tuple(
        period,
        fc.record({
          id: fc.constant(each),
          source: actor,
          target: actor,
          type: fc.constantFrom('alliance', 'attack', 'talks', 'own type'),
          directed: maybe(fc.boolean()),
          sign: maybe(fc.constantFrom(-1, 0, 1)),
          status: fc.constantFrom('active', 'suspended', 'broken'),
          confidence: fc.constantFrom('high', 'medium', 'low', 'disputed'),
          strength: maybe(fc.integer({ min: 1, max: 5 })),
          support: fc.array(text, { maxLength: 2 }),
          between: fc.subarray(ids),
          event: maybe(fc.constantFrom(...eventIds)),
          summary: maybe(text),
          note: maybe(text),
          sensitive: fc.boolean(),
          mood: maybe(property),
          date: maybe(property),
          claims: fc.array(
            fc.record({
              source: fc.constantFrom(...sourceIds),
              quote: maybe(text),
              stance: fc.constantFrom('supports', 'supports', 'disputes'),
            }),
            { maxLength: 2 },
          ),
        }),
      ),
    );
    const events = eventIds.map((each) =>
      fc.record({
        id: fc.constant(each),
        title: text,
        date,
        kind: text,
        participants: fc.array(fc.record({ actor, role: text }), { maxLength: 2 }),
        absent: fc.subarray(ids),
        begins: fc.subarray(tieIds),
        sources: sources(sourceIds),
        mood: maybe(property),
      }),
    );
    return fc.record({
      title: text,
      description: maybe(text),
      creators: fc.array(text, { maxLength: 2 }),
      viewpoint: fc.constantFrom('dataset', 'other'),
      actors: fc.tuple(...actors),
      ties: fc.tuple(...ties),
      events: fc.tuple(...events),
      sources: fc.tuple(
        ...sourceIds.map((each) =>
          fc.record({ id: fc.constant(each), title: text, author: maybe(text), sensitive: fc.boolean() }),
        ),
      ),
      eras: fc.array(fc.record({ id: fc.constant('r'), title: text, from: date }), { maxLength: 1 }),
      own: maybe(property),
      positions: fc.tuple(
        ...ids.map(() =>
          fc.tuple(fc.double({ min: -1e3, max: 1e3, noNaN: true }), fc.integer({ min: -99, max: 99 })),
        ),
      ),
      pinned: fc.subarray(ids),
    });
  })
  .map(({ actors, ties, positions, pinned, ...rest }): Network => {
    const merged = (pairs: [object, object][]) => pairs.map(([a, b]) => ({ ...b, ...a }));
    const placed = actors.map(([, { id: each }], i) => [each, positions[i].map((n) => n + 0)] as const);
    return networkOf(
      withoutUndefined({
        ...rest,
        vocabulary: {
          kinds: [{ id: 'own kind', label: { en: 'own kind' }, shape: 'diamond' }],
          types: [{ id: 'own type', label: { en: 'own type' }, family: 'pressure', directed: true }],
        },
        actors: merged(actors as never),
        ties: merged(ties as never),
        // A record keyed by `__proto__` is not read by Zod.
        layout: { positions: Object.fromEntries(placed.filter(([each]) => each !== '__proto__')), pinned },
      }) as never,
    );
  });

const withoutUndefined = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(withoutUndefined)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value).flatMap(([key, each]) =>
            each === undefined ? [] : [[key, withoutUndefined(each)]],
          ),
        )
      : value;

/** What means the same is written in one way: a direction that the type has anyway, a layout without a place. */
function settled(network: Network): Loose {
  const { document } = network;
  return withoutUndefined({
    ...document,
    ties: document.ties.map((tie) => ({
      ...tie,
      directed: network.isDirected(tie),
      sign: network.signOf(tie),
    })),
  }) as Loose;
}

const sourceFields = ['sources', 'claims'];

/** Takes out of both sides what the losses name. */
function lessLosses(document: Loose, losses: readonly Issue[]): Loose {
  const left = structuredClone(document);
  for (const { code, values } of losses) {
    if (code === 'loss/collection' && values.collection === 'document') {
      for (const key of Object.keys(left))
        if (
          !['format', 'version', 'title', 'description', 'creators', 'actors', 'ties', 'layout'].includes(key)
        )
          delete left[key];
    } else if (code === 'loss/collection') delete left[String(values.collection)];
    else if (code === 'loss/field')
      for (const record of left[String(values.collection)] as Loose[]) delete record[String(values.field)];
    else if (code === 'loss/sources-named') {
      delete left.sources;
      for (const record of [...(left.actors as Loose[]), ...(left.ties as Loose[])]) {
        for (const field of sourceFields) delete record[field];
        for (const part of [
          record.influence,
          record.interest,
          ...((record.roles as Loose[] | undefined) ?? []),
        ])
          if (part) delete (part as Loose).sources;
      }
    }
  }
  return left;
}

async function backFrom(network: Network, format: WritableFormat) {
  const { bytes, losses } = await writeFormat(network, format);
  expect(losses).toEqual(lossesOf(network, format));
  return { losses, ...(await readAny([{ name: `file.${format}`, bytes }])) };
}

async function expectSame(network: Network, format: WritableFormat) {
  const back = await backFrom(network, format);
  expect(back.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  const again = back.network as Network;
  const less = (each: Network) => lessLosses(settled(each), back.losses);
  expect(less(again)).toEqual(less(network));
}

describe.each(['parley', 'csv', 'excel', 'gexf', 'graphml'] as const)(
  '%s, written and read again',
  (format) => {
    test('gives any network back, less the losses it named', { timeout: 120_000 }, () =>
      fc.assert(
        fc.asyncProperty(anyDocument, (network) => expectSame(network, format)),
        { numRuns: format === 'excel' ? 40 : 100, seed: 11 },
      ),
    );

    test('gives the bundled network back, less the losses it named', () => expectSame(bundled, format));

    test('the same network gives the same bytes', async () => {
      const [a, b] = [await writeFormat(bundled, format), await writeFormat(bundled, format)];
      expect(Buffer.from(a.bytes).equals(Buffer.from(b.bytes))).toBe(true);
    });
  },
);
