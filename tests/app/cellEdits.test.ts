import { describe, expect, test } from 'vitest';
import { addRow, cellText, editCell } from '../../src/app/editing/cellEdits.ts';
import { dayOf } from '../../src/model/date.ts';
import { applyEdit, isEmptyEdit } from '../../src/model/edit.ts';
import type { CellCollection } from '../../src/app/editing/cellPaths.ts';
import { actor, networkOf, tie } from '../scene/network.ts';

const network = networkOf({
  actors: [
    actor('pakistan', { name: 'Islamic Republic of Pakistan', short: 'Pakistan', aliases: ['PAK'] }),
    actor('turkiye', { name: 'Türkiye' }),
    actor('council-a', {
      name: 'Council',
      influence: { value: 2, dated: [{ value: 4, from: '2010', to: '2012' }] },
    }),
    actor('council-b', { name: 'Council', interest: { value: 3, rationale: 'It said so.' } }),
  ],
  ties: [tie('t', 'pakistan', 'turkiye', 'alliance', { from: '2010', to: '2014' })],
  events: [
    {
      id: 'e',
      title: 'Conference',
      date: '2010-01-28',
      kind: 'conference',
      participants: [
        { actor: 'pakistan', role: 'host (of talks)', rank: 'minister' },
        { actor: 'council-a', role: 'observer' },
      ],
      absent: ['turkiye', 'council-b'],
    },
  ],
});
const on = (year: number) => ({ first: dayOf(year), last: dayOf(year, 12, 31) });

const write = (what: CellCollection, id: string, column: string, text: string, year = 2000) => {
  const made = editCell(network, what, id, column, text, on(year));
  if ('problem' in made) return made.problem;
  const after = applyEdit(network.document, made.edit);
  return after[what].find((record) => record.id === id) as Record<string, unknown>;
};

describe('a text written in a cell', () => {
  test('of an actor is found by label, id or any of its names, whatever the accents', () => {
    for (const text of ['Pakistan', 'pakistan', 'PAK', ' islamic republic of pakistan '])
      expect(write('ties', 't', 'target', text)).toMatchObject({ target: 'pakistan' });
    expect(write('ties', 't', 'source', 'turkiye')).toMatchObject({ source: 'turkiye' });
  });

  test('that names nobody, or two, is a problem that says who may be meant', () => {
    expect(write('ties', 't', 'target', 'Pakistn')).toEqual({
      fault: 'unknownActor',
      text: 'Pakistn',
      near: ['Pakistan'],
    });
    expect(write('ties', 't', 'target', 'Council')).toEqual({
      fault: 'sharedName',
      text: 'Council',
      near: ['Council (council-a)', 'Council (council-b)'],
    });
    expect(write('ties', 't', 'target', 'Council (council-b)')).toMatchObject({ target: 'council-b' });
  });

  test('that is no date, or ends before it starts, is a problem', () => {
    expect(write('ties', 't', 'from', 'soon')).toMatchObject({ fault: 'wrongDate', text: 'soon' });
    expect(write('ties', 't', 'to', '2009')).toMatchObject({ fault: 'order' });
    expect(write('ties', 't', 'from', '2015')).toMatchObject({ fault: 'order' });
    expect(write('ties', 't', 'to', '2010-06')).toMatchObject({ to: '2010-06' });
  });

  test('is a number or yes and no where the record has one, and empty where the type decides', () => {
    expect(write('ties', 't', 'sign', '-1')).toMatchObject({ sign: -1 });
    expect(write('ties', 't', 'direction', 'false')).toMatchObject({ directed: false });
    expect(write('ties', 't', 'direction', '')).not.toHaveProperty('directed');
    expect(write('ties', 't', 'to', ' ')).not.toHaveProperty('to');
    expect(write('ties', 't', 'target', '')).toMatchObject({ fault: 'missing' });
  });

  test('changes the rating that holds at the date, and no other', () => {
    const text = (year: number) =>
      cellText(network, 'actors', network.actors[2] as never, 'influence', on(year));
    expect([text(2000), text(2011)]).toEqual(['2', '4']);
    expect(write('actors', 'council-a', 'influence', '5', 2011)).toMatchObject({
      influence: { value: 2, dated: [{ value: 5, from: '2010', to: '2012' }] },
    });
    expect(write('actors', 'council-a', 'influence', '5', 2000)).toMatchObject({
      influence: { value: 5, dated: [{ value: 4 }] },
    });
  });

  test('that empties a rating does not take its reason along', () => {
    expect(write('actors', 'council-b', 'interest', '')).toMatchObject({ fault: 'ratingKept' });
  });

  test('as it was before is an edit of nothing, in every cell', () => {
    const record = network.ties[0] as never;
    for (const column of [
      'source',
      'type',
      'direction',
      'target',
      'sign',
      'from',
      'to',
      'status',
      'confidence',
    ]) {
      const text = cellText(network, 'ties', record, column, on(2000));
      const made = editCell(network, 'ties', 't', column, text, on(2000));
      expect([column, 'edit' in made && isEmptyEdit(made.edit)]).toEqual([column, true]);
    }
  });
});

describe('a list written in a cell', () => {
  const event = network.events[0] as never;
  const text = (column: string) => cellText(network, 'events', event, column, on(2010));

  test('is read as it is shown', () => {
    expect(text('participants')).toBe('Pakistan (host (of talks)); Council (council-a) (observer)');
    expect(text('absent')).toBe('Türkiye; Council (council-b)');
    for (const column of ['title', 'date', 'end', 'kind', 'participants', 'absent', 'summary', 'effect']) {
      const made = editCell(network, 'events', 'e', column, text(column), on(2010));
      expect([column, 'edit' in made && isEmptyEdit(made.edit)]).toEqual([column, true]);
    }
  });

  test('names who took part and as what, and keeps what else is known of them', () => {
    expect(
      write(
        'events',
        'e',
        'participants',
        `${text('participants')}; turkiye (mediator)\nCouncil (council-b)`,
      ),
    ).toMatchObject({
      participants: [
        { actor: 'pakistan', role: 'host (of talks)', rank: 'minister' },
        { actor: 'council-a', role: 'observer' },
        { actor: 'turkiye', role: 'mediator' },
        { actor: 'council-b', role: 'participant' },
      ],
    });
    expect(write('events', 'e', 'absent', 'PAK;')).toMatchObject({ absent: ['pakistan'] });
    expect(write('events', 'e', 'absent', '')).toMatchObject({ absent: [] });
  });

  test('with one name that nobody bears is a problem that says which', () => {
    expect(write('events', 'e', 'participants', 'PAK (host); Turkiyee (mediator)')).toEqual({
      fault: 'unknownActor',
      text: 'Turkiyee',
      near: ['Türkiye'],
    });
    expect(write('events', 'e', 'absent', 'Pakistn')).toMatchObject({ text: 'Pakistn', near: ['Pakistan'] });
  });

  test('an event ends no sooner than it begins', () => {
    expect(write('events', 'e', 'end', '2010-01-27')).toMatchObject({ fault: 'order' });
    expect(write('events', 'e', 'date', '')).toMatchObject({ fault: 'missing' });
  });
});

describe('a new row', () => {
  test('of an event has its list and texts', () => {
    const made = addRow(network, 'events', {
      title: 'Jirga',
      date: '2010-06',
      kind: 'conference',
      participants: 'Pakistan (guest)',
      summary: 'One line.\nAnother.',
    });
    expect(made).toMatchObject({
      id: 'jirga',
      edit: { name: { verb: 'add', what: 'events', name: 'Jirga' } },
    });
    if (!('edit' in made)) return;
    expect(applyEdit(network.document, made.edit).events.at(-1)).toMatchObject({
      date: '2010-06',
      participants: [{ actor: 'pakistan', role: 'guest' }],
      summary: 'One line.\nAnother.',
    });
  });

  test('is a record with an id of its own and one named step', () => {
    const made = addRow(network, 'actors', { name: 'Council', kind: 'civil-body', influence: '4', from: '' });
    expect(made).toMatchObject({
      id: 'council',
      edit: { name: { verb: 'add', what: 'actors', name: 'Council' } },
    });
    if (!('edit' in made)) return;
    const added = applyEdit(network.document, made.edit).actors.at(-1);
    expect(added).toMatchObject({ id: 'council', kind: 'civil-body', influence: { value: 4 } });
    expect(added).not.toHaveProperty('from');
  });

  test('says what is missing or wrong, by column', () => {
    const made = addRow(network, 'ties', { source: 'Pakistn', type: 'talks', target: '', from: 'soon' });
    const problems =
      'problems' in made ? [...made.problems].map(([column, { fault }]) => [column, fault]) : [];
    expect(problems.sort()).toEqual([
      ['from', 'wrongDate'],
      ['source', 'unknownActor'],
      ['target', 'missing'],
    ]);
  });
});
