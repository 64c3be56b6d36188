/** Tables to download and fill: the columns that Parley knows, with a few rows that show how they are meant. */
import type { WrittenTable } from '../../io/tables/writeRows.ts';

export type ExampleTable = 'actors' | 'ties' | 'events';

/** An invented case, so that nobody takes it for data. */
export const exampleTables: Readonly<Record<ExampleTable, WrittenTable>> = {
  actors: {
    name: 'actors',
    headers: ['name', 'short', 'kind', 'role', 'influence', 'interest', 'position', 'description'],
    rows: [
      ['Government of Arland', 'Government', 'state', 'party', 5, 5, 'conditional', 'Holds the capital'],
      ['Northern Front', '', 'armed-group', 'party', 4, 5, 'conditional', 'Holds the north'],
      ['Regional Union', 'Union', 'igo', 'third-party', 4, 3, 'supportive', 'Invited both to talk'],
      ['Republic of Borland', 'Borland', 'state', 'external', 3, 4, 'ambivalent', 'Neighbour in the north'],
      ['Council of Elders', 'Elders', 'civil-body', 'other', 2, 5, 'supportive', 'Speaks for villages'],
    ],
  },
  ties: {
    name: 'ties',
    headers: ['source', 'target', 'type', 'from', 'to', 'confidence', 'sources', 'note'],
    rows: [
      ['Government of Arland', 'Northern Front', 'armed-conflict', '2015', '2019-06', 'high', 'Report 1', ''],
      ['Government of Arland', 'Northern Front', 'talks', '2019-03-14', '', 'high', 'Report 1; Report 2', ''],
      ['Republic of Borland', 'Northern Front', 'material-support', '2016', '', 'low', 'Report 2', 'Denied'],
      ['Regional Union', 'Government of Arland', 'mediation', '2019', '', 'medium', 'Report 1', ''],
      ['Regional Union', 'Northern Front', 'mediation', '2019', '', 'medium', 'Report 1', ''],
      ['Council of Elders', 'Northern Front', 'contact', '2018', '', 'medium', 'Report 2', ''],
    ],
  },
  events: {
    name: 'events',
    headers: ['title', 'date', 'end', 'kind', 'participants', 'summary', 'sources'],
    rows: [
      [
        'First round of talks',
        '2019-03-14',
        '2019-03-20',
        'talks',
        'Government of Arland (party); Northern Front (party); Regional Union (mediator)',
        'Both agree to meet again',
        'Report 1',
      ],
      [
        'Ceasefire',
        '2019-06',
        '',
        'agreement',
        'Government of Arland (party); Northern Front (party)',
        'Signed for one year',
        'Report 2',
      ],
    ],
  },
};
