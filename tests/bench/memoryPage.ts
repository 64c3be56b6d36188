/** Offers `keepScene()` to the bench: what it adds to memory is the drawing of a file, without any page around it. */
import { messagesFor } from '../../src/i18n/messages.ts';
import { layoutNetwork } from '../../src/layout/networkLayout.ts';
import { Network } from '../../src/model/network.ts';
import type { NetworkDocument } from '../../src/model/schema.ts';
import { mapInput } from '../../src/scene/figureOf.ts';
import { frames } from '../../src/scene/frames.ts';
import { buildMapScene } from '../../src/scene/mapScene.ts';
import { openingView } from '../../src/scene/openingView.ts';
import { layoutSizes } from '../../src/scene/places.ts';

const file = new URL(location.href).searchParams.get('file') ?? '';
const network = new Network((await (await fetch(file)).json()) as NetworkDocument);
const input = {
  ...mapInput(network, openingView(network.document)),
  positions: layoutNetwork(network, layoutSizes),
};
const tools = { messages: messagesFor('en'), theme: 'light', frame: frames.wide } as const;
const kept: unknown[] = [];
Object.assign(globalThis, {
  kept,
  keepScene: () => kept.push(buildMapScene(input, tools)),
});
document.documentElement.dataset.ready = '';
