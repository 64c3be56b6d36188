/** How well a tie is supported, in the words of the Evidence filter. */
import { independentSources, isOneSided } from '../model/claims.ts';
import type { Network } from '../model/network.ts';
import type { SourceId, Tie } from '../model/schema.ts';
import type { View } from './view.ts';

const supporting = (tie: Tie): ReadonlySet<SourceId> =>
  new Set(tie.claims.filter((claim) => claim.stance === 'supports').map((claim) => claim.source));

/** How many different sources support the tie. */
export const sourceCount = (tie: Tie): number => supporting(tie).size;
export const isDisputed = (tie: Tie): boolean =>
  tie.confidence === 'disputed' || tie.claims.some((claim) => claim.stance === 'disputes');
export const isWeak = (tie: Tie): boolean => tie.confidence === 'low' || tie.confidence === 'disputed';

export type EvidenceFlag = 'noSource' | 'oneSource' | 'oneIssuer' | 'oneSide' | 'disputed' | 'low';

/** What a reader should know of a tie's evidence, the weightiest first; none where several agree. */
export function evidenceFlags(network: Network, tie: Tie): EvidenceFlag[] {
  const sources = sourceCount(tie);
  const flags: Readonly<Record<EvidenceFlag, boolean>> = {
    disputed: isDisputed(tie),
    noSource: sources === 0,
    oneSource: sources === 1,
    oneIssuer: sources > 1 && independentSources(network, tie) === 1,
    oneSide: isOneSided(tie),
    low: tie.confidence === 'low',
  };
  return (Object.keys(flags) as EvidenceFlag[]).filter((flag) => flags[flag]);
}

const tests: Readonly<Record<View['evidence'], (tie: Tie) => boolean>> = {
  all: () => true,
  uncertain: (tie) => isWeak(tie) || sourceCount(tie) <= 1,
  'one-source': (tie) => sourceCount(tie) <= 1,
  'one-side': isOneSided,
  low: (tie) => tie.confidence === 'low',
  disputed: isDisputed,
};

/** Whether the Evidence filter keeps the tie lit. */
export const restsOnLittle = (tie: Tie, filter: View['evidence']): boolean => tests[filter](tie);
