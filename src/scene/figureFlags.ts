/** What each of a figure's choices is called on the command line: one table for reading and for writing commands. */
import type { FigureChoices } from './figure.ts';

export interface FigureFlag {
  choice: keyof FigureChoices;
  /** Without its dashes. A switch turns something on, or off if its flag begins with `no-`. */
  flag: string;
  kind: 'value' | 'switch';
}

const value = (choice: keyof FigureChoices, flag: string): FigureFlag => ({ choice, flag, kind: 'value' });
const off = (choice: keyof FigureChoices, name: string): FigureFlag => ({
  choice,
  flag: `no-${name}`,
  kind: 'switch',
});

export const figureFlags: readonly FigureFlag[] = [
  value('size', 'size'),
  value('textPt', 'text'),
  value('dpi', 'dpi'),
  value('theme', 'theme'),
  value('symbols', 'symbols'),
  value('text', 'text-as'),
  value('labels', 'labels'),
  value('scope', 'scope'),
  value('context', 'context'),
  value('area', 'area'),
  value('title', 'title'),
  value('alt', 'alt'),
  off('showTitle', 'heading'),
  off('legend', 'legend'),
  off('notes', 'notes'),
  off('source', 'source'),
  off('licence', 'licence'),
  { choice: 'references', flag: 'references', kind: 'switch' },
  { choice: 'public', flag: 'public', kind: 'switch' },
  off('background', 'background'),
  off('data', 'data'),
];
