/** The command line that makes the same figure. */
import type { Network } from '../model/network.ts';
import { defaultFigure, type FigureChoices } from './figure.ts';
import { openingView } from './openingView.ts';
import type { View } from './view.ts';
import { viewToFragment } from './viewLink.ts';

/** For the bundled network by its name; the quotes suit POSIX shells. */
export function figureCommand(network: Network, view: View, figure: FigureChoices): string {
  const fragment = viewToFragment(view, openingView(network.document));
  const options = [
    fragment === '' ? '' : `--view ${quoted(`#${fragment}`)}`,
    figure.size === defaultFigure.size ? '' : `--size ${figure.size}`,
    figure.textPt === null ? '' : `--text ${figure.textPt}`,
    figure.theme === defaultFigure.theme ? '' : `--theme ${figure.theme}`,
    figure.title === null ? '' : `--title ${quoted(figure.title)}`,
    figure.labels === null ? '' : `--labels ${figure.labels}`,
    figure.area === defaultFigure.area ? '' : `--area ${figure.area}`,
    figure.showTitle ? '' : '--no-heading',
    figure.legend ? '' : '--no-legend',
    figure.notes ? '' : '--no-notes',
    figure.background ? '' : '--no-background',
    figure.data ? '' : '--no-data',
  ].filter(Boolean);
  return ['npx parley render afghanistan', ...options, '-o figure.svg'].join(' ');
}

const quoted = (text: string): string => `'${text.replace(/'/g, `'\\''`)}'`;
