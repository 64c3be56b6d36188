/** What a person should look at before a figure goes to print, each with what would mend it where one choice can. */
import { isWeak } from './evidence.ts';
import { figureSizes, sizePresets, type FigureChoices, type FigureSize } from './figure.ts';
import { hasScope } from './figureScope.ts';
import type { MapInput } from './mapInput.ts';
import type { Mark, Scene } from './marks.ts';
import { lettersBeyondFonts } from './text/measureText.ts';
import { isOnPlane } from './viewChoices.ts';

export type FigureWarning =
  | { kind: 'hiddenLabels'; count: number; larger?: FigureSize }
  | { kind: 'smallText'; points: number }
  | { kind: 'grown'; height: number; wanted: number; points?: number }
  | { kind: 'noLicence' }
  | { kind: 'weak'; count: number; dashed: boolean }
  | { kind: 'nothingThere' }
  | { kind: 'coarse'; dpi: number; usual: number }
  | { kind: 'manyActors'; count: number }
  | { kind: 'foreignLetters'; letters: readonly string[] };

/** Below this, print is hard to read. */
const leastPoints = 6;
const manyActors = 80;

/** @param input what the figure shows; @param scene the figure itself */
export function figureWarnings(
  { sliced, view }: Pick<MapInput, 'sliced' | 'view'>,
  scene: Scene,
  figure: FigureChoices,
): FigureWarning[] {
  const preset = sizePresets[figure.size];
  const points = figure.textPt ?? preset.textPt;
  const weak = sliced.ties.filter(isWeak).length;
  const wanted = preset.heightMm;
  const isPlane = figure.scope !== 'balance' && isOnPlane(view);
  const foreign = lettersBeyondFonts(scene.layers.flatMap(({ marks }) => marks.map(wordsOf)).join(''));
  const found: (FigureWarning | false | undefined)[] = [
    !hasScope(view, figure.scope) && { kind: 'nothingThere' },
    scene.places.unlabelled.length > 0 && {
      kind: 'hiddenLabels',
      count: scene.places.unlabelled.length,
      ...largerThan(figure.size),
    },
    points < leastPoints && { kind: 'smallText', points },
    wanted !== undefined &&
      scene.height > wanted + 0.01 && {
        kind: 'grown',
        height: Math.round(scene.height),
        wanted,
        ...(points > leastPoints ? { points: Math.max(leastPoints, Math.floor(points - 1)) } : {}),
      },
    figure.dpi !== null && figure.dpi < 150 && figure.dpi < preset.dpi
      ? { kind: 'coarse', dpi: figure.dpi, usual: preset.dpi }
      : undefined,
    !sliced.network.document.license && { kind: 'noLicence' },
    isPlane && sliced.actors.length > manyActors && { kind: 'manyActors', count: sliced.actors.length },
    weak > 0 && { kind: 'weak', count: weak, dashed: isPlane },
    foreign.length > 0 && { kind: 'foreignLetters', letters: foreign },
  ];
  return found.filter((each): each is FigureWarning => Boolean(each));
}

const wordsOf = (mark: Mark): string =>
  mark.shape === 'group' ? mark.marks.map(wordsOf).join('') : mark.shape === 'text' ? mark.text : '';

/** The next wider column, if there is one that is clearly wider. */
function largerThan(size: FigureSize): { larger?: FigureSize } {
  const { widthMm, heightMm } = sizePresets[size];
  if (heightMm !== undefined) return {};
  const larger = figureSizes.find((each) => {
    const preset = sizePresets[each];
    return preset.heightMm === undefined && preset.widthMm > widthMm * 1.2;
  });
  return larger ? { larger } : {};
}

/** The choices that would mend it; `undefined` where a person has to decide. */
export function mendOf(warning: FigureWarning): Partial<FigureChoices> | undefined {
  switch (warning.kind) {
    case 'hiddenLabels':
      return warning.larger && { size: warning.larger };
    case 'smallText':
      return { textPt: null };
    case 'grown':
      return warning.points === undefined ? { legend: false } : { textPt: warning.points };
    case 'nothingThere':
      return { scope: 'view' };
    case 'coarse':
      return { dpi: null };
    case 'noLicence':
    case 'manyActors':
    case 'weak':
    case 'foreignLetters':
      return undefined;
  }
}
