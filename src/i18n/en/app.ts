/** The interface's own words: panels, controls, status line, announcements. Each part of the interface has its record. */
import { controls } from './controls.ts';
import { map } from './map.ts';
import { panels } from './panels.ts';
import { table } from './table.ts';

export const app = {
  skipToTable: 'Skip to the table',
  key: 'Key and filters',
  panel: 'Details',
  controls,
  map,
  panels,
  table,
};
