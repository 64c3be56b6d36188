/** The interface's own words: panels, controls, status line, announcements. Each part of the interface has its record. */
import { controls } from './controls.ts';
import { editing } from './editing.ts';
import { map } from './map.ts';
import { panels } from './panels.ts';
import { sources } from './sources.ts';
import { stories } from './stories.ts';
import { table } from './table.ts';

export const app = {
  skipToTable: 'Skip to the table',
  key: 'Key and filters',
  panel: 'Details',
  sheet: { label: 'Details and key', higher: 'Make higher', lower: 'Make lower' },
  noScript: {
    text: 'This is the opening figure. Without script you can also read',
    table: 'the tables of ties, actors and events',
    data: 'the data as JSON',
    schema: 'its schema',
    figure: 'The opening figure',
  },
  controls,
  editing,
  map,
  panels,
  sources,
  stories,
  table,
};
