/** All measures by name, each computed once for a projection. */
import type { ActorId } from '../model/schema.ts';
import type { SlicedNetwork } from '../model/slice.ts';
import { actorBetweenness } from './betweenness.ts';
import { actorCloseness } from './closeness.ts';
import { communitiesOf, type Communities } from './communities.ts';
import {
  actorClustering,
  actorConstraint,
  actorCore,
  actorDegree,
  actorInDegree,
  actorOutDegree,
  actorStrength,
} from './localMeasures.ts';
import type { ActorMeasure, NetworkMeasure } from './measure.ts';
import {
  componentsOf,
  networkBetweennessCentralisation,
  networkCentralisation,
  networkDensity,
  networkDistances,
  networkReciprocity,
  networkTransitivity,
} from './networkMeasures.ts';
import { actorEigenvector, actorPageRank } from './prestige.ts';
import { projectionOf, type Projection, type ProjectionOptions } from './projection.ts';

const byName = {
  degree: actorDegree,
  inDegree: actorInDegree,
  outDegree: actorOutDegree,
  strength: actorStrength,
  betweenness: actorBetweenness,
  closeness: actorCloseness,
  eigenvector: actorEigenvector,
  pagerank: actorPageRank,
  clustering: actorClustering,
  constraint: actorConstraint,
  core: actorCore,
} satisfies Record<string, (projection: Projection) => ActorMeasure>;

export type ActorMeasureName = keyof typeof byName;

/** In the order of tables; `inDegree` and `outDegree` say more than `degree` only with direction. */
export const actorMeasureNames = Object.keys(byName) as readonly ActorMeasureName[];

export interface NetworkMeasures {
  readonly actors: number;
  /** Ties of the slice, parallel ones and self-ties each for itself. */
  readonly ties: number;
  readonly density: NetworkMeasure;
  readonly components: number;
  readonly largestComponent: number;
  readonly diameter: NetworkMeasure;
  readonly averageDistance: NetworkMeasure;
  readonly reciprocity: NetworkMeasure;
  readonly transitivity: NetworkMeasure;
  readonly centralisation: NetworkMeasure;
  readonly betweennessCentralisation: NetworkMeasure;
  readonly communities: number;
  readonly modularity: NetworkMeasure;
}

/** The measures of one slice; each is computed when it is first asked for, and kept. */
export class Measures {
  readonly projection: Projection;
  readonly #ties: number;
  readonly #actorMeasures = new Map<ActorMeasureName, ActorMeasure>();
  #communities: Communities | undefined;
  #components: readonly (readonly ActorId[])[] | undefined;
  #network: NetworkMeasures | undefined;

  constructor(sliced: SlicedNetwork, options: ProjectionOptions = {}) {
    this.projection = projectionOf(sliced, options);
    this.#ties = sliced.ties.length;
  }

  of(name: ActorMeasureName): ActorMeasure {
    const known = this.#actorMeasures.get(name);
    if (known) return known;
    const measure = byName[name](this.projection);
    this.#actorMeasures.set(name, measure);
    return measure;
  }

  get communities(): Communities {
    return (this.#communities ??= communitiesOf(this.projection));
  }

  get components(): readonly (readonly ActorId[])[] {
    return (this.#components ??= componentsOf(this.projection));
  }

  get network(): NetworkMeasures {
    return (this.#network ??= this.#measureNetwork());
  }

  #measureNetwork(): NetworkMeasures {
    const { projection, components, communities } = this;
    const { diameter, average } = networkDistances(projection);
    const hasTies = projection.either.neighbours.length > 0;
    return {
      actors: projection.actors.length,
      ties: this.#ties,
      density: networkDensity(projection),
      components: components.length,
      largestComponent: components[0]?.length ?? 0,
      diameter,
      averageDistance: average,
      reciprocity: networkReciprocity(projection),
      transitivity: networkTransitivity(projection),
      centralisation: networkCentralisation(projection),
      betweennessCentralisation: networkBetweennessCentralisation(projection),
      communities: communities.groups.length,
      modularity: hasTies ? { value: communities.modularity } : { gap: 'no-ties' },
    };
  }
}

const kept = new WeakMap<SlicedNetwork, Map<string, Measures>>();

/** The measures of a slice: the same object for the same slice and options, so that nothing is computed twice. */
export function measuresOf(sliced: SlicedNetwork, options: ProjectionOptions = {}): Measures {
  const ofSlice = kept.get(sliced) ?? new Map<string, Measures>();
  kept.set(sliced, ofSlice);
  const key = `${options.weighted ?? false} ${options.directed ?? false}`;
  const known = ofSlice.get(key) ?? new Measures(sliced, options);
  ofSlice.set(key, known);
  return known;
}
