/** What follows from the claims of a tie: when it became known, whose account it is. */
import { endOfTime, findInterval, type Day } from './date.ts';
import type { Network } from './network.ts';
import type { Claim, Tie } from './schema.ts';

const supports = ({ stance }: Claim): boolean => stance === 'supports';

/**
 * The first day by which a source can have reported the tie: the claim's own date where it has one, else that of its
 * source. The end of time if no supporting claim is dated: then nobody can say that it was known.
 */
export function reportedFrom(network: Network, tie: Tie): Day {
  const days = tie.claims.filter(supports).map((claim) => {
    const date = claim.reported ?? network.sourceById.get(claim.source)?.date;
    return (date && findInterval(date)?.first) || endOfTime;
  });
  return Math.min(endOfTime, ...days);
}

/**
 * Whether the tie is part of an account: the account does not dispute it, and it is claimed either by that account or
 * by a source that stands for none. A tie that only other accounts claim is left out.
 */
export function isAccordingTo(tie: Tie, viewpoint: string): boolean {
  if (tie.claims.some((claim) => !supports(claim) && claim.viewpoint === viewpoint)) return false;
  const supporting = tie.claims.filter(supports);
  return (
    supporting.length === 0 ||
    supporting.some((claim) => claim.viewpoint === undefined || claim.viewpoint === viewpoint)
  );
}

/** The accounts that claims of the network name, in alphabetical order. */
export const viewpointsIn = (ties: readonly Tie[]): string[] =>
  [...new Set(ties.flatMap(({ claims }) => claims.flatMap(({ viewpoint }) => viewpoint ?? [])))].sort();

/** Whether the sources in support of the tie all stand for one and the same account. */
export function isOneSided(tie: Tie): boolean {
  const sides = new Set(tie.claims.filter(supports).map(({ viewpoint }) => viewpoint));
  return sides.size === 1 && !sides.has(undefined);
}

/** Whether accounts of the tie differ: one supports it and another disputes it. */
export const isContested = (tie: Tie): boolean => tie.claims.some((claim) => !supports(claim));
