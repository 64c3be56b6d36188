import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addNetwork } from '../../src/model/addNetwork.ts';
import { applyEdit, isEmptyEdit, reverseEdit } from '../../src/model/edit.ts';
import { publicCopy } from '../../src/model/publicCopy.ts';
import { documentSchema, type NetworkDocument } from '../../src/model/schema.ts';
import { readNetwork } from '../../src/io/parleyJson.ts';

const documentOf = (fields: object): NetworkDocument =>
  documentSchema.parse({ format: 'parley', version: 1, title: 'x', ...fields });
const actor = (id: string, name: string, more: object = {}) => ({ id, name, kind: 'state', ...more });

const open = documentOf({
  actors: [
    actor('unama', 'UN Assistance Mission', { short: 'UNAMA' }),
    actor('pk', 'Pakistan', { aliases: ['Islamabad'] }),
    actor('n1', 'India'),
  ],
  ties: [{ id: 'tie-1', source: 'pk', target: 'n1', type: 'rivalry' }],
  sources: [{ id: 's', title: 'A report', url: 'https://example.org/a' }],
});

describe('another network put into the one that is open', () => {
  const newcomer = documentOf({
    actors: [
      actor('PAKISTAN', 'pakistan', { description: 'said anew', sensitive: true }),
      actor('unama', 'unama'),
      actor('n1', 'Iran', { affiliation: 'PAKISTAN' }),
      actor('x', 'Qatar'),
    ],
    ties: [
      { id: 'tie-1', source: 'PAKISTAN', target: 'n1', type: 'talks', claims: [{ source: 'r1' }] },
      { id: 'tie-2', source: 'x', target: 'unama', type: 'own words' },
    ],
    sources: [{ id: 'r1', title: 'The same report', url: 'https://example.org/a' }],
    events: [
      {
        id: 'e',
        title: 'Talks',
        date: '2020',
        kind: 'talks',
        participants: [{ actor: 'PAKISTAN', role: 'party' }],
        begins: ['tie-1'],
      },
    ],
    vocabulary: { types: [{ id: 'own words', label: { en: 'own words' }, family: 'talks' }] },
  });
  const { edit, counts } = addNetwork(open, newcomer, 'more');
  const after = applyEdit(open, edit);

  test('counts what is new and what is known: Pakistan, UNAMA and the report are there already', () => {
    expect(counts).toEqual({
      actors: { fresh: 2, known: 2 },
      ties: { fresh: 2, known: 0 },
      events: { fresh: 1, known: 0 },
      sources: { fresh: 0, known: 1 },
    });
  });

  test('a known actor is filled, not changed, and a secret stays one', () => {
    const pakistan = after.actors.find(({ id }) => id === 'pk');
    expect(pakistan).toMatchObject({ name: 'Pakistan', description: 'said anew', sensitive: true });
  });

  test('an id that only counts means another actor, and all that refers to it follows', () => {
    const iran = after.actors.find(({ name }) => name === 'Iran');
    expect(iran).toMatchObject({ id: 'n1-2', affiliation: 'pk' });
    const talks = after.ties.find(({ type }) => type === 'talks');
    expect(talks).toMatchObject({ id: 'tie-1-2', source: 'pk', target: 'n1-2', claims: [{ source: 's' }] });
    expect(after.events[0]).toMatchObject({ participants: [{ actor: 'pk' }], begins: ['tie-1-2'] });
    expect(after.vocabulary?.types.map(({ id }) => id)).toEqual(['own words']);
  });

  test('is one step that is taken back whole', () => {
    expect(edit.name).toEqual({ verb: 'add', what: 'network', name: 'more' });
    expect(applyEdit(after, reverseEdit(edit))).toEqual(open);
  });

  test('keeps secret what either had marked in an actor, a tie, an event or a source', () => {
    const tie = { id: 't', source: 'pk', target: 'n1', type: 'rivalry' };
    const event = { id: 'e', title: 'Talks', date: '2020', kind: 'talks' };
    const source = { id: 's', title: 'A report' };
    const withMarks = (field: string, more: object): NetworkDocument =>
      documentOf({
        actors: [actor('pk', 'Pakistan', { ...more, sensitiveFields: [field] }), actor('n1', 'India')],
        ties: [{ ...tie, ...more, sensitiveFields: [field] }],
        events: [{ ...event, ...more, sensitiveFields: [field] }],
        sources: [{ ...source, ...more, sensitiveFields: [field] }],
      });
    const known = withMarks('summary', { summary: 'SECRET 1' });
    const both = applyEdit(known, addNetwork(known, withMarks('note', { note: 'SECRET 2' }), 'x').edit);
    expect(both.ties).toMatchObject([{ summary: 'SECRET 1', note: 'SECRET 2' }]);
    expect(JSON.stringify(both)).toContain('SECRET');
    expect(JSON.stringify(publicCopy(both).document)).not.toContain('SECRET');
  });

  test('is nothing where all is known', () => {
    const { network } = readNetwork(
      readFileSync(new URL('../../data/afghanistan.parley.json', import.meta.url), 'utf8'),
    );
    const whole = network?.document as NetworkDocument;
    expect(isEmptyEdit(addNetwork(whole, structuredClone(whole), 'again').edit)).toBe(true);
    expect(isEmptyEdit(addNetwork(after, newcomer, 'again').edit)).toBe(true);
  });
});
