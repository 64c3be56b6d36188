/** The colours of figures, checked for contrast and for colour-blind readers (`tests/scene/theme.test.ts`). */
import type { Family } from '../model/schema.ts';

export interface Theme {
  canvas: string;
  /** Actors. */
  ink: string;
  text: string;
  secondary: string;
  hairline: string;
  dimTie: string;
  dimActor: string;
  strongTie: string;
  strongActor: string;
  /** What there was at the first of two compared moments and no more at the second. */
  ended: string;
  family: Readonly<Record<Family, string>>;
}

const light: Theme = {
  canvas: '#FFFFFF',
  ink: '#22262B',
  text: '#1A1D21',
  secondary: '#5C636B',
  hairline: '#D3D7DC',
  dimTie: '#DEDEDF',
  dimActor: '#C8C9CA',
  strongTie: '#9C9DA0',
  strongActor: '#9C9DA0',
  ended: '#8F959C',
  family: {
    cooperation: '#1B3FB0',
    talks: '#47907F',
    mediation: '#9B78E6',
    pressure: '#B98112',
    hostility: '#A02C0A',
    structure: '#454144',
  },
};

const dark: Theme = {
  canvas: '#14181F',
  ink: '#E8EAED',
  text: '#E8EAED',
  secondary: '#A9B0B8',
  hairline: '#3A414B',
  dimTie: '#34383E',
  dimActor: '#494C52',
  strongTie: '#73767C',
  strongActor: '#73767C',
  ended: '#7E858E',
  family: {
    cooperation: '#5570E0',
    talks: '#B2DBBE',
    mediation: '#F5A3EC',
    pressure: '#F8E862',
    hostility: '#DB4A28',
    structure: '#827F7E',
  },
};

/** For print without colour: the forms alone tell the families apart. */
const greyscale: Theme = {
  ...light,
  family: {
    cooperation: '#22262B',
    talks: '#5C636B',
    mediation: '#5C636B',
    pressure: '#454144',
    hostility: '#22262B',
    structure: '#6E757D',
  },
};

export const themes = { light, dark, greyscale } as const;
export type ThemeName = keyof typeof themes;

/** A solid colour between two: `share` 1 gives the first. Both `#RRGGBB`. */
export function blend(colour: string, ground: string, share: number): string {
  const channel = (text: string, at: number) => parseInt(text.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) =>
    Math.round(channel(colour, at) * share + channel(ground, at) * (1 - share))
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${mixed.join('')}`.toUpperCase();
}
