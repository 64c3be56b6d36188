import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdit, editBetween, isEmptyEdit, reverseEdit, type Edit } from '../../src/model/edit.ts';
import {
  changeFields,
  changeRecords,
  freshId,
  markSensitive,
  mergeActors,
  putEntry,
  putRecord,
  recordName,
  removeEntry,
  removeRecords,
  splitActor,
} from '../../src/model/edits.ts';
import { canRedo, canUndo, goToStep, record, redo, startHistory, undo } from '../../src/model/history.ts';
import { isError } from '../../src/model/issue.ts';
import { publicCopy } from '../../src/model/publicCopy.ts';
import type { ActorId, NetworkDocument, TieId } from '../../src/model/schema.ts';
import { validateDocument } from '../../src/model/validate.ts';
import { actor, networkOf, quartet, tie } from '../scene/network.ts';
import { anyNetwork } from './networks.ts';

const a = 'a' as ActorId;
const b = 'b' as ActorId;

/** Two actors of four with an event, a source, a theme, a story and places: every kind of reference. */
const whole = (): NetworkDocument =>
  networkOf({
    ...quartet().document,
    sources: [
      { id: 's', title: 'Report' },
      { id: 'u', title: 'Unused' },
    ],
    actors: [
      actor('a', { affiliation: 'b', sources: ['s'], influence: { value: 3, sources: ['s'] } }),
      actor('b', { roles: [{ role: 'party', sources: ['s'] }] }),
      actor('c'),
    ],
    ties: [
      tie('ab', 'a', 'b', 'talks', { claims: [{ source: 's' }], event: 'e' }),
      tie('cb', 'c', 'b', 'mediation', { between: ['a', 'b'] }),
    ],
    events: [
      {
        id: 'e',
        title: 'Signing',
        date: '2001',
        kind: 'signing',
        participants: [{ actor: 'a', role: 'signatory' }],
        absent: ['b'],
        begins: ['ab'],
        sources: ['s'],
      },
    ],
    eras: [{ id: 'era', title: 'Era', from: '2000', sources: ['s'] }],
    themes: [{ id: 'theme', title: 'Theme', kind: 'obstacle', actors: ['a'], events: ['e'], sources: ['s'] }],
    stories: [
      { id: 'story', title: 'Story', steps: [{ title: 'One', text: '', view: { selected: ['a'] } }] },
    ],
    layout: { positions: { a: [1, 2], b: [3, 4] }, pinned: ['a'] },
  }).document;

const errorsOf = (document: NetworkDocument) =>
  validateDocument(JSON.parse(JSON.stringify(document))).issues.filter(isError);

/** Edits of every sort, from numbers that pick records of whatever document there is. */
const anyEdit = fc.tuple(fc.nat(11), fc.nat(50), fc.nat(50), fc.string());
function editFrom(document: NetworkDocument, [kind, i, j, text]: [number, number, number, string]): Edit {
  const pick = <T>(items: readonly T[], n: number): T | undefined => items[n % Math.max(1, items.length)];
  const [one, other] = [pick(document.actors, i), pick(document.actors, j)];
  const picked = pick(document.ties, i);
  const nothing = editBetween({ verb: 'change', what: 'document' }, document, document);
  const name = text || 'New';
  switch (kind) {
    case 0: {
      const id = freshId<ActorId>(name, document.actors, 'actor');
      return putRecord(document, 'actors', networkOf({ actors: [actor(id, { name })], ties: [] }).actors[0]);
    }
    case 1:
      return one ? putRecord(document, 'actors', { ...one, name }) : nothing;
    case 2:
      return removeRecords(document, 'actors', one && other ? [one.id, other.id] : []);
    case 3: {
      if (!one || !other) return nothing;
      const id = freshId<TieId>(name, document.ties, 'tie');
      const network = networkOf({
        actors: [actor(one.id), ...(other.id === one.id ? [] : [actor(other.id)])],
        ties: [tie(id, one.id, other.id, 'talks')],
      });
      return putRecord(document, 'ties', network.ties[0]);
    }
    case 4:
      return removeRecords(document, 'ties', picked ? [picked.id] : []);
    case 5:
      return one && other ? mergeActors(document, one.id, [other.id]) : nothing;
    case 6:
      return one
        ? splitActor(
            document,
            one.id,
            { id: freshId(name, document.actors, 'actor'), name },
            picked ? [picked.id] : [],
          )
        : nothing;
    case 7:
      return markSensitive(document, 'ties', picked ? [picked.id] : [], j % 2 === 0);
    case 8:
      return changeFields(document, { title: name, description: j % 2 === 0 ? text : undefined });
    case 9:
      return putEntry(document, 'types', { id: `own-${i}`, label: { en: name }, family: 'talks' });
    case 10:
      return removeEntry(document, 'types', 'own-type', 'talks');
    default:
      return editBetween({ verb: 'arrange', what: 'document' }, document, {
        ...document,
        ties: [...document.ties].reverse(),
        layout: { positions: Object.fromEntries(document.actors.map(({ id }) => [id, [i, j]])), pinned: [] },
      });
  }
}

describe('an edit', () => {
  test('is undone to exactly the start, whatever was done, and done again to exactly the end', () => {
    fc.assert(
      fc.property(anyNetwork, fc.array(anyEdit, { maxLength: 12 }), (network, picks) => {
        const start = network.document;
        const end = picks.reduce(
          (history, pick) => record(history, editFrom(history.present, pick)),
          startHistory(start),
        );
        const back = picks.reduce(undo, end);
        expect(back.present).toEqual(start);
        expect(picks.reduce(redo, back).present).toEqual(end.present);
      }),
    );
  });

  test('leaves a document whose references all lead somewhere', () => {
    fc.assert(
      fc.property(anyNetwork, fc.array(anyEdit, { maxLength: 8 }), (network, picks) => {
        const { present } = picks.reduce(
          (history, pick) => record(history, editFrom(history.present, pick)),
          startHistory(network.document),
        );
        expect(errorsOf(present).filter(({ code }) => code.startsWith('reference'))).toEqual([]);
      }),
    );
  });

  test('does not touch the document it is applied to', () => {
    const document = whole();
    const before = structuredClone(document);
    applyEdit(document, removeRecords(document, 'actors', ['a']));
    expect(document).toEqual(before);
  });

  test('holds only what differs', () => {
    const document = whole();
    const edit = putRecord(document, 'actors', { ...document.actors[1], name: 'Renamed' });
    expect(Object.keys(edit.records)).toEqual(['actors']);
    expect(edit.records.actors?.updated.map(([from, to]) => [from.name, to.name])).toEqual([
      ['B', 'Renamed'],
    ]);
    expect(edit.fields).toEqual({});
    expect(isEmptyEdit(putRecord(document, 'actors', { ...document.actors[1] }))).toBe(true);
  });

  test('of another document is refused', () => {
    const edit = removeRecords(whole(), 'actors', ['a']);
    const other = networkOf({ actors: [actor('b')], ties: [] }).document;
    expect(() => applyEdit(other, edit)).toThrow(RangeError);
  });

  test('survives storing: applied from JSON it does the same', () => {
    const document = whole();
    const edit = mergeActors(document, a, [b]);
    const stored = JSON.parse(JSON.stringify(edit)) as Edit;
    expect(applyEdit(document, stored)).toEqual(applyEdit(document, edit));
    expect(applyEdit(applyEdit(document, edit), reverseEdit(stored))).toEqual(document);
  });
});

describe('removing', () => {
  test('an actor takes its ties and every reference to it in the same step', () => {
    const document = whole();
    const after = applyEdit(document, removeRecords(document, 'actors', ['a']));
    expect(after.actors.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(after.ties.map(({ id, between }) => [id, between])).toEqual([['cb', ['b']]]);
    expect(after.events[0]).toMatchObject({ participants: [], begins: [], absent: ['b'] });
    expect(after.themes[0].actors).toEqual([]);
    expect(after.layout).toEqual({ positions: { b: [3, 4] }, pinned: [] });
    expect(errorsOf(after)).toEqual([]);
  });

  test('a source takes the claims that rest on it, and no record', () => {
    const document = whole();
    const after = applyEdit(document, removeRecords(document, 'sources', ['s']));
    expect(after.ties[0].claims).toEqual([]);
    expect([after.actors.length, after.ties.length, after.events.length]).toEqual([3, 2, 1]);
    expect(JSON.stringify(after)).not.toContain('"s"');
  });

  test('an event clears the tie that came of it', () => {
    const document = whole();
    const after = applyEdit(document, removeRecords(document, 'events', ['e']));
    expect(after.ties[0]).not.toHaveProperty('event');
    expect(after.themes[0].events).toEqual([]);
  });

  test('a type of one’s own gives its ties another', () => {
    const base = networkOf({
      actors: [actor('a'), actor('b')],
      ties: [tie('t', 'a', 'b', 'hosting')],
      vocabulary: { types: [{ id: 'hosting', label: { en: 'hosting' }, family: 'mediation' }] },
    }).document;
    const after = applyEdit(base, removeEntry(base, 'types', 'hosting', 'facilitation'));
    expect(after.ties[0].type).toBe('facilitation');
    expect(after.vocabulary?.types).toEqual([]);
  });
});

describe('merging', () => {
  test('moves ties, tables and views to the one kept, and names the other as an alias', () => {
    const document = whole();
    const after = applyEdit(document, mergeActors(document, b, [a]));
    expect(after.actors.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(after.actors[0]).toMatchObject({ name: 'B', aliases: ['A'], sources: ['s'] });
    expect(after.actors[0]).not.toHaveProperty('affiliation');
    // The tie between the two is gone; the mediator's tie stays.
    expect(after.ties.map(({ id }) => id)).toEqual(['cb']);
    expect(after.events[0].participants).toEqual([{ actor: 'b', role: 'signatory' }]);
    expect(after.stories[0].steps[0].view).toEqual({ selected: ['b'] });
    expect(errorsOf(after)).toEqual([]);
  });

  test('keeps a sensitive actor sensitive', () => {
    const { document } = networkOf({ actors: [actor('a'), actor('b', { sensitive: true })], ties: [] });
    expect(applyEdit(document, mergeActors(document, a, [b])).actors[0].sensitive).toBe(true);
  });

  test('keeps secret what either had marked, and the name of the one that goes', () => {
    const { document } = networkOf({
      actors: [
        actor('a', { goals: 'GOALS', sensitiveFields: ['goals'] }),
        actor('b', { needs: 'NEEDS', short: 'SHORT', sensitiveFields: ['needs', 'short'] }),
      ],
      ties: [],
    });
    const merged = applyEdit(document, mergeActors(document, a, [b]));
    expect(merged.actors[0]).toMatchObject({ goals: 'GOALS', needs: 'NEEDS', aliases: ['B', 'SHORT'] });
    expect(JSON.stringify(publicCopy(merged).document)).not.toMatch(/GOALS|NEEDS|SHORT/);
  });
});

describe('splitting', () => {
  test('gives the new actor the ties chosen and leaves the rest', () => {
    const { document } = quartet();
    const newcomer = { id: 'a2' as ActorId, name: 'Splinter' };
    const after = applyEdit(document, splitActor(document, a, newcomer, ['ab-war' as TieId]));
    const ends = after.ties.map(({ id, source, target }) => [id, source, target].join(' '));
    expect(ends).toContain('ab-war a2 b');
    expect(ends).toContain('ab-talks a b');
    expect(after.actors[1]).toMatchObject({ id: 'a2', name: 'Splinter', kind: 'armed-group' });
    expect(after.actors[1]).not.toHaveProperty('short');
  });
});

describe('changing many', () => {
  test('sets the same field in each and counts them in the name of the step', () => {
    const { document } = quartet();
    const edit = changeRecords(document, 'ties', ['ab-talks', 'ab-war'], { confidence: 'high' });
    const after = applyEdit(document, edit);
    expect(after.ties.filter(({ confidence }) => confidence === 'high')).toHaveLength(2);
    expect(edit.name).toEqual({ verb: 'change', what: 'ties', count: 2 });
  });
});

describe('a history', () => {
  test('goes to any step, and forgets what was undone when something new is done', () => {
    const { document } = quartet();
    const titled = (title: string) => (history: ReturnType<typeof startHistory>) =>
      record(history, changeFields(history.present, { title }));
    const three = ['one', 'two', 'three'].map(titled).reduce((h, step) => step(h), startHistory(document));
    expect(goToStep(three, 1).present.title).toBe('one');
    expect(goToStep(goToStep(three, 0), 3).present.title).toBe('three');
    const branched = titled('other')(goToStep(three, 1));
    expect(branched.edits).toHaveLength(2);
    expect([canUndo(branched), canRedo(branched)]).toEqual([true, false]);
  });

  test('stays as it is where there is no such step', () => {
    const history = startHistory(quartet().document);
    expect(undo(history)).toBe(history);
    expect(redo(history)).toBe(history);
  });
});

describe('names', () => {
  test('of a tie are its two ends, of an actor its short name', () => {
    const { document } = quartet();
    expect(recordName(document, document.ties[0])).toBe('Alpha–B');
    expect(removeRecords(document, 'ties', ['ab-talks']).name).toEqual({
      verb: 'remove',
      what: 'ties',
      name: 'Alpha–B',
    });
  });

  test('of new records are fresh and readable', () => {
    expect(freshId('Wolesi Jirga', [], 'actor')).toBe('wolesi-jirga');
    expect(freshId('Wolesi Jirga', [{ id: 'wolesi-jirga' }], 'actor')).toBe('wolesi-jirga-2');
    expect(freshId('', [], 'actor')).toBe('actor');
    expect(freshId('طالبان', [], 'actor')).toBe('طالبان');
  });
});
