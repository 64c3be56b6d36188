import { describe, expect, test } from 'vitest';
import { describeIssue } from '../../src/i18n/describeIssue.ts';
import { issues as issueWords } from '../../src/i18n/en/issues.ts';
import { messagesFor } from '../../src/i18n/messages.ts';
import { validateDocument } from '../../src/model/validate.ts';

const actor = (id: string, more = {}) => ({ id, name: id, kind: 'state', ...more });
const document = (more: object) => ({
  format: 'parley',
  version: 1,
  title: 'T',
  sources: [{ id: 's1', title: 'S' }],
  actors: [actor('unama'), actor('taliban')],
  ties: [{ id: 't1', source: 'unama', target: 'taliban', type: 'talks', from: '2010' }],
  ...more,
});
const issuesOf = (more: object) =>
  validateDocument(document(more)).issues.map(({ code, where }) => `${code} ${where.path}`);

describe('a document', () => {
  test('without a fault has no issues', () => {
    expect(validateDocument(document({})).issues).toEqual([]);
  });

  test.each([
    [
      { ties: [{ id: 't', source: 'unma', target: 'taliban', type: 'talks' }] },
      'reference/actors ties[0].source',
    ],
    [
      { ties: [{ id: 't', source: 'unama', target: 'taliban', type: 'talks', from: '2014', to: '2013' }] },
      'date/order ties[0].from',
    ],
    [
      { ties: [{ id: 't', source: 'unama', target: 'taliban', type: 'talks', from: '2014-13' }] },
      'schema/date ties[0].from',
    ],
    [
      { ties: [{ id: 't', source: 'unama', target: 'taliban', type: 'talk' }] },
      'vocabulary/type ties[0].type',
    ],
    [{ ties: [{ id: 't', source: 'unama', target: 'unama', type: 'talks' }] }, 'tie/self ties[0]'],
    [
      { ties: [{ id: 't', source: 'unama', target: 'taliban', type: 'talks', claims: [{ source: 's2' }] }] },
      'reference/sources ties[0].claims[0].source',
    ],
    [
      { ties: [{ id: 't', source: 'unama', target: 'taliban', type: 'talks', event: 'e' }] },
      'reference/events ties[0].event',
    ],
    [
      { ties: [{ id: 't', source: 'unama', target: 'taliban', type: 'mediation', between: ['unama', 'x'] }] },
      'reference/actors ties[0].between',
    ],
    [{ ties: [], actors: [actor('a'), actor('a')] }, 'id/duplicate actors[1].id'],
    [
      { ties: [], actors: [actor('a', { affiliation: 'b' }), actor('b', { affiliation: 'a' })] },
      'actor/affiliation-loop actors[0].affiliation',
    ],
    [{ ties: [], actors: [actor('a', { kind: 'stat' })] }, 'vocabulary/kind actors[0].kind'],
    [
      {
        events: [
          { id: 'e', title: 'E', date: '2010', kind: 'talks', participants: [{ actor: 'x', role: 'party' }] },
        ],
      },
      'reference/actors events[0].participants[0].actor',
    ],
    [
      { events: [{ id: 'e', title: 'E', date: '2010', kind: 'talks', begins: ['t9'] }] },
      'reference/ties events[0].begins',
    ],
    [{ layout: { positions: { nobody: [0, 0] } } }, 'reference/actors layout.positions'],
    [
      { actors: [actor('unama', { influence: { value: 6 } }), actor('taliban')] },
      'schema/too_big actors[0].influence.value',
    ],
    [
      { sources: [{ id: 's1', title: 'S', url: 'javascript:alert(1)' }] },
      'schema/invalid_format sources[0].url',
    ],
  ])('%j has the issue %s', (more, expected) => {
    expect(issuesOf(more)).toContain(expected);
  });

  test('gives all its issues at once', () => {
    const ties = [
      { id: 't', source: 'a1', target: 'b1', type: 'talks' },
      { id: 't', source: 'c1', target: 'd1', type: 'talks' },
    ];
    // Four unknown actors and one id used twice.
    expect(issuesOf({ ties })).toHaveLength(5);
  });

  test('names the nearest actor in words that can be acted on', () => {
    const { issues } = validateDocument(
      document({ ties: [{ id: 't', source: 'unma', target: 'taliban', type: 'talks' }] }),
    );
    expect(
      describeIssue({ ...issues[0], where: { file: 'x.json', ...issues[0].where } }, messagesFor('en')),
    ).toEqual({
      where: 'x.json, ties[0].source ("t")',
      message: 'the actor "unma" is not in the list of actors.',
      mend: 'Did you mean "unama"? If not, add it to actors, or take the reference out.',
    });
  });
});

describe('a field marked as sensitive', () => {
  const marking = (field: string, more: object = {}) =>
    validateDocument(document({ actors: [actor('unama', { ...more, sensitiveFields: [field] })], ties: [] }))
      .issues;

  test.each<[string, object?]>([
    ['goals'],
    ['influence.rationale'],
    ['influence.dated.rationale'],
    ['roles.note'],
    ['names.fa'],
    ['phone', { phone: '0' }],
    ['contact.phone', { contact: [{ phone: '0' }] }],
    // The place of an item stands for all of them.
    ['roles.0.note'],
    ['contact.0.phone', { contact: [{ phone: '0' }] }],
    ['contact[0].phone', { contact: [{ phone: '0' }] }],
  ])('may be %s', (field, more = {}) => {
    expect(marking(field, more)).toEqual([]);
  });

  test.each([
    ['gaols', ['goals']],
    ['influence.rational', ['influence.rationale']],
    ['Needs', ['needs']],
    ['roles.0.noet', ['roles.note'], { roles: [{ role: 'party' }] }],
    ['goals.inner', []],
    ['phone', []],
    ['constructor', []],
    ['sensitive', []],
    ['', []],
  ] satisfies [string, string[], object?][])('that is none is named: %j', (field, near, more?: object) => {
    const [issue, ...others] = marking(field, more);
    expect(others).toEqual([]);
    expect(issue).toMatchObject({
      code: 'secrecy/field',
      severity: 'warning',
      where: { path: 'actors[0].sensitiveFields[0]', record: 'unama' },
      values: { field },
    });
    if (near.length > 0) expect(issue.values.near).toContain(near[0]);
  });

  test('is looked for in the records of each kind', () => {
    const sensitiveFields = ['nonesuch'];
    const { issues } = validateDocument(
      document({
        sources: [{ id: 's1', title: 'S', sensitiveFields }],
        ties: [{ id: 't1', source: 'unama', target: 'taliban', type: 'talks', sensitiveFields }],
        events: [{ id: 'e1', title: 'E', date: '2010', kind: 'talks', sensitiveFields }],
      }),
    );
    expect(issues.map(({ where }) => where.path)).toEqual([
      'sources[0].sensitiveFields[0]',
      'ties[0].sensitiveFields[0]',
      'events[0].sensitiveFields[0]',
    ]);
  });
});

test('every issue code that the model gives has its words', () => {
  const codes = ['not-an-object', 'format', 'newer', 'too-deep'].map((code) => `document/${code}`);
  const references = ['sources', 'actors', 'ties', 'events'].map((name) => `reference/${name}`);
  const schema = [
    'date',
    'invalid_type',
    'invalid_value',
    'invalid_union',
    'invalid_format',
    'too_small',
    'too_big',
  ].map((code) => `schema/${code}`);
  const known = Object.keys(issueWords);
  for (const code of [
    ...codes,
    ...references,
    ...schema,
    'id/duplicate',
    'date/order',
    'actor/affiliation-loop',
    'vocabulary/kind',
    'vocabulary/type',
    'secrecy/field',
    'tie/self',
  ]) {
    expect(known).toContain(code);
  }
});
