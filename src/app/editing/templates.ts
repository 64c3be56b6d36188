/** Networks to begin with: an empty one, and a frame for a conflict analysis. */
import type { FormWords } from '../../i18n/forms.ts';
import { Network } from '../../model/network.ts';
import { documentSchema } from '../../model/schema.ts';

const parsed = (document: object): Network =>
  new Network(documentSchema.parse({ format: 'parley', version: 1, opening: { at: 'all' }, ...document }));

export const emptyNetwork = (title: string): Network => parsed({ title });

/** Two parties, who stands between and beside them, and one of each kind of record, to be replaced by the person's own. */
export function conflictTemplate(title: string, words: FormWords['blank']['template']): Network {
  const claims = [{ source: 'report' }];
  return parsed({
    title,
    description: words.replace,
    sources: [{ id: 'report', title: words.report, kind: 'report' }],
    actors: [
      party('government', words.government, 'state', 'party', 4),
      party('opposition', words.opposition, 'armed-group', 'party', 4),
      party('mediator', words.mediator, 'igo', 'third-party', 3),
      party('supporter', words.supporter, 'state', 'external', 3),
      party('civil', words.civil, 'civil-body', 'other', 2),
    ],
    ties: [
      { id: 'conflict', source: 'government', target: 'opposition', type: 'armed-conflict', claims },
      { id: 'support', source: 'supporter', target: 'opposition', type: 'material-support', claims },
      mediation('mediation-1', 'government', claims),
      mediation('mediation-2', 'opposition', claims),
      { id: 'contact', source: 'civil', target: 'government', type: 'contact', confidence: 'low' },
    ],
    events: [
      {
        id: 'meeting',
        title: words.meeting,
        date: '2020',
        kind: 'meeting',
        participants: [
          { actor: 'government', role: 'party' },
          { actor: 'opposition', role: 'party' },
          { actor: 'mediator', role: 'mediator' },
        ],
        absent: ['civil'],
        begins: ['mediation-1', 'mediation-2'],
        sources: ['report'],
      },
    ],
  });
}

const party = (id: string, name: string, kind: string, role: string, influence: number) => ({
  id,
  name,
  kind,
  roles: [{ role }],
  influence: { value: influence },
});
const mediation = (id: string, target: string, claims: object[]) => ({
  id,
  source: 'mediator',
  target,
  type: 'mediation',
  between: ['government', 'opposition'],
  from: '2020',
  claims,
});
