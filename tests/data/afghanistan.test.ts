/** What holds of every record of the bundled network. A failing test lists the records that break the rule. */
import { describe, expect, test } from 'vitest';
import { intervalOf, overlaps, periodOf } from '../../src/model/date.ts';
import type { ActorId } from '../../src/model/schema.ts';
import { against, daysOf, document, lifeOf, network, reading, stringsOf } from './bundled.ts';

const { actors, ties, events, sources, eras, themes, stories } = document;
const isUnique = (values: readonly unknown[]): boolean => new Set(values).size === values.length;
const everyLink = [...ties.map(({ from }) => from), ...events.map(({ date }) => date)];

describe('the bundled document', () => {
  test('is read without an error or a warning', () => {
    expect(reading.issues).toEqual([]);
  });

  test.each<[string, readonly { id: string }[], number]>([
    ['sources', sources, 60],
    ['actors', actors, 70],
    ['ties', ties, 350],
    ['events', events, 95],
    ['eras', eras, 7],
    ['themes', themes, 30],
    ['stories', stories, 3],
  ])('has its %s, with ids in kebab-case', (_name, records, least) => {
    expect(records.length).toBeGreaterThanOrEqual(least);
    expect(against(records, ({ id }) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  test('has no stray white space in any text', () => {
    const stray = stringsOf(document).filter(([, text]) => text !== text.trim() || /[\n\t]| {2}/.test(text));
    expect(stray).toEqual([]);
  });

  test('leaves words of judgement to those who are quoted', () => {
    const verdict =
      /\b(terrorists?|prox(y|ies)|spoilers?|puppets?|regimes?|warlords?|hard-?line\w*|brutal\w*|notorious\w*|infamous\w*|so-called)\b/i;
    const { sources: _titlesOfOthers, ...own } = document;
    const judging = stringsOf(own).filter(
      ([path, text]) => !path.endsWith('.id') && verdict.test(text.replaceAll(/["“][^"”]*["”]/g, '')),
    );
    expect(judging).toEqual([]);
  });

  test('was checked at a day, after all that it tells of', () => {
    const checked = intervalOf(document.checked ?? '');
    expect(checked.first).toBe(checked.last);
    for (const date of everyLink) expect(intervalOf(date ?? '').first).toBeLessThanOrEqual(checked.last);
  });

  test('tells of years from 1945 on', () => {
    const [first, ...rest] = everyLink.map((date) => intervalOf(date ?? '').first).toSorted((a, b) => a - b);
    expect(first).toBeGreaterThanOrEqual(intervalOf('1945').first);
    expect(rest.length).toBeGreaterThan(400);
  });
});

describe('each source', () => {
  test('has a title, a date, a kind, and says how it was checked', () => {
    expect(
      against(
        sources,
        ({ title, date, kind, checked }) => title !== '' && date !== undefined && Boolean(kind) && Boolean(checked),
      ),
    ).toEqual([]);
  });

  test('names its author or its publisher', () => {
    expect(against(sources, ({ author, publisher }) => Boolean(author ?? publisher))).toEqual([]);
  });

  test('that is a resolution of the Security Council has the symbol, the address and the year of one text', () => {
    const resolutions = sources.filter(({ identifier }) => identifier?.startsWith('S/RES/'));
    expect(resolutions.length).toBeGreaterThan(10);
    expect(
      against(resolutions, ({ identifier, url, date }) => {
        const [, number, year] = /^S\/RES\/(\d+) \((\d{4})\)$/.exec(identifier ?? '') ?? [];
        return url === `https://undocs.org/S/RES/${number}(${year})` && date?.slice(0, 4) === year;
      }),
    ).toEqual([]);
  });

  test('is cited somewhere', () => {
    const cited = new Set<string>([
      ...[...actors, ...events, ...eras, ...themes].flatMap((record) => record.sources),
      ...actors.flatMap(({ roles }) => roles.flatMap((role) => role.sources)),
      ...ties.flatMap(({ claims }) => claims.map(({ source }) => source)),
    ]);
    expect(against(sources, ({ id }) => cited.has(id))).toEqual([]);
  });
});

describe('each actor', () => {
  test('has its name in English, Dari and Pashto, and a short name', () => {
    expect(
      against(actors, ({ names, short }) => Boolean(names.en && names.fa && names.ps && short)),
    ).toEqual([]);
  });

  test('has goals, a description, a position, a level and a source', () => {
    const levels = ['local', 'national', 'regional', 'global'];
    expect(
      against(
        actors,
        ({ goals, description, position, level, sources: own }) =>
          Boolean(goals && description && position) && levels.includes(level ?? '') && own.length > 0,
      ),
    ).toEqual([]);
  });

  test('is rated in influence, with a reason and a source, and in interest', () => {
    expect(
      against(
        actors,
        ({ influence, interest }) =>
          Boolean(influence?.rationale) && (influence?.sources.length ?? 0) > 0 && interest !== undefined,
      ),
    ).toEqual([]);
  });

  test('that is an organ is one of a state', () => {
    const organs = ['executive', 'army', 'intelligence', 'delegation', 'council'];
    expect(
      against(actors, ({ organ, kind }) => organ === undefined || (organs.includes(organ) && kind === 'state')),
    ).toEqual([]);
  });

  test('has well-formed ids of others', () => {
    expect(against(actors, ({ external }) => /^(Q[1-9]\d*)?$/.test(external.wikidata ?? ''))).toEqual([]);
  });

  test('has a role at every day of its roles, never two at once, and none beyond its own life', () => {
    expect(against(actors, ({ roles }) => roles.length > 0)).toEqual([]);
    expect(
      against(actors, ({ id, roles }) => {
        const periods = roles.map(periodOf).toSorted((a, b) => a.first - b.first);
        const life = lifeOf(id);
        return periods.every(
          (period, i) =>
            overlaps(period, life) &&
            period.last <= life.last &&
            (i === 0 || !overlaps(periods[i - 1], period)),
        );
      }),
    ).toEqual([]);
  });

  test('has two ties beside membership, but one organisation that acts through its members', () => {
    const few = against(
      actors,
      ({ id }) =>
        (network.tiesByActor.get(id) ?? []).filter(({ type }) => type !== 'part-of').length >= 2,
    );
    expect(few).toEqual(['sco']);
  });
});

describe('each tie', () => {
  test('has a start, a summary, a strength, and a type that Parley knows', () => {
    expect(
      against(
        ties,
        ({ from, summary, strength, type }) =>
          Boolean(from && summary) && strength !== undefined && network.vocabulary.types.has(type),
      ),
    ).toEqual([]);
  });

  test('has a source that supports it', () => {
    expect(against(ties, ({ claims }) => claims.some(({ stance }) => stance === 'supports'))).toEqual([]);
  });

  test('cites a source once', () => {
    expect(
      against(ties, ({ claims }) => isUnique(claims.map(({ source, stance }) => `${stance} ${source}`))),
    ).toEqual([]);
  });

  test('that is disputed names the source or the side that disputes it, and no other does', () => {
    const disputed = ties.filter(({ confidence }) => confidence === 'disputed');
    expect(disputed.length).toBeGreaterThan(5);
    expect(
      against(
        disputed,
        ({ claims, viewpoint }) => Boolean(viewpoint) || claims.some(({ stance }) => stance === 'disputes'),
      ),
    ).toEqual([]);
    const others = ties.filter(({ confidence }) => confidence !== 'disputed');
    expect(against(others, ({ claims }) => claims.every(({ stance }) => stance === 'supports'))).toEqual([]);
  });

  test('joins two different actors', () => {
    expect(against(ties, ({ source, target }) => source !== target)).toEqual([]);
  });

  test('is dated as precisely as it says', () => {
    const digits = { year: 4, month: 7, day: 10, 'or-earlier': 4 };
    expect(
      against(
        ties,
        ({ from, precision }) =>
          precision !== undefined && (precision === 'circa' || from?.length === digits[precision]),
      ),
    ).toEqual([]);
  });

  test('lies within the lives of both its actors, or a note says why not', () => {
    expect(
      against(
        ties.filter(({ note }) => !note),
        (tie) =>
          [tie.source, tie.target].every((id) => {
            const [life, start] = [lifeOf(id), intervalOf(tie.from ?? '')];
            const end = tie.to ? intervalOf(tie.to).first : Infinity;
            return overlaps(start, life) && end <= life.last;
          }),
      ),
    ).toEqual([]);
  });

  test('ends if one of its actors has', () => {
    const open = ties.filter(({ to }) => !to);
    expect(
      against(open, ({ source, target }) => lifeOf(source).last === Infinity && lifeOf(target).last === Infinity),
    ).toEqual([]);
  });

  test('of a third party says between which two or more others it stands, or at which event', () => {
    const third = ties.filter((tie) => network.familyOf(tie) === 'mediation');
    expect(third.length).toBeGreaterThan(50);
    expect(against(third, ({ between, event }) => between.length >= 2 || event !== undefined)).toEqual([]);
    expect(
      against(third, ({ source, between }) => !between.includes(source) && isUnique(between)),
    ).toEqual([]);
  });

  test('of no third party stands between nobody', () => {
    const others = ties.filter((tie) => network.familyOf(tie) !== 'mediation');
    expect(against(others, ({ between }) => between.length === 0)).toEqual([]);
  });

  test('of support says what was given, in known words', () => {
    const known = ['troops', 'sanctuary', 'weapons', 'materiel', 'training', 'funds', 'intelligence'];
    const supporting = ties.filter(({ type }) => type === 'material-support');
    expect(against(supporting, ({ support }) => support.length > 0)).toEqual([]);
    expect(against(ties, ({ support }) => support.every((each) => known.includes(each)))).toEqual([]);
  });

  test('differs from every other in its actors, type, start, event or support', () => {
    const rows = ties.map(({ source, target, type, from, event, support }) =>
      JSON.stringify([source, target, type, from, event, support]),
    );
    expect(rows.filter((row, i) => rows.indexOf(row) !== i)).toEqual([]);
  });

  test('is friendly, neutral or hostile: there are some of each sign', () => {
    const counts = [1, 0, -1].map((sign) => ties.filter((tie) => network.signOf(tie) === sign).length);
    for (const count of counts) expect(count).toBeGreaterThan(50);
    expect(counts[0] + counts[1] + counts[2]).toBe(ties.length);
  });
});

describe('each event', () => {
  test('has a summary, an effect and a source', () => {
    expect(
      against(events, ({ summary, effect, sources: own }) => Boolean(summary && effect) && own.length > 0),
    ).toEqual([]);
  });

  test('has participants in known roles, each once', () => {
    const roles = ['party', 'signatory', 'mediator', 'host', 'observer', 'witness', 'guarantor'];
    expect(
      against(
        events,
        ({ participants }) =>
          participants.length > 0 &&
          isUnique(participants.map(({ actor }) => actor)) &&
          participants.every(({ role }) => roles.includes(role)),
      ),
    ).toEqual([]);
  });

  test('has nobody present or missed who did not live then, and nobody both', () => {
    expect(
      against(events, (event) => {
        const present = event.participants.map(({ actor }) => actor);
        const lived = (id: ActorId) => overlaps(lifeOf(id), daysOf(event));
        return (
          [...present, ...event.absent].every(lived) && event.absent.every((id) => !present.includes(id))
        );
      }),
    ).toEqual([]);
  });

  test('bears on ties, at least one of them of a participant', () => {
    const tieOf = network.tieById;
    expect(
      against(events, ({ participants, begins, changes, ends }) => {
        const present = participants.map(({ actor }) => actor);
        const touched = [...begins, ...changes, ...ends].map((id) => tieOf.get(id));
        return (
          touched.length > 0 &&
          touched.every((tie) => tie !== undefined) &&
          touched.some((tie) => tie && (present.includes(tie.source) || present.includes(tie.target)))
        );
      }),
    ).toEqual([]);
  });

  test('comes in the order of dates', () => {
    const days = events.map((event) => daysOf(event).first);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
  });

  test('is dated as precisely as it says', () => {
    const digits = { year: 4, month: 7, day: 10, 'or-earlier': 4 };
    expect(
      against(
        events,
        ({ date, precision }) =>
          precision !== undefined && (precision === 'circa' || date.length === digits[precision]),
      ),
    ).toEqual([]);
  });
});
