/** A bare d3-force page that a bundler made into one file: the page has set `bare` before this runs. */
import { drawBare, type BareNetwork } from './bareDrawing.ts';

declare const bare: BareNetwork;
drawBare(bare);
