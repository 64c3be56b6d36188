/** What of a view a figure shows: all of it, the selection and its ties, the pinned actors, or what it compares. */
import type { Emphasis } from './emphasis.ts';
import type { FigureChoices } from './figure.ts';
import type { MapInput } from './mapInput.ts';
import { cutToScreen, withoutHidden } from './mapScene.ts';
import type { View } from './view.ts';
import { comparedAtLeast, isOnPlane } from './viewChoices.ts';

/** Whether the view has anything of the scope; a figure of a scope that it has not shows the whole view. */
export const hasScope = (view: View, scope: FigureChoices['scope']): boolean =>
  ({
    view: true,
    selection: view.selected.length > 0 || view.tie !== null,
    pinned: view.pinned.length > 0,
    comparison: view.compare.length >= comparedAtLeast,
    balance: true,
  })[scope];

/** The view as the figure shows it: with the figure's own names, symbols and context. */
export function figureView(view: View, figure: FigureChoices): View {
  const scope = hasScope(view, figure.scope) ? figure.scope : 'view';
  const isPart = scope === 'selection' || scope === 'pinned';
  return {
    ...view,
    labels: figure.labels ?? view.labels,
    symbols: figure.symbols ?? view.symbols,
    context:
      figure.context === 'dim'
        ? view.context === 'strong'
          ? 'strong'
          : 'dim'
        : (figure.context ?? (isPart ? 'hide' : view.context)),
    ...(scope === 'comparison' ? { face: 'compare' as const } : {}),
    ...(scope === 'pinned' ? { selected: [], tie: null } : {}),
  };
}

/** @param input of the figure's own view, see {@link figureView} */
export function figureInput(input: MapInput, figure: FigureChoices): MapInput {
  const lit = figure.scope === 'pinned' && hasScope(input.view, 'pinned') ? pinned(input) : input;
  const shown = withoutHidden(lit);
  return figure.area === 'view' && isOnPlane(input.view) ? cutToScreen(shown) : shown;
}

function pinned(input: MapInput): MapInput {
  const actors = new Set<string>(input.view.pinned);
  const among = input.sliced.ties.filter(({ source, target }) => actors.has(source) && actors.has(target));
  const emphasis: Emphasis = {
    actors,
    ties: new Set<string>(among.map(({ id }) => id)),
    halfTies: new Set<string>(),
  };
  return { ...input, emphasis };
}
