/** A network whose changes from 2005 to 2015 are counted by hand in `tests/analysis/compareMoments.test.ts`. */
import type { Network } from '../../src/model/network.ts';
import { actor, networkOf, tie } from './network.ts';

export const changing: Network = networkOf({
  actors: [
    actor('a', { influence: { value: 5 } }),
    actor('b'),
    actor('c'),
    actor('d', { from: '2011' }),
    actor('e', { to: '2009', roles: [{ role: 'party', from: '2000', to: '2009' }] }),
  ],
  ties: [
    tie('war', 'a', 'b', 'armed-conflict', { from: '2001', to: '2010-06' }),
    tie('alliance', 'a', 'c', 'alliance', { from: '2001' }),
    tie('pressure', 'b', 'c', 'pressure', { from: '2004', to: '2008' }),
    tie('peace', 'b', 'a', 'agreement', { from: '2012-02-29', sign: 1 }),
    tie('talks', 'c', 'd', 'talks', { from: '2011' }),
    tie('support', 'e', 'a', 'material-support', { from: '2000' }),
    tie('never', 'a', 'c', 'talks', { from: '2006', to: '2007' }),
  ],
  layout: {
    positions: { a: [0, 0], b: [100, 0], c: [50, 80], d: [150, 80], e: [-60, 60] },
    pinned: [],
  },
});
