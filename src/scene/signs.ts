/** Signs, camps and balance of what a view asks for, each found once. */
import { balanceOf, type Balance } from '../analysis/balance.ts';
import { frustrationOf, type Frustration } from '../analysis/frustration.ts';
import { signedGraphOf, type SignedGraph } from '../analysis/signedGraph.ts';
import type { Network } from '../model/network.ts';
import { kept } from './kept.ts';
import { wholeSlice } from './measured.ts';
import type { View } from './view.ts';
import { sliceOf } from './viewChoices.ts';

/** Steps of the proof before it ends with bounds: a second or two. The same on every machine, so figures are the same. */
const budget = 4_000;

const keyOf = (view: View): string => JSON.stringify({ ...sliceOf(view), limit: 'all', always: [] });

export const signsFor = (network: Network, view: View): SignedGraph =>
  kept(network, `signs ${keyOf(view)}`, () => signedGraphOf(wholeSlice(network, view)));

export const campsFor = (network: Network, view: View): Frustration =>
  kept(network, `camps ${view.camps} ${keyOf(view)}`, () =>
    frustrationOf(signsFor(network, view), { camps: view.camps, budget }),
  );

export const balanceFor = (network: Network, view: View): Balance =>
  kept(network, `balance ${keyOf(view)}`, () => balanceOf(wholeSlice(network, view), { budget }));
