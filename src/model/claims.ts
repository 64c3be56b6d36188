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

export interface Account {
  /** Whose; none for sources that stand for no side. */
  viewpoint?: string;
  stance: Claim['stance'];
}

/** Who says what of the tie: each viewpoint with its stance once, those in support first, those without a side first. */
export function accountsOf(tie: Tie): Account[] {
  const accounts = new Map<string, Account>();
  for (const { viewpoint, stance } of tie.claims) {
    accounts.set(JSON.stringify([stance !== 'supports', viewpoint ?? '']), {
      stance,
      ...(viewpoint === undefined ? {} : { viewpoint }),
    });
  }
  return [...accounts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, account]) => account);
}

/**
 * How many sources in support of the tie are independent of each other: those of one author, or of one publisher where
 * no author is named, count once. Whether one of them copied another is more than the data can say.
 */
export function independentSources(network: Network, tie: Tie): number {
  const issuers = tie.claims.filter(supports).map(({ source: id }) => {
    const source = network.sourceById.get(id);
    return (source?.author ?? source?.publisher ?? id).normalize('NFKC').toLowerCase().trim();
  });
  return new Set(issuers).size;
}

/** The supporting claim by which the tie first became known, if one says when; the earliest, then the first named. */
export function firstReport(tie: Tie): (Claim & { reported: string }) | undefined {
  const dated = tie.claims.filter(
    (claim): claim is Claim & { reported: string } => supports(claim) && claim.reported !== undefined,
  );
  const day = ({ reported }: { reported: string }): Day => findInterval(reported)?.first ?? endOfTime;
  return dated.sort((a, b) => day(a) - day(b)).at(0);
}
