/** A bare d3-force page as they are written by hand: the library as a script of its own, the data fetched. */
import { json } from 'd3';
import { drawBare, type BareNetwork } from './bareDrawing.ts';

void json<BareNetwork>('bare.json').then((network) => drawBare(network as BareNetwork));
