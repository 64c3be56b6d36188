/** Answers that stand on signs: camps, who connects them, strained triads, balance. */
import { campConnectors, type BrokerRole } from '../../analysis/brokerage.ts';
import type { SignedPair } from '../../analysis/signedGraph.ts';
import { signedTriads, strainedTriads, type SignedTriad, type TriadKind } from '../../analysis/triads.ts';
import { balanceFor, campsFor, signsFor } from '../signs.ts';
import type { Answer, AnswerItem } from './answer.ts';
import type { Asked } from './asked.ts';

const undefinedBalance = ({ words }: Asked): Answer => ({
  finding: words.balance.none,
  rule: words.balance.rule,
  parts: [],
});

const misfitItem =
  (asked: Asked) =>
  ({ ends, sign, ties }: SignedPair): AnswerItem => ({
    id: `misfit:${ends.join('|')}`,
    text: asked.names(ends).join(' – '),
    note: [
      sign > 0 ? asked.words.camps.across : asked.words.camps.within,
      ties.map((tie) => asked.label(tie)).join(', '),
    ].join('; '),
    actors: ends,
    ties: ties.map(({ id }) => id),
  });

export function campsAnswer(asked: Asked): Answer {
  const { words, network, view } = asked;
  const graph = signsFor(network, view);
  if (graph.pairs.length === 0) return { finding: words.camps.none, rule: words.camps.rule, parts: [] };
  const { camps, misfits, optimal, lowerBound, index } = campsFor(network, view);
  const proof = optimal ? '' : ` ${words.camps.bounds(lowerBound, index)}`;
  return {
    finding: `${words.camps.found(camps.length, misfits.length, graph.actors.length)}${proof}`,
    rule: words.camps.rule,
    parts: [
      {
        note: words.camps.difference,
        items: camps.map((actors, i) => ({
          id: `camp:${i + 1}`,
          text: words.camps.camp(i + 1),
          note: asked.names(actors).join(', '),
          actors,
          ties: [],
        })),
      },
      {
        title: words.camps.misfits,
        items: misfits.map(misfitItem(asked)),
        empty: words.camps.allFit,
      },
    ],
  };
}

export function connectorsAnswer(asked: Asked): Answer {
  const { words, network, view, whole } = asked;
  if (signsFor(network, view).pairs.length === 0)
    return { finding: words.camps.none, rule: words.connectors.rule, parts: [] };
  const brokers = campConnectors(whole, campsFor(network, view).campOf);
  const items = brokers.map(({ id, counts, ways }): AnswerItem => {
    const roles = (Object.keys(counts) as BrokerRole[]).filter((role) => counts[role] > 0);
    return {
      id,
      text: asked.name(id),
      note: roles.map((role) => words.connectors.role(role, counts[role])).join('; '),
      actors: [id, ...new Set(ways.flatMap(({ from, to }) => [from, to]))],
      ties: [...new Set(ways.flatMap(({ steps }) => steps.flat().map((tie) => tie.id)))],
    };
  });
  return { finding: words.connectors.found(items.length), rule: words.connectors.rule, parts: [{ items }] };
}

const triadItem = (asked: Asked, { actors, pairs }: SignedTriad): AnswerItem => ({
  id: actors.join('|'),
  text: asked.names(actors).join(', '),
  note: pairs.map(({ ends, sign }) => asked.names(ends).join(sign > 0 ? ' + ' : ' − ')).join('; '),
  actors,
  ties: pairs.flatMap(({ ties }) => ties.map(({ id }) => id)),
});

export function strainedTriadsAnswer(asked: Asked): Answer {
  const { words, network, view } = asked;
  const graph = signsFor(network, view);
  const all = signedTriads(graph).length;
  const strained = strainedTriads(graph);
  const of = (kind: TriadKind): AnswerItem[] =>
    strained.filter((triad) => triad.kind === kind).map((triad) => triadItem(asked, triad));
  return {
    finding: words.triads.found(strained.length, all),
    rule: words.triads.rule,
    parts: [
      { title: words.triads.one, note: words.triads.oneNote, items: of('++-'), empty: words.triads.none },
      {
        title: words.triads.three,
        note: [words.triads.threeNote, graph.mixed.length > 0 ? words.triads.mixed(graph.mixed.length) : '']
          .filter(Boolean)
          .join(' '),
        items: of('---'),
        empty: words.triads.none,
      },
    ],
  };
}

export function balanceAnswer(asked: Asked): Answer {
  const { words, network, view } = asked;
  const { census, frustration, gap, mixed } = balanceFor(network, view);
  if (gap) return undefinedBalance(asked);
  const { index, lowerBound, optimal } = frustration;
  const triads = signedTriads(signsFor(network, view));
  const kinds: readonly TriadKind[] = ['+++', '++-', '+--', '---'];
  const said = optimal ? words.balance.exact(index) : words.balance.bounds(lowerBound, index);
  return {
    finding: words.balance.found(census.balanced, census.balanced + census.unbalanced, said),
    rule: words.balance.rule,
    parts: [
      {
        title: words.balance.census,
        note: mixed.length > 0 ? words.triads.mixed(mixed.length) : undefined,
        items: kinds.map((kind) => {
          const ofKind = triads.filter((triad) => triad.kind === kind);
          return {
            id: `kind:${kind}`,
            text: `${kind.replaceAll('-', '−')}: ${census.triads[kind]}`,
            note: words.balance.kinds[kind],
            actors: [...new Set(ofKind.flatMap(({ actors }) => actors))],
            ties: [
              ...new Set(
                ofKind.flatMap(({ pairs }) => pairs.flatMap((pair) => pair.ties.map(({ id }) => id))),
              ),
            ],
          };
        }),
      },
      {
        title: words.balance.misfits,
        items: frustration.misfits.map(misfitItem(asked)),
        empty: words.camps.allFit,
      },
    ],
  };
}
