/** The groups of a key that stand for actors: kinds, roles, sizes, part in an event, what two share. */
import type { Role } from '../model/schema.ts';
import { actorMarks } from './actorMarks.ts';
import { attendanceAt, attendanceDash, sharingOf, sharingRing } from './annotations.ts';
import type { Point } from './curve.ts';
import { type Entry, type LegendTools, sampleWidth } from './legendParts.ts';
import type { MapInput } from './mapInput.ts';
import type { Mark } from './marks.ts';
import { kindLabel } from './names.ts';
import type { DrawnMeasure } from './overlay.ts';
import { roleShown } from './shown.ts';
import type { Sizes } from './sizes.ts';
import type { Theme } from './theme.ts';

/** Shapes are shown hollow and of one size: kind is shape alone. */
export function kindEntries({ sliced, view }: MapInput, { theme, sizes, messages }: LegendTools): Entry[] {
  if (view.symbols === 'classic') return [];
  const kinds = [...sliced.network.vocabulary.kinds.values()].filter(({ id }) =>
    sliced.actors.some((actor) => actor.kind === id),
  );
  return kinds.map(({ id, shape }) => ({
    label: kindLabel(sliced.network, id, messages),
    sample: (at) => shapeSample(at, { shape, role: 'other' }, theme, sizes),
  }));
}

export function roleEntries(input: MapInput, { theme, sizes, messages }: LegendTools): Entry[] {
  const { sliced, view } = input;
  const roles: readonly Role[] = ['party', 'third-party', 'external', 'other'];
  const present = new Set(sliced.actors.map((actor) => roleShown(input, actor)));
  return roles
    .filter((role) => present.has(role))
    .map((role) => ({
      label: messages.vocabulary.role[role],
      sample: (at) =>
        shapeSample(at, { shape: 'circle', role, classic: view.symbols === 'classic' }, theme, sizes),
    }));
}

export function shapeSample(
  [x, y]: Point,
  look: Pick<Parameters<typeof actorMarks>[1], 'shape' | 'role' | 'classic'>,
  { ink, canvas }: Theme,
  sizes: Sizes,
): Mark[] {
  const radius = sizes.text[2] * 0.46;
  const thin: Sizes = { ...sizes, outline: sizes.outline * 0.8, thickOutline: sizes.thickOutline * 0.7 };
  return actorMarks([x + sampleWidth(sizes) / 2, y], { ...look, radius, ink, canvas }, thin);
}

/** Three sizes side by side in one entry: grades of influence, or lowest, middle and highest of a measure. */
export function sizeEntries({ theme, sizes }: LegendTools, measure?: DrawnMeasure): Entry[] {
  const grades = [1, 3, 5];
  const label = measure
    ? [measure.least, (measure.least + measure.most) / 2, measure.most].map(roundedValue).join(', ')
    : grades.join(', ');
  const radii = grades.map((grade) => sizes.radius * Math.sqrt(grade));
  const gap = sizes.text[2] * 0.5;
  const starts = radii.map((_, i) => radii.slice(0, i).reduce((sum, r) => sum + 2 * r + gap, 0));
  return [
    {
      label,
      width: starts[2] + 2 * radii[2],
      height: 2.3 * radii[2],
      sample: ([x, y]) =>
        radii.flatMap((radius, i) =>
          actorMarks(
            [x + starts[i] + radius, y],
            { shape: 'circle', role: 'other', radius, ink: theme.ink, canvas: theme.canvas },
            sizes,
          ),
        ),
    },
  ];
}

/** Short enough for a legend. */
export const roundedValue = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toFixed(value < 0.1 ? 3 : value < 10 ? 2 : 0);

export function attendanceEntries(input: MapInput, { theme, sizes, messages }: LegendTools): Entry[] {
  const there = new Set(attendanceAt(input).values());
  return (['party', 'present', 'absent'] as const)
    .filter((attendance) => there.has(attendance))
    .map((attendance) => ({
      label: messages.figure.legend.attendance[attendance],
      sample: ([x, y]) => [
        {
          shape: 'circle',
          cx: x + sampleWidth(sizes) / 2,
          cy: y,
          r: sizes.text[2] * 0.5,
          fill: 'none',
          stroke: theme.ink,
          strokeWidth: sizes.outline * (attendance === 'present' ? 1.4 : 1),
          ...attendanceDash(attendance, sizes),
        },
      ],
    }));
}

export function sharingEntries(input: MapInput, { theme, sizes, messages }: LegendTools): Entry[] {
  const present = new Set(sharingOf(input).values());
  return (['both', 'onlyA', 'onlyB'] as const)
    .filter((sharing) => present.has(sharing))
    .map((sharing) => ({
      label: messages.figure.legend.sharedBy[sharing],
      sample: ([x, y]) => [
        sharingRing([x + sampleWidth(sizes) / 2, y], sizes.text[2] * 0.5, sharing, theme.ink, sizes.outline),
      ],
    }));
}
