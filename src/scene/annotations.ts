/** Rings and letters around actors: the selected, the pinned, and who was at an event or absent from it. */
import type { DrawnActor } from './drawnActors.ts';
import type { MapInput, MapTools } from './mapInput.ts';
import type { ComparedActors } from '../analysis/compareActors.ts';
import { digits, xy, type Point } from './curve.ts';
import type { Mark } from './marks.ts';
import type { Sizes } from './sizes.ts';
import { middleText } from './textMarks.ts';

/** How an actor stands to an event: at the table, there in another part, or absent. */
export type Attendance = 'party' | 'present' | 'absent';

export function attendanceAt({ sliced, view }: Pick<MapInput, 'sliced' | 'view'>): Map<string, Attendance> {
  const event = view.event ? sliced.network.eventById.get(view.event) : undefined;
  if (!event) return new Map();
  return new Map<string, Attendance>([
    ...event.absent.map((id): [string, Attendance] => [id, 'absent']),
    ...event.participants.map(({ actor, role }): [string, Attendance] => [
      actor,
      role === 'party' || role === 'signatory' ? 'party' : 'present',
    ]),
  ]);
}

/** To whom of two compared actors an actor is tied: its ring is whole, or its left half for A, its right for B. */
export type Sharing = keyof ComparedActors;

export function sharingOf({ sharing }: Pick<MapInput, 'sharing'>): Map<string, Sharing> {
  if (!sharing) return new Map();
  return new Map(
    (['both', 'onlyA', 'onlyB'] as const).flatMap((kind) =>
      sharing[kind].map((id): [string, Sharing] => [id, kind]),
    ),
  );
}

export function sharingRing(
  [x, y]: Point,
  r: number,
  sharing: Sharing,
  stroke: string,
  strokeWidth: number,
): Mark {
  const paint = { fill: 'none', stroke, strokeWidth };
  if (sharing === 'both') return { shape: 'circle', cx: x, cy: y, r, ...paint };
  const sweep = sharing === 'onlyA' ? 0 : 1;
  const [top, bottom] = [xy([x, y - r]), xy([x, y + r])];
  return { shape: 'path', d: `M${top}A${digits(r)} ${digits(r)} 0 0 ${sweep} ${bottom}`, ...paint };
}

/** Solid for the parties, dots for others who were there, dashes for the absent: readable without colour. */
export const attendanceDash = (
  attendance: Attendance,
  { dots, outline }: Sizes,
): { dash?: number[]; cap?: 'round' } =>
  attendance === 'party'
    ? {}
    : attendance === 'present'
      ? { dash: [0, dots.apart * 0.9], cap: 'round' }
      : { dash: [outline * 4, outline * 3] };

export function annotations(
  { id, at, ring: outer }: DrawnActor,
  { view }: MapInput,
  { attendance, sharing }: { attendance?: Attendance; sharing?: Sharing },
  { sizes, theme }: MapTools,
): Mark[] {
  const rank = (view.selected as readonly string[]).indexOf(id);
  const ring = (strokeWidth: number, more: Partial<Mark> = {}): Mark =>
    ({
      shape: 'circle',
      cx: at[0],
      cy: at[1],
      r: outer - sizes.ring / 2,
      fill: 'none',
      stroke: theme.ink,
      strokeWidth,
      ...more,
    }) as Mark;
  if (rank < 0) {
    if (sharing) return [sharingRing(at, outer - sizes.ring / 2, sharing, theme.ink, sizes.outline * 1.2)];
    if (attendance) {
      const width = sizes.outline * (attendance === 'present' ? 1.6 : 1.2);
      return [ring(width, attendanceDash(attendance, sizes) as Partial<Mark>)];
    }
    return (view.pinned as readonly string[]).includes(id) ? [ring(sizes.outline * 0.7)] : [];
  }
  const badge = badgeOf(outer, sizes);
  const [x, y]: Point = [at[0] - badge.offset, at[1] - badge.offset];
  return [
    ring(sizes.ring),
    {
      shape: 'circle',
      cx: x,
      cy: y,
      r: badge.radius,
      fill: theme.canvas,
      stroke: theme.ink,
      strokeWidth: sizes.outline,
    },
    middleText(x, y + sizes.text[2] * 0.36, 'AB'[rank], { size: sizes.text[2], weight: 'bold' }, theme.text),
  ];
}

/** The round badge of a selected actor: how far left and above its centre stands, and its radius. */
export const badgeOf = (ring: number, { ring: width, text }: Sizes) => ({
  offset: (ring - width / 2) * 0.78,
  radius: text[2] * 0.72,
});
