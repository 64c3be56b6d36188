/** Offers `parley()` and `peer()` to the bench: each writes one figure and gives the ms that it took. */
import { messagesFor } from '../../src/i18n/messages.ts';
import { Network } from '../../src/model/network.ts';
import type { NetworkDocument } from '../../src/model/schema.ts';
import { svgString } from '../../src/render/svgString.ts';
import { mapInput } from '../../src/scene/figureOf.ts';
import { frames } from '../../src/scene/frames.ts';
import { buildMapScene } from '../../src/scene/mapScene.ts';
import { openingView } from '../../src/scene/openingView.ts';

const size = new URL(location.href).searchParams.get('n');
const data = (await (await fetch(`generated-${size}.json`)).json()) as NetworkDocument;
const network = new Network(data);
const scene = buildMapScene(mapInput(network, openingView(data)), {
  messages: messagesFor('en'),
  theme: 'light',
  frame: frames.wide,
});
const parsed = new DOMParser().parseFromString(svgString(scene), 'image/svg+xml');
const live = document.body.appendChild(document.importNode(parsed.documentElement, true));
const serializer = new XMLSerializer();

const timed = (task: () => string): (() => number) => {
  return () => {
    const start = performance.now();
    const text = task();
    const taken = performance.now() - start;
    if (text.length < 1_000) throw new Error('The figure is empty.');
    return taken;
  };
};
Object.assign(globalThis, {
  parley: timed(() => svgString(scene)),
  peer: timed(() => serializer.serializeToString(live)),
});
document.documentElement.dataset.ready = '';
