import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeNetwork } from '../../src/io/parleyJson.ts';
import { isError } from '../../src/model/issue.ts';
import { Network } from '../../src/model/network.ts';
import { publicCopy } from '../../src/model/publicCopy.ts';
import type { NetworkDocument } from '../../src/model/schema.ts';
import { validateDocument } from '../../src/model/validate.ts';
import { actor, networkOf, tie } from '../scene/network.ts';

/** A network in which one actor, one tie, one event, one source and one note are secret, and named all over. */
const leaky = () =>
  networkOf({
    title: 'Talks with Nightjar',
    description: 'How Nightjar helped.',
    creators: ['A. Coder'],
    sources: [
      { id: 'memo', title: 'Memo of the envoy', url: 'https://example.org/memo-7781', sensitive: true },
      { id: 'open', title: 'Open report', publisher: 'Nightjar Press' },
    ],
    actors: [
      actor('nightjar', {
        name: 'Nightjar Foundation',
        short: 'Nightjar',
        aliases: ['The Birds'],
        names: { fa: 'شبگرد' },
        shorts: { fa: 'مرغک' },
        sensitive: true,
      }),
      actor('b', { affiliation: 'nightjar', description: 'Close to the nightjar foundation.' }),
      actor('c', { sources: ['memo'], goals: 'Peace.', sensitiveFields: ['goals'] }),
      actor('d'),
    ],
    ties: [
      tie('nightjar-b', 'nightjar', 'b', 'mediation'),
      tie('b-c-secret', 'b', 'c', 'contact', { sensitive: true }),
      tie('b-d', 'b', 'd', 'talks', {
        between: ['nightjar', 'c'],
        note: 'Phone: The Birds',
        claims: [{ source: 'open', quote: 'hosted by شبگرد, the مرغک' }],
      }),
      tie('c-d', 'c', 'd', 'talks', { claims: [{ source: 'memo' }] }),
      tie('c-d-2', 'c', 'd', 'agreement', { claims: [{ source: 'memo' }, { source: 'open' }] }),
    ],
    events: [
      { id: 'dinner', title: 'Dinner in Oslo', date: '2001', kind: 'meeting', sensitive: true },
      {
        id: 'nightjar-round',
        title: 'Round at Nightjar',
        date: '2002',
        kind: 'meeting',
        participants: [
          { actor: 'nightjar', role: 'host' },
          { actor: 'b', role: 'party' },
        ],
        begins: ['b-c-secret', 'b-d'],
        summary: 'After the dinner in Oslo.',
      },
    ],
    stories: [
      {
        id: 's',
        title: 'A story',
        steps: [{ title: 'One', text: 'Nightjar calls.', view: { selected: ['nightjar', 'b'] } }],
      },
    ],
    layout: { positions: { nightjar: [0, 0], b: [10, 20], c: [30, 40], d: [50, 60] }, pinned: ['nightjar'] },
    'made by': { 'nightjar desk': 1, keep: 2 },
  });
const secrets = [
  'nightjar',
  'the birds',
  'شبگرد',
  'مرغک',
  'memo',
  'envoy',
  '7781',
  'dinner',
  'oslo',
  'b-c-secret',
  'Peace.',
  'sensitive',
];

describe('a public copy', () => {
  test('has no sensitive string anywhere: not in names, texts, ids, keys or references', () => {
    const { document } = publicCopy(leaky().document);
    const text = writeNetwork(new Network(document)).toLowerCase();
    for (const secret of secrets) expect(text, secret).not.toContain(secret.toLowerCase());
  });

  test('is valid and keeps all that is not secret, where it stood', () => {
    const { document } = publicCopy(leaky().document);
    const { issues } = validateDocument(JSON.parse(JSON.stringify(document)));
    expect(issues.filter(isError)).toEqual([]);
    expect(document.actors.map(({ id }) => id)).toEqual(['b', 'c', 'd']);
    expect(document.ties.map(({ id }) => id)).toEqual(['b-d', 'ties-1']);
    expect(document.ties[0].between).toEqual(['c']);
    expect(document.ties[1].claims.map(({ source }) => source)).toEqual(['open']);
    expect(document.layout).toEqual({ positions: { b: [10, 20], c: [30, 40], d: [50, 60] }, pinned: [] });
    expect(document['made by']).toEqual({ keep: 2 });
  });

  test('gives records a new id where the old one tells, and blots names in titles', () => {
    const { document } = publicCopy(leaky().document);
    expect(document.title).toBe('Talks with […]');
    expect(document.events).toMatchObject([
      { id: 'events-1', title: 'Round at […]', participants: [{ actor: 'b' }], begins: ['b-d'] },
    ]);
    expect(document.stories[0].steps[0]).toMatchObject({ text: '[…] calls.', view: { selected: ['b'] } });
  });

  test('reports what is left out, and why', () => {
    const { report } = publicCopy(leaky().document);
    expect(report.leftOut.map(({ what, id, because }) => [what, id, because].join(' '))).toEqual([
      'actors nightjar marked',
      'events dinner marked',
      'sources memo marked',
      'ties nightjar-b end-left-out',
      'ties b-c-secret marked',
      'ties c-d rests-only-on-left-out',
    ]);
    expect(report.texts).toContain('description');
    expect(report.texts).toContain('actors[0].description');
  });

  test('is valid whichever field is marked, and has nothing of it', () => {
    const whole = leaky().document;
    for (const what of ['actors', 'ties', 'events', 'sources'] as const)
      for (const field of Object.keys(whole[what][0]).filter((key) => !key.startsWith('sensitive'))) {
        const records = whole[what].map((record) => ({
          ...record,
          sensitive: false,
          sensitiveFields: [field],
        }));
        const { document } = publicCopy({ ...whole, [what]: records } as NetworkDocument);
        const { issues } = validateDocument(JSON.parse(JSON.stringify(document)));
        expect(issues.filter(isError), `${what} without ${field}`).toEqual([]);
      }
  });

  test('has no alias that is marked, in no other text either', () => {
    const { document } = networkOf({
      actors: [
        actor('a', {
          aliases: ['Kestrel'],
          external: { desk: 'Merlin-77' },
          sensitiveFields: ['aliases', 'external'],
        }),
        actor('b', { goals: 'Meets Kestrel.', needs: 'See Merlin-77.', organ: 'Office' }),
      ],
      ties: [],
    });
    const { document: copy } = publicCopy(document);
    expect(copy.actors).toMatchObject([
      { id: 'a', aliases: [], external: {} },
      { id: 'b', organ: 'Office' },
    ]);
    expect(JSON.stringify(copy)).not.toMatch(/Kestrel|Merlin/);
  });

  test('leaves out a record that cannot be without what is marked', () => {
    const { document } = networkOf({
      actors: [actor('a', { name: 'Kestrel', sensitiveFields: ['name'] }), actor('b', { goals: 'Kestrel' })],
      ties: [tie('t', 'a', 'b', 'talks')],
    });
    const { document: copy, report } = publicCopy(document);
    expect(copy.actors.map(({ id }) => id)).toEqual(['b']);
    expect(JSON.stringify(copy)).not.toContain('Kestrel');
    expect(report.leftOut.map(({ id, because }) => [id, because])).toEqual([
      ['a', 'marked'],
      ['t', 'end-left-out'],
    ]);
  });

  test('leaves out a part of a field that is marked, and the field where it cannot be without that part', () => {
    const { document } = networkOf({
      actors: [
        actor('a', {
          influence: { value: 4, rationale: 'Kestrel' },
          interest: { value: 2, rationale: 'Merlin' },
          roles: [
            { role: 'party', note: 'Kestrel' },
            { role: 'external', from: '2001', note: 'Merlin' },
          ],
          sensitiveFields: ['influence.rationale', 'interest.value', 'roles.note', 'goals.none', '__proto__'],
        }),
      ],
      ties: [],
    });
    const { document: copy } = publicCopy(document);
    expect(copy.actors[0]).toMatchObject({
      influence: { value: 4 },
      roles: [{ role: 'party' }, { role: 'external', from: '2001' }],
    });
    expect(copy.actors[0]).not.toHaveProperty('interest');
    expect(JSON.stringify(copy)).not.toMatch(/Kestrel|Merlin/);
  });

  test.each([
    ['roles.0.note', 'aliases.1', 'contact[0].phone'],
    ['roles[1].note', 'aliases[0]', 'contact.1.phone'],
    ['roles.note', 'aliases', 'contact.phone'],
  ])(
    'leaves out a field of every item where the mark is on that of one: %s, %s, %s',
    (...sensitiveFields) => {
      const { document } = networkOf({
        actors: [
          actor('a', {
            roles: [
              { role: 'party', note: 'Kestrel' },
              { role: 'external', note: 'Kestrel' },
            ],
            aliases: ['Merlin', 'Kestrel'],
            contact: [{ phone: 'Kestrel', year: 1 }, { phone: 'Merlin' }],
            'odd[0]': 'stays',
            sensitiveFields,
          }),
          actor('b', { needs: 'Word of Kestrel and Merlin' }),
        ],
        ties: [],
      });
      const { document: copy } = publicCopy(document);
      expect(copy.actors[0]).toMatchObject({
        roles: [{ role: 'party' }, { role: 'external' }],
        aliases: [],
        contact: [{ year: 1 }, {}],
        'odd[0]': 'stays',
      });
      expect(JSON.stringify(copy)).not.toMatch(/Kestrel|Merlin/);
    },
  );

  test('knows keys that look like places from places', () => {
    const { document } = networkOf({
      actors: [
        actor('a', {
          names: { fa: 'Kestrel', en: 'Public' },
          notes: { 2014: 'Merlin', 2015: 'stays' },
          'odd[0]': 'Merlin',
          sensitiveFields: ['names.fa', 'notes.2014', 'odd[0]'],
        }),
        actor('b', { needs: 'Word of Kestrel', goals: 'Public' }),
      ],
      ties: [],
    });
    const { document: copy } = publicCopy(document);
    expect(copy.actors[0]).toMatchObject({ names: { en: 'Public' }, notes: { 2015: 'stays' } });
    expect(copy.actors[1]).toMatchObject({ goals: 'Public' });
    // A part of a name that is marked is searched for in other texts, as the whole field is.
    expect(JSON.stringify(copy)).not.toMatch(/Kestrel|Merlin/);
  });

  test('has no author of a source that is left out, unless others that are kept are of the same', () => {
    const { document } = networkOf({
      sources: [
        { id: 's', title: 'Kestrel', author: 'Jane Informant', sensitive: true },
        { id: 't', title: 'Merlin', author: 'Reuters', url: 'https://example.org/t', sensitive: true },
        { id: 'u', title: 'Open', author: 'John Witness', sensitiveFields: ['author'] },
        { id: 'v', title: 'Wire', author: 'Reuters' },
      ],
      actors: [
        actor('a', { goals: 'Heard by Jane Informant.', needs: 'Reuters says so.' }),
        actor('b', { goals: 'See https://example.org/t', needs: 'John  Witness' }),
      ],
      ties: [],
    });
    const { document: copy, report } = publicCopy(document);
    expect(JSON.stringify(copy)).not.toMatch(/Informant|Witness|org\/t/);
    expect(copy.actors[0]).toMatchObject({ needs: 'Reuters says so.' });
    expect(report.shared).toEqual(['Reuters']);
  });

  test('does not blot a name that others bear too, and says so', () => {
    const { document } = networkOf({
      actors: [
        actor('x', { name: 'Khan', sensitive: true }),
        actor('y', { name: 'Ismail Khan', description: 'Khan rode on.' }),
      ],
      ties: [],
    });
    const { document: copy, report } = publicCopy(document);
    expect(copy.actors).toMatchObject([{ name: 'Ismail Khan', description: 'Khan rode on.' }]);
    expect(report.shared).toEqual(['Khan']);
  });

  test('takes short names for names only where they are whole words', () => {
    const { document } = networkOf({
      description: 'The UN met. Under way.',
      actors: [actor('u', { name: 'UN', sensitive: true }), actor('v', { goals: 'Unity under law' })],
      ties: [],
    });
    const { document: copy } = publicCopy(document);
    expect(copy).not.toHaveProperty('description');
    expect(copy.actors[0].goals).toBe('Unity under law');
  });

  test.each([
    ['accents as letters of their own', 'Met Rene\u0301 Dupre\u0301 there.'],
    ['another space', 'Met René\u00A0 Dupré there.'],
    ['a broken line', 'Met René\nDupré there.'],
    ['an address', 'https://example.org/wiki/Ren%C3%A9_Dupr%c3%a9'],
    ['an address with a coded space', 'https://example.org/?q=Ren%C3%A9%20Dupr%C3%A9'],
    ['a slug', 'See rené-dupré.'],
  ])('finds a name written with %s', (_, description) => {
    const { document } = networkOf({
      actors: [
        actor('x', { name: 'René Dupré', sensitive: true }),
        actor('y', { description, goals: 'René of Anjou' }),
      ],
      ties: [],
    });
    const { document: copy } = publicCopy(document);
    expect(copy.actors[0]).not.toHaveProperty('description');
    expect(copy.actors[0].goals).toBe('René of Anjou');
  });

  test('of a network without marks is the network', () => {
    const { document } = networkOf({ actors: [actor('a')], ties: [] });
    const copy = publicCopy(document);
    expect(copy.document).toEqual(document);
    expect(copy.report.leftOut).toEqual([]);
  });

  test('never holds a secret name, whatever is marked and wherever it is written', () => {
    const word = fc.stringMatching(/^[a-z]{5,9}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 3, maxLength: 6 }),
        fc.nat(99),
        fc.nat(99),
        (names, i, j) => {
          const secret = `Q${names[0]}`;
          const place = ['description', 'goals', 'needs', 'organ', 'level', 'own'][j % 6];
          const { document } = networkOf({
            description: i % 2 ? `about ${secret}` : 'about',
            actors: [
              actor('hidden', { name: secret, sensitive: true }),
              ...names
                .slice(1)
                .map((name, n) =>
                  actor(`${i % 3 ? '' : secret.toLowerCase()}${name}`, { name, [place]: `${secret}${n}` }),
                ),
            ],
            ties: names
              .slice(1)
              .map((name, n) =>
                tie(`t${n}`, 'hidden', `${i % 3 ? '' : secret.toLowerCase()}${name}`, 'talks'),
              ),
          });
          const text = JSON.stringify(publicCopy(document).document).toLowerCase();
          expect(text).not.toContain(secret.toLowerCase());
          expect(text).not.toContain('"hidden"');
        },
      ),
    );
  });
});
