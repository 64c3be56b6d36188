/** A network with everything marked that can be marked, and the texts that a public copy must not have. */
import { openingView } from '../../src/scene/openingView.ts';
import type { View } from '../../src/scene/view.ts';
import { actor, networkOf, tie } from './network.ts';

const documentWithSecrets = {
  title: 'Talks near Nightjar',
  description: 'How the Nightjar Bureau hosted.',
  creators: ['A. Coder', 'Desk of Nightjar'],
  updated: '2006-01-01',
  checked: '2006-01-01',
  'made by': { 'nightjar desk': 1 },
  opening: { selected: ['zarqid', 'open-a'], at: '2003' },
  prompts: [{ title: 'What of Nightjar?', view: { selected: ['zarqid'] } }],
  sources: [
    {
      id: 'basid',
      title: 'Basilisk memo',
      author: 'Basil Quorndon',
      publisher: 'Basilpress',
      identifier: 'BSK-7781',
      url: 'https://example.org/basilurl',
      archive: 'https://example.org/basilarchive',
      checked: 'Basilcheck',
      sensitive: true,
    },
    {
      id: 'open-report',
      title: 'Open report',
      author: 'Marlow Tessenby',
      url: 'https://example.org/marlowurl',
      checked: 'Marlowcheck',
      sensitiveFields: ['author', 'url', 'checked'],
    },
  ],
  actors: [
    actor('zarqid', {
      name: 'Nightjar Bureau',
      short: 'Nightjar',
      names: { fa: 'شبگردان' },
      aliases: ['Quillfeather'],
      datedNames: [{ name: 'Oldernest', to: '2001' }],
      external: { desk: 'Q-77881' },
      organ: 'Zarqorgan',
      goals: 'Zarqgoal',
      needs: 'Zarqneed',
      description: 'Zarqbio',
      influence: { value: 5, rationale: 'Zarqrating' },
      roles: [{ role: 'third-party', note: 'Zarqrole' }],
      sensitive: true,
    }),
    actor('open-a', {
      name: 'Openers',
      influence: { value: 4, rationale: 'Tarnrating' },
      affiliation: 'zarqid',
      organ: 'Tarnorgan',
      goals: 'Tarngoal',
      needs: 'Tarnneed',
      description: 'Tarnbio',
      aliases: ['Tarnalias'],
      names: { fa: 'پنهانی' },
      sensitiveFields: ['organ', 'goals', 'needs', 'description', 'aliases', 'names', 'influence.rationale'],
    }),
    actor('near-nightjar', { name: 'Neighbours', description: 'They met the Nightjar Bureau twice.' }),
  ],
  ties: [
    tie('zarqsum-tie', 'zarqid', 'open-a', 'mediation', { summary: 'Zarqsum' }),
    tie('vesperid', 'open-a', 'near-nightjar', 'contact', {
      summary: 'Vespersum',
      note: 'Vespernote',
      claims: [{ source: 'open-report', quote: 'Vesperquote' }],
      sensitive: true,
    }),
    tie('open-tie', 'open-a', 'near-nightjar', 'talks', {
      summary: 'Lowsum',
      note: 'Lownote',
      viewpoint: 'Nightjar Bureau',
      claims: [{ source: 'basid' }, { source: 'open-report', quote: 'hosted by شبگردان' }],
      sensitiveFields: ['summary', 'note'],
    }),
  ],
  events: [
    {
      id: 'moonid',
      title: 'Moonsupper',
      date: '2002',
      kind: 'talks',
      summary: 'Moonsum',
      effect: 'Mooneff',
      sensitive: true,
    },
    {
      id: 'nightjar-round',
      title: 'Round at Nightjar',
      date: '2003',
      kind: 'talks',
      participants: [{ actor: 'zarqid', role: 'host' }],
      summary: 'Dimsum-text',
      effect: 'Dimeffect',
      begins: ['open-tie'],
      sensitiveFields: ['summary', 'effect'],
    },
  ],
  eras: [{ id: 'nightjar-era', title: 'The Nightjar years', from: '2001', to: '2004' }],
  themes: [{ id: 'nightjar-theme', title: 'Nightjar theme', kind: 'process', actors: ['zarqid', 'open-a'] }],
  stories: [
    {
      id: 'nightjar-story',
      title: 'How Nightjar carried word',
      steps: [
        { title: 'Nightjar begins', text: 'Nightjar calls.', view: { selected: ['zarqid'], at: '2003' } },
        { title: 'Two', text: 'They talk.', view: { tie: 'vesperid', at: '2004' } },
      ],
    },
  ],
  scenarios: [
    {
      id: 'nightjar-leaves',
      title: 'If Nightjar leaves',
      changes: [
        { do: 'remove-actor', actor: 'zarqid' },
        { do: 'remove-tie', tie: 'vesperid' },
      ],
    },
  ],
};
export const secretNetwork = () => networkOf(documentWithSecrets);

/** In lower case and without spaces, as they are searched for. */
export const secretTexts = [
  ...['zarqid', 'zarqorgan', 'zarqgoal', 'zarqneed', 'zarqbio', 'zarqrating', 'zarqrole', 'zarqsum'],
  ...['nightjar', 'شبگرد', 'quillfeather', 'oldernest', 'q-77881'],
  ...['tarnrating', 'tarnorgan', 'tarngoal', 'tarnneed', 'tarnbio', 'tarnalias', 'پنهانی'],
  ...['vesperid', 'vespersum', 'vespernote', 'vesperquote', 'lowsum', 'lownote'],
  ...['moonid', 'moonsupper', 'moonsum', 'mooneff', 'dimsum-text', 'dimeffect'],
  ...['basid', 'basil', 'quorndon', 'bsk-7781', 'marlow', 'tessenby'],
];

/** A view that names whatever a view can name. */
export const tellingView = (): View =>
  ({
    ...openingView(secretNetwork().document),
    at: '2003',
    limit: 'all',
    selected: ['zarqid', 'open-a'],
    pinned: ['zarqid'],
    tie: 'vesperid',
    event: 'moonid',
    source: 'basid',
    avoid: ['zarqid'],
    moved: { zarqid: [1, 2], 'open-a': [3, 4] },
    sets: ['actor:zarqid', 'kind:state'],
    item: 'zarqid open-a',
    query: 'Nightjar',
    according: 'Nightjar Bureau',
    story: 'nightjar-story',
    scenario: null,
  }) as unknown as View;
