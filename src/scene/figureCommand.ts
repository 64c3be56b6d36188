/** The command line that makes the same figure. */
import type { Network } from '../model/network.ts';
import { defaultFigure, type FigureChoices } from './figure.ts';
import { figureFlags } from './figureFlags.ts';
import { openingView } from './openingView.ts';
import type { View } from './view.ts';
import { viewToFragment } from './viewLink.ts';

export interface CommandFiles {
  /** The network's file, or the name of the bundled one. */
  network: string;
  output: string;
}

/** Only what differs from the defaults is named; the quotes suit POSIX shells. */
export function figureCommand(
  network: Network,
  view: View,
  figure: FigureChoices,
  files: CommandFiles,
): string {
  const fragment = viewToFragment(view, openingView(network.document));
  const options = figureFlags.flatMap(({ choice, flag, kind }) => {
    const chosen = figure[choice];
    if (chosen === defaultFigure[choice] || chosen === null) return [];
    return kind === 'switch' ? [`--${flag}`] : [`--${flag} ${quoted(String(chosen))}`];
  });
  return [
    'npx parley render',
    quoted(files.network),
    ...(fragment === '' ? [] : [`--view ${quoted(`#${fragment}`)}`]),
    ...options,
    `-o ${quoted(files.output)}`,
  ].join(' ');
}

/** A text that starts with a dash would be taken for an option: `=` would not help for those that follow a space. */
const quoted = (text: string): string =>
  /^[\w./+][\w./+-]*$/.test(text) ? text : `'${text.replace(/'/g, `'\\''`)}'`;

/** A file whose name could be taken for an option or for the bundled network, seen from its folder. */
export const fileArgument = (name: string): string => (/^-|^afghanistan$/.test(name) ? `./${name}` : name);
