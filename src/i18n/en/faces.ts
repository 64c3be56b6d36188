/** Words of the faces on screen and of the list of keys; loaded with them. */
import { list, plural } from './phrases.ts';

export const faces = {
  matrix: {
    label: 'Matrix',
    caption: (actors: number, ties: number, when: string): string =>
      `${plural(ties, 'tie', 'ties')} between ${plural(actors, 'actor', 'actors')} ${when}. Rows act on columns; a tie without direction stands in both.`,
    order: 'Order rows by',
    orders: { kind: 'Kind of actor', community: 'Community', camp: 'Camp', name: 'Name' },
    cell: (row: string, column: string, ties: number, families: readonly string[], sign: string): string =>
      `${row} to ${column}: ${plural(ties, 'tie', 'ties')}, ${list(families)}, ${sign}`,
    signs: {
      positive: 'positive',
      negative: 'negative',
      mixed: 'positive and negative',
      neutral: 'without a sign',
    },
    tooMany: (shown: number, all: number): string =>
      `The first ${shown} of ${all} actors. Show fewer actors, or filter, to see the rest.`,
    others: 'Others',
    place: 'Each family has its place in a cell:',
    empty: 'No actor to show.',
  },
  grid: {
    label: 'Grid',
    across: 'Set against influence',
    acrosses: { interest: 'Interest in the process', involvement: 'Part in talks and mediation' },
    rule: {
      interest:
        'Influence and interest are coded judgements from 1 to 5, with their reasons in each actor’s details. High means 4 or 5.',
      involvement:
        'Counts ties of talks and mediation among the actors shown on this date. High influence means 4 or 5; a large part means four ties or more.',
    },
  },
  cells: {
    add: { actors: 'New actor', ties: 'New tie', events: 'New event', sources: 'New source' },
    edit: 'Edit cell',
    remove: {
      actors: 'Remove actor',
      ties: 'Remove tie',
      events: 'Remove event',
      sources: 'Remove source',
    },
    hint: 'Enter edits the cell, Delete removes the row.',
    addHint: 'Enter adds the row, Esc takes it back.',
    /** The name of an open cell. */
    open: (column: string, row: string): string => `${column} of ${row}`,
    newCell: (column: string): string => `${column} of the new row`,
    save: 'Add',
    cancel: 'Cancel',
    none: '–',
    asType: 'as the type has it',
    dateHint: '2014 or 2014-06-15',
    listHint: 'Name; Name',
    participantsHint: 'Name (role); Name (role)',
    hidden: 'It is kept, but the date or a filter leaves it out of the rows shown.',
    removed: (name: string, ties: number): string =>
      `Removed ${name}${ties > 0 ? ` with ${plural(ties, 'tie', 'ties')}` : ''}. Undo brings it back.`,
    supposed: 'This row comes from the scenario. Change the scenario in the status line.',
    worked: {
      ties: {
        family: 'The family follows from the type.',
        sources: 'Sources are counted. The tie’s form has its evidence.',
        flags: 'This follows from the tie’s evidence, which is in its form.',
      },
      actors: {
        role: 'Roles have dates of their own. The actor’s form has them.',
        ties: 'Ties are counted.',
      },
      events: { sources: 'Sources are counted. The event’s form has them.' },
      sources: {
        ties: 'Ties are counted.',
        by: 'Author and publisher are in the source’s form.',
      },
    } as Readonly<Record<string, Readonly<Record<string, string>>>>,
    counted: 'This is counted, so it cannot be changed here.',
    problems: {
      missing: () => 'This cannot be empty.',
      wrongDate: (text: string) => `“${text}” is not a date. Write 2014, 2014-06 or 2014-06-15.`,
      wrongAddress: () => 'An address begins with https:// or http://.',
      wrong: (text: string) => `“${text}” does not fit here.`,
      order: () => 'The end lies before the start. Change one of the two dates.',
      unknownActor: (text: string, near: readonly string[]) =>
        near.length > 0
          ? `No actor is called “${text}”. Did you mean ${near.map((name) => `“${name}”`).join(' or ')}?`
          : `No actor is called “${text}”. Add the actor first, or choose one of the list.`,
      sharedName: (text: string, near: readonly string[]) =>
        `Several actors are called “${text}”. Write one of these: ${near.join('; ')}.`,
      ratingKept: () =>
        'A reason or other dates are written down for this value. Take them out in the form first.',
    },
    keys: {
      intro: 'A table is one stop of the Tab key too. Inside it:',
      list: [
        ['Arrows', 'next cell; Page Up and Page Down go a screen'],
        ['Home, End', 'first and last cell of the row; with Ctrl of the table'],
        ['Space', 'open the row’s details; with Shift, as second actor'],
        [
          'Enter or F2',
          'edit the cell; Enter again keeps it and stays there, Esc brings back what was there',
        ],
        ['Tab', 'in a cell that is edited: keep it and go to the next that can be edited'],
        ['Shift + Enter', 'in a cell of longer text: a new line'],
        ['Delete', 'remove the row; Ctrl + Z brings it back'],
      ] as readonly (readonly [string, string])[],
    },
  },
  help: {
    title: 'Keys',
    intro: 'The map is one stop of the Tab key. Inside it:',
    keys: [
      ['Arrows', 'nearest actor in that direction'],
      ['] and [', 'next and previous neighbour of the selected actor'],
      ['Home, End', 'most and least influential actor'],
      ['Enter', 'select; again to let go'],
      ['Shift + Enter', 'select as second actor'],
      ['T', 'go through the ties of the actor; Enter opens one'],
      ['P', 'pin the actor'],
      ['M', 'move the actor with the arrows; Enter keeps, Esc cancels'],
      ['E', 'export'],
      [', and .', 'previous and next event'],
      ['+, − and 0', 'zoom in, zoom out, fit'],
      ['Esc', 'back out one level'],
      ['N and B', 'next and previous step of a story that is told'],
      ['/ and ?', 'find, and this list, from anywhere'],
    ] as readonly (readonly [string, string])[],
  },
};
