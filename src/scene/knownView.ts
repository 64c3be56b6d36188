/** Views that come from outside may name what a network does not have. */
import type { Network } from '../model/network.ts';
import type { ReadView } from './readViewLink.ts';

/**
 * The view without the actors, ties, events, sources, stories and steps that the network does not have, which are named
 * as parts of the link.
 */
export function knownView({ view, unreadable }: ReadView, network: Network): ReadView {
  const unknown: string[] = [];
  const keep = <T extends string>(key: string, known: ReadonlyMap<T, unknown>, id: T): boolean => {
    if (known.has(id)) return true;
    unknown.push(`${key}=${id}`);
    return false;
  };
  const { actorById, tieById, eventById, sourceById } = network;
  const stories = new Map(network.document.stories.map((story) => [story.id, story]));
  const scenarios = new Map(network.document.scenarios.map((scenario) => [scenario.id, scenario]));
  const lastStep = Math.max(0, (stories.get(view.story ?? '')?.steps.length ?? Infinity) - 1);
  if (view.step > lastStep) unknown.push(`step=${view.step}`);
  const known = {
    ...view,
    step: Math.min(view.step, lastStep),
    selected: view.selected.filter((id) => keep('select', actorById, id)),
    tie: view.tie !== null && keep('tie', tieById, view.tie) ? view.tie : null,
    event: view.event !== null && keep('event', eventById, view.event) ? view.event : null,
    source: view.source !== null && keep('source', sourceById, view.source) ? view.source : null,
    story: view.story !== null && keep('story', stories, view.story) ? view.story : null,
    scenario: view.scenario !== null && keep('scenario', scenarios, view.scenario) ? view.scenario : null,
    avoid: view.avoid.filter((id) => keep('avoid', actorById, id)),
    pinned: view.pinned.filter((id) => keep('pin', actorById, id)),
  };
  return { view: unknown.length > 0 ? known : view, unreadable: [...unreadable, ...unknown] };
}
