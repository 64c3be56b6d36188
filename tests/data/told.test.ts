/** What the bundled network tells beside its records: eras, themes, stories, and the picture that it opens on. */
import { describe, expect, test } from 'vitest';
import { findInterval, intervalOf, overlaps, periodOf } from '../../src/model/date.ts';
import { roleIn } from '../../src/model/network.ts';
import type { ActorId } from '../../src/model/schema.ts';
import { findMoment, sliceNetwork } from '../../src/model/slice.ts';
import { against, daysOf, document, lifeOf, network } from './bundled.ts';

const { events, eras, themes, stories } = document;

describe('the eras', () => {
  test('follow on from each other within a day, and the last is open', () => {
    const gaps = eras.slice(1).map((era, i) => periodOf(era).first - periodOf(eras[i]).last);
    for (const gap of gaps) expect([0, 1]).toContain(gap);
    expect(eras.at(-1)?.to).toBeUndefined();
    expect(against(eras, ({ sources: own, summary }) => own.length > 0 && Boolean(summary))).toEqual([]);
  });
});

describe('each theme', () => {
  test('rests on actors, events and sources', () => {
    expect(
      against(
        themes,
        (theme) =>
          Boolean(theme.summary) &&
          theme.actors.length > 0 &&
          theme.events.length > 0 &&
          theme.sources.length > 0,
      ),
    ).toEqual([]);
  });
});

describe('each story', () => {
  const steps = stories.flatMap(({ id, steps: own }) =>
    own.map(({ title, text, view }, i) => ({
      id: `${id} ${i + 1}`,
      title,
      text,
      at: typeof view.at === 'string' ? view.at : '',
      selected: (view.selected ?? []) as ActorId[],
      event: view.event as string | undefined,
    })),
  );

  test('has six to ten steps, in the order of their dates', () => {
    expect(against(stories, ({ steps: own }) => own.length >= 6 && own.length <= 10)).toEqual([]);
    expect(against(steps, ({ at, title, text }) => Boolean(findInterval(at) && title && text))).toEqual([]);
    for (const { id } of stories) {
      const days = steps.filter((step) => step.id.startsWith(id)).map(({ at }) => intervalOf(at).first);
      expect(days).toEqual(days.toSorted((a, b) => a - b));
    }
  });

  test('selects actors who lived at the date of the step', () => {
    expect(
      against(
        steps,
        ({ at, selected }) =>
          selected.length > 0 && selected.every((id) => overlaps(lifeOf(id), intervalOf(at))),
      ),
    ).toEqual([]);
  });

  test('shows an event at a date of its own', () => {
    expect(
      against(steps, ({ at, event }) => {
        if (event === undefined) return true;
        const shown = events.find(({ id }) => id === event);
        return shown !== undefined && overlaps(daysOf(shown), intervalOf(at));
      }),
    ).toEqual([]);
  });
});

describe('the opening view', () => {
  const at = String(document.opening?.at);
  const opening = sliceNetwork(network, {
    at,
    withoutFamilies: [],
    withoutKinds: [],
    withoutConfidence: [],
    limit: 30,
    always: [],
  });

  test('is the day of the agreement of Doha', () => {
    expect(at).toBe('2020-02-29');
    expect(findMoment(at)).toEqual(intervalOf('2020-02-29'));
  });

  test('shows thirty actors in one piece', () => {
    expect(opening.actors).toHaveLength(30);
    const reached = new Set<string>([opening.actors[0].id]);
    for (const id of reached) {
      for (const { source, target } of opening.ties) {
        if (source === id) reached.add(target);
        if (target === id) reached.add(source);
      }
    }
    expect(reached.size).toBe(30);
  });

  test('shows parties and third parties, and ties of every family', () => {
    const roles = new Set(opening.actors.map((actor) => roleIn(actor, opening.interval)));
    expect([...roles]).toEqual(expect.arrayContaining(['party', 'third-party', 'external']));
    const families = new Set(opening.ties.map((tie) => network.familyOf(tie)));
    expect(families.size).toBe(6);
  });

  test.each(['1985', '1990', '1994', '1998', '2002', '2010', '2016', '2021-07', '2022', '2025'])(
    'at %s has actors and ties to show as well',
    (date) => {
      const then = sliceNetwork(network, {
        at: date,
        withoutFamilies: [],
        withoutKinds: [],
        withoutConfidence: [],
        limit: 'all',
        always: [],
      });
      expect(then.actors.length).toBeGreaterThan(15);
      expect(then.ties.length).toBeGreaterThan(15);
    },
  );
});
