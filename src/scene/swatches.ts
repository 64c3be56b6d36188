/** Small samples of the notation for keys, lists and panels on screen. */
import type { Confidence, Role, Shape, Tie } from '../model/schema.ts';
import type { TypeEntry } from '../model/vocabulary.ts';
import { actorMarks } from './actorMarks.ts';
import type { Mark } from './marks.ts';
import { screenSizes } from './sizes.ts';
import type { Theme } from './theme.ts';
import { tieSample } from './tieMarks.ts';

export interface Swatch {
  width: number;
  height: number;
  marks: Mark[];
}
export interface TieSwatch {
  status?: Tie['status'];
  confidence?: Confidence;
  directed?: boolean;
  state?: 'weak' | 'suspended' | 'broken';
}

/** A stretch of a tie's form, 36 px long; without a type a plain ink line that shows a state alone. */
export function tieSwatch(
  type: TypeEntry | undefined,
  theme: Theme,
  { status = 'active', confidence = 'high', directed }: Omit<TieSwatch, 'state'> = {},
  state?: TieSwatch['state'],
): Swatch {
  const look = {
    form: type?.form ?? ('line' as const),
    colour: type ? theme.family[type.family] : theme.ink,
    canvas: theme.canvas,
    doubtful: state === 'weak' || confidence === 'low' || confidence === 'disputed',
    status: state === 'suspended' || state === 'broken' ? state : status,
    arrow: directed ?? type?.directed ?? false,
  };
  return { width: 38, height: 14, marks: tieSample([1, 7], 36, look, screenSizes) };
}

export function actorSwatch(
  look: { shape: Shape; role: Role; classic?: boolean },
  { ink, canvas }: Theme,
): Swatch {
  const thin = { ...screenSizes, outline: 1.3, thickOutline: 2 };
  return {
    width: 22,
    height: 20,
    marks: actorMarks([11, look.shape === 'triangle' ? 12 : 10], { ...look, radius: 7, ink, canvas }, thin),
  };
}
