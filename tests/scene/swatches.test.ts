import { describe, expect, test } from 'vitest';
import { role, shape, tieForm, type Role, type Shape } from '../../src/model/schema.ts';
import { vocabularyOf } from '../../src/model/vocabulary.ts';
import { actorSwatch, tieSwatch, type Swatch } from '../../src/scene/swatches.ts';
import { themes } from '../../src/scene/theme.ts';
import { boxOf, flat } from './extents.ts';

const types = [...vocabularyOf({}).types.values()];
const theme = themes.light;
/** The drawing alone: every colour but the canvas is one ink. */
const drawing = ({ marks }: Swatch): string =>
  JSON.stringify(marks).replace(/#[0-9A-F]{6}/g, (colour) => (colour === theme.canvas ? 'canvas' : 'ink'));
const isWithin = ({ width, height, marks }: Swatch, slack: number) => {
  for (const box of flat(marks).map(boxOf)) {
    expect(box.x).toBeGreaterThanOrEqual(-slack);
    expect(box.y).toBeGreaterThanOrEqual(-slack);
    expect(box.x + box.width).toBeLessThanOrEqual(width + slack);
    expect(box.y + box.height).toBeLessThanOrEqual(height + slack);
  }
};

describe('samples of ties', () => {
  test('tell every form apart without colour', () => {
    const forms = tieForm.options.map((form) =>
      drawing(tieSwatch({ ...types[0], form, directed: false, family: 'talks' }, theme)),
    );
    expect(new Set(forms).size).toBe(tieForm.options.length);
  });

  test('tell types of one family and form apart by their arrow', () => {
    const drawn = types.map((type) => [type.family, drawing(tieSwatch(type, theme))].join());
    expect(new Set(drawn).size).toBe(types.length);
  });

  test('tell every state apart', () => {
    const states = [undefined, 'weak', 'suspended', 'broken'] as const;
    const drawn = states.map((state) => drawing(tieSwatch(undefined, theme, {}, state)));
    expect(new Set(drawn).size).toBe(4);
  });

  test('show a tie with its own direction, state and confidence', () => {
    const talks = types.find(({ id }) => id === 'talks')!;
    const plain = drawing(tieSwatch(talks, theme));
    expect(drawing(tieSwatch(talks, theme, { directed: true }))).not.toBe(plain);
    expect(drawing(tieSwatch(talks, theme, { status: 'broken' }))).not.toBe(plain);
    expect(drawing(tieSwatch(talks, theme, { confidence: 'low' }))).not.toBe(plain);
    expect(drawing(tieSwatch(talks, theme, { confidence: 'disputed' }))).toBe(
      drawing(tieSwatch(talks, theme, { confidence: 'low' })),
    );
    expect(drawing(tieSwatch(talks, theme, { confidence: 'medium' }))).toBe(plain);
  });

  test.each(types)('$id is drawn in the colour of its family and within its sample', (type) => {
    for (const name of ['light', 'dark'] as const) {
      const swatch = tieSwatch(type, themes[name]);
      expect(JSON.stringify(swatch)).toContain(themes[name].family[type.family]);
      isWithin(swatch, 1);
    }
  });
});

describe('samples of actors', () => {
  const all = shape.options.flatMap((each: Shape) =>
    role.options.map((held: Role) => ({ shape: each, role: held })),
  );

  test('tell every shape and every fill apart', () => {
    expect(new Set(all.map((look) => drawing(actorSwatch(look, theme)))).size).toBe(all.length);
  });

  test.each(all)('a $shape of role $role is drawn in ink and canvas within its sample', (look) => {
    const swatch = actorSwatch(look, theme);
    isWithin(swatch, 0.5);
    const colours = new Set(JSON.stringify(swatch).match(/#[0-9A-F]{6}/g));
    for (const colour of colours) expect([theme.ink, theme.canvas]).toContain(colour);
  });

  test('of the classic symbols differ by role alone', () => {
    const drawn = role.options.map((held) =>
      shape.options
        .filter((each) => each !== 'triangle')
        .map((each) => drawing(actorSwatch({ shape: each, role: held, classic: true }, theme))),
    );
    for (const shapes of drawn) expect(new Set(shapes).size).toBe(1);
    expect(new Set(drawn.flat()).size).toBe(role.options.length);
  });
});
