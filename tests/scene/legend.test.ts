import { describe, expect, test } from 'vitest';
import { roleIn } from '../../src/model/network.ts';
import { mapInput } from '../../src/scene/figureOf.ts';
import { legendGroups } from '../../src/scene/legend.ts';
import { legendBeside, legendMarks, legendUnder } from '../../src/scene/legendPlan.ts';
import type { Mark, Scene, TextMark } from '../../src/scene/marks.ts';
import { printSizes } from '../../src/scene/sizes.ts';
import { themes } from '../../src/scene/theme.ts';
import { defaultView, viewSchema } from '../../src/scene/view.ts';
import { withoutHidden } from '../../src/scene/mapScene.ts';
import { bundled, figure, inputOf, messages } from './bundled.ts';
import { boxOf, flat, overlap, textBox } from './extents.ts';
import { actor, networkOf, quartet, tie } from './network.ts';

const tools = { messages, theme: themes.light, sizes: printSizes(7) };
const { legend } = messages.figure;
const { family, kind, role, type } = messages.vocabulary;
const sorted = (items: Iterable<string>) => [...new Set(items)].sort();

/** What the drawn marks of a figure are, read from its layers alone. */
function drawn({ layers, places }: Scene) {
  const ties = layers
    .filter(({ id }) => id === 'ties')
    .flatMap(({ marks }) => marks)
    .flatMap((mark) =>
      mark.shape === 'group' && mark.ref ? [bundled.tieById.get(mark.ref.id as never)!] : [],
    );
  const actors = places.actors.map(({ id }) => bundled.actorById.get(id as never)!);
  return { ties, actors };
}

const views = {
  'the opening view': {},
  'all dates': { at: 'all', limit: 'all' },
  'one actor lit': { selected: ['pakistan'] },
  'one actor alone': { selected: ['norway'], context: 'hide' },
  'two actors': { selected: ['united-states', 'taliban'] },
  'one tie': { tie: bundled.ties.find(({ status }) => status === 'suspended')!.id, at: 'all', limit: 'all' },
  'talks only': { withoutFamilies: ['cooperation', 'mediation', 'pressure', 'hostility', 'structure'] },
  'low confidence left out': { withoutConfidence: ['low', 'disputed'] },
  'early days': { at: '1986' },
};

describe.each(Object.entries(views))('the legend of %s', (_, view) => {
  const input = withoutHidden(inputOf(view));
  const groups = legendGroups(input, tools);
  const labels = (title: string) =>
    groups.find((group) => group.title === title)?.entries.map((e) => e.label);
  const { ties, actors } = drawn(figure(view));

  test('names the types of tie that are drawn, each in its family, and no other', () => {
    for (const [id, title] of Object.entries(family)) {
      const used = ties.filter((each) => bundled.familyOf(each) === id).map((each) => type[each.type]);
      expect(sorted(labels(title) ?? [])).toEqual(sorted(used));
    }
  });

  test('names the kinds and the roles of the actors that are drawn, and no other', () => {
    expect(sorted(labels(legend.actors) ?? [])).toEqual(sorted(actors.map((each) => kind[each.kind])));
    const roles = actors.map((each) => role[roleIn(each, input.sliced.interval)]);
    expect(sorted(labels(legend.roles) ?? [])).toEqual(sorted(roles));
  });

  test('explains dashes and bars only where they are drawn', () => {
    const isWeak = ties.some(({ confidence }) => confidence === 'low' || confidence === 'disputed');
    expect(labels(legend.evidence) ?? []).toEqual([
      ...(isWeak ? [legend.weak] : []),
      ...(ties.some(({ status }) => status === 'suspended') ? [legend.suspended] : []),
      ...(ties.some(({ status }) => status === 'broken') ? [legend.broken] : []),
    ]);
  });
});

describe('the legend', () => {
  const groupsOf = (more: Record<string, unknown>) =>
    legendGroups(mapInput(quartet(), viewSchema.parse({ at: '2015', ...more })), tools);
  const titles = (more: Record<string, unknown>) => groupsOf(more).map(({ title }) => title);
  const entries = (more: Record<string, unknown>, title: string) =>
    groupsOf(more)
      .find((group) => group.title === title)
      ?.entries.map(({ label }) => label);

  test('stands in the order of the families, then actors, roles, size and evidence', () => {
    // At rest: talks and pressure of a-b, agreement b-c, part-of d-c; the talks are of low confidence.
    expect(titles({})).toEqual([
      family.talks,
      family.pressure,
      family.structure,
      legend.actors,
      legend.roles,
      legend.size.influence,
      legend.evidence,
    ]);
    expect(entries({}, family.talks)).toEqual([type.talks, type.agreement]);
  });

  test('names what the size stands for, and counts the unrated where it is influence', () => {
    expect(entries({}, legend.size.influence)).toEqual(['1, 3, 5', legend.unrated(1)]);
    expect(entries({ sizeBy: 'equal' }, legend.size.equal)).toEqual([]);
    expect(titles({ sizeBy: 'ties' })).toContain(legend.size.ties);
    expect(titles({ sizeBy: 'ties' })).not.toContain(legend.size.influence);
  });

  test('has no kinds where everyone is a circle', () => {
    expect(titles({ symbols: 'classic' })).not.toContain(legend.actors);
  });

  test('gives what a document adds under its own name', () => {
    const network = networkOf({
      actors: [actor('a', { kind: 'clan' }), actor('b')],
      ties: [tie('t', 'a', 'b', 'marriage')],
      vocabulary: {
        kinds: [{ id: 'clan', label: { en: 'clan or tribe' }, shape: 'hexagon' }],
        types: [{ id: 'marriage', label: { en: 'ties by marriage' }, family: 'structure' }],
      },
    });
    const groups = legendGroups(mapInput(network, { ...defaultView, at: '2015' }), tools);
    const all = groups.flatMap((group) => group.entries.map(({ label }) => label));
    expect(all).toContain('clan or tribe');
    expect(all).toContain('ties by marriage');
  });
});

describe('laid out', () => {
  const groups = legendGroups(inputOf({ at: 'all', limit: 'all' }), tools);
  const all = groups.flatMap(({ title, entries }) => [title, ...entries.map(({ label }) => label)]);
  const texts = (marks: readonly Mark[]) => flat(marks).filter((m): m is TextMark => m.shape === 'text');
  /** The words in reading order, broken titles joined. */
  const wordsOf = (marks: readonly Mark[]) =>
    texts(marks)
      .map(({ text }) => text)
      .join(' ');

  test.each([60, 85, 120, 180, 400])(
    'under the map, %i mm wide, it has all entries and covers none',
    (width) => {
      const plan = legendUnder(groups, width, tools.sizes);
      const marks = legendMarks(plan, { x: 10, y: 20 }, tools);
      expect(wordsOf(marks)).toBe(all.join(' '));
      const boxes = texts(marks).map(textBox);
      for (const [i, box] of boxes.entries()) {
        for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(false);
      }
      for (const { x, y, width: w, height } of flat(marks).map(boxOf)) {
        expect(x).toBeGreaterThanOrEqual(10 - tools.sizes.dots.size);
        expect(y).toBeGreaterThanOrEqual(20 - 0.5);
        expect(x + w).toBeLessThanOrEqual(10 + width + 1e-9);
        expect(y + height).toBeLessThanOrEqual(20 + plan.height + 0.5);
      }
    },
  );

  test('is the lower, the wider it may be', () => {
    const heights = [60, 120, 180, 400].map((width) => legendUnder(groups, width, tools.sizes).height);
    expect([...heights].sort((a, b) => b - a)).toEqual(heights);
    expect(heights[3]).toBeLessThan(heights[0] / 3);
  });

  test('beside the map takes one column if the page is high, and more, closer together, if it is not', () => {
    const plans = [1000, 130, 90, 60].map((height) =>
      legendBeside(groups, { width: 300, height }, tools.sizes),
    );
    expect(plans.map(({ columns }) => columns.length)).toEqual([1, 2, 2, 3]);
    plans.forEach(({ height }, i) => expect(height).toBeLessThanOrEqual([1000, 130, 90, 60][i]));
    expect(plans[2].row).toBeLessThan(plans[1].row);
    for (const plan of plans) expect(wordsOf(legendMarks(plan, { x: 0, y: 0 }, tools))).toBe(all.join(' '));
  });

  test('beside a narrow map keeps to its width, and is then as high as it needs', () => {
    const plan = legendBeside(groups, { width: 40, height: 10 }, tools.sizes);
    expect(plan.columns).toHaveLength(1);
    expect(plan.height).toBeGreaterThan(10);
  });

  test('keeps each group whole', () => {
    const { columns } = legendUnder(groups, 180, tools.sizes);
    expect(columns.flat().map(({ title }) => title)).toEqual(groups.map(({ title }) => title));
  });
});
