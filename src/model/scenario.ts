/** A scenario: a named set of changes that is laid over a network without touching its data. */
import * as z from 'zod/mini';
import { Network } from './network.ts';
import { withoutDangling } from './references.ts';
import { actorId, tieId, type Actor, type NetworkDocument, type Tie, type TieId } from './schema.ts';

const removeActor = z.object({ do: z.literal('remove-actor'), actor: actorId });
const removeTie = z.object({ do: z.literal('remove-tie'), tie: tieId });
/** A negative tie becomes cooperation, a positive one rivalry; a neutral one stays as it is. */
const flipTie = z.object({ do: z.literal('flip-tie'), tie: tieId });
const addTie = z.object({
  do: z.literal('add-tie'),
  source: actorId,
  target: actorId,
  type: z.string().check(z.minLength(1)),
});
const addActor = z.object({
  do: z.literal('add-actor'),
  actor: actorId,
  name: z.string().check(z.minLength(1)),
  kind: z.string().check(z.minLength(1)),
});
export const scenarioChange = z.discriminatedUnion('do', [removeActor, removeTie, flipTie, addTie, addActor]);
export type ScenarioChange = z.infer<typeof scenarioChange>;

type Scenario = NetworkDocument['scenarios'][number];

/** The changes that are understood, in their order; others stay in the document and change nothing. */
export const changesIn = (scenario: Scenario): ScenarioChange[] =>
  scenario.changes.flatMap((change) => {
    const parsed = scenarioChange.safeParse(change);
    return parsed.success ? [parsed.data] : [];
  });

const made = new WeakMap<NetworkDocument, Map<string, Network>>();
const bases = new WeakMap<Network, Network>();

/**
 * The network as the scenario has it; its document still holds the scenarios. The same object as long as network and
 * scenario are the same. A network that a scenario made is given back as it is. What a change names and the network
 * does not have is passed over. Added ties hold at any time, rest on no source and have low confidence.
 */
export function applyScenario(network: Network, scenario: Scenario): Network {
  if (bases.has(network)) return network;
  const known = made.get(network.document) ?? new Map<string, Network>();
  made.set(network.document, known);
  const key = JSON.stringify(scenario);
  const found = known.get(key);
  if (found) return found;
  let document = network.document;
  changesIn(scenario).forEach(
    (change, i) => (document = changed(document, network, change, `${scenario.id}-${i + 1}`)),
  );
  const applied = new Network(withoutDangling(document));
  bases.set(applied, network);
  known.set(key, applied);
  return applied;
}

/** The network that a scenario was laid over; `undefined` for one without. */
export const baseOf = (network: Network): Network | undefined => bases.get(network);

export const findScenario = (network: Network, id: string | null): Scenario | undefined =>
  id === null ? undefined : network.document.scenarios.find((scenario) => scenario.id === id);

function changed(
  document: NetworkDocument,
  network: Network,
  change: ScenarioChange,
  id: string,
): NetworkDocument {
  switch (change.do) {
    case 'remove-actor':
      return { ...document, actors: document.actors.filter((actor) => actor.id !== change.actor) };
    case 'remove-tie':
      return { ...document, ties: document.ties.filter((tie) => tie.id !== change.tie) };
    case 'flip-tie':
      return {
        ...document,
        ties: document.ties.map((tie) => (tie.id === change.tie ? flipped(tie, network) : tie)),
      };
    case 'add-tie':
      return { ...document, ties: [...document.ties, newTie(change, id)] };
    case 'add-actor':
      return document.actors.some((actor) => actor.id === change.actor)
        ? document
        : { ...document, actors: [...document.actors, newActor(change)] };
  }
}

function flipped(tie: Tie, network: Network): Tie {
  const sign = network.signOf(tie);
  if (sign === 0) return tie;
  const { sign: _sign, directed: _directed, ...rest } = tie;
  return { ...rest, type: sign > 0 ? 'rivalry' : 'cooperation', status: 'active', support: [] };
}

const newTie = ({ source, target, type }: z.infer<typeof addTie>, id: string): Tie => ({
  id: id as TieId,
  source,
  target,
  type,
  status: 'active',
  confidence: 'low',
  support: [],
  between: [],
  claims: [],
  sensitive: false,
});

const newActor = ({ actor, name, kind }: z.infer<typeof addActor>): Actor => ({
  id: actor,
  name,
  names: {},
  aliases: [],
  datedNames: [],
  kind,
  roles: [],
  sources: [],
  external: {},
  sensitive: false,
});
