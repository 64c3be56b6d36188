/** A page that draws a network from a file: with Parley's own map, with sigma, or with cytoscape, by its address. */
import cytoscape from 'cytoscape';
import Graph from 'graphology';
import Sigma from 'sigma';
import { mount } from 'svelte';
import '../../src/app/styles.css';
import Root from '../../src/app/Root.svelte';
import { Explorer } from '../../src/app/state/explorer.svelte.ts';
import { MapControls } from '../../src/app/state/mapControls.svelte.ts';
import { Settings } from '../../src/app/state/settings.svelte.ts';
import { Network } from '../../src/model/network.ts';
import type { ActorId, NetworkDocument } from '../../src/model/schema.ts';
import { sliceNetwork } from '../../src/model/slice.ts';
import { arrangedPositions } from '../../src/scene/arrangement.ts';
import { openingView } from '../../src/scene/openingView.ts';
import { themes } from '../../src/scene/theme.ts';
import { sliceOf } from '../../src/scene/viewChoices.ts';

const { searchParams } = new URL(location.href);
const data = (await (await fetch(searchParams.get('file') ?? '')).json()) as NetworkDocument;
const network = new Network(data);
/** What the opening shows, for the peers to draw the same. */
const { actors, ties } = sliceNetwork(network, sliceOf(openingView(data)));
const positions = arrangedPositions(network);
const placeOf = (id: ActorId): { x: number; y: number } => positions.get(id) ?? { x: 0, y: 0 };
const colourOf = (tie: (typeof network.ties)[number]): string => themes.light.family[network.familyOf(tie)];

/** Tells the bench how often an actor was lit up, and where actors are on the screen. */
const { watched } = globalThis as unknown as {
  watched: { highlights?: number; actorPoints?: () => [number, number][] };
};
const countHighlight = (): void => {
  watched.highlights = (watched.highlights ?? 0) + 1;
};

function container(): HTMLElement {
  const element = document.body.appendChild(document.createElement('div'));
  element.style.cssText = 'position:fixed;inset:0';
  return element;
}

const painters: Record<string, () => void> = {
  parley: () => {
    const target = container();
    target.id = 'app';
    const explorer = new Explorer(network, openingView(data));
    mount(Root, { target, props: { explorer, settings: new Settings(), controls: new MapControls() } });
  },
  sigma: () => {
    const graph = new Graph({ multi: true });
    for (const { id, name } of actors) {
      const { x, y } = placeOf(id);
      graph.addNode(id, { x, y: -y, size: 3, label: name, color: themes.light.ink });
    }
    for (const tie of ties) graph.addEdge(tie.source, tie.target, { size: 1, color: colourOf(tie) });
    let hovered: string | undefined;
    const sigma = new Sigma(graph, container(), {
      // What Parley does on hover: neighbours stay, the rest steps back.
      nodeReducer: (node, attributes) =>
        hovered && node !== hovered && !graph.areNeighbors(node, hovered)
          ? { ...attributes, color: themes.light.dimActor, label: '' }
          : attributes,
      edgeReducer: (edge, attributes) =>
        hovered && !graph.hasExtremity(edge, hovered)
          ? { ...attributes, color: themes.light.dimTie }
          : attributes,
    });
    sigma.on('enterNode', ({ node }) => {
      hovered = node;
      countHighlight();
      sigma.refresh({ skipIndexation: true });
    });
    sigma.on('leaveNode', () => {
      hovered = undefined;
      sigma.refresh({ skipIndexation: true });
    });
    watched.actorPoints = () =>
      actors.map(({ id }) => {
        const { x, y } = placeOf(id);
        const at = sigma.graphToViewport({ x, y: -y });
        return [at.x, at.y];
      });
  },
  cytoscape: () => {
    const cy = cytoscape({
      container: container(),
      elements: [
        ...actors.map(({ id, name }) => ({ data: { id, name }, position: placeOf(id) })),
        ...ties.map((tie) => ({
          data: { source: tie.source, target: tie.target, colour: colourOf(tie) },
        })),
      ],
      layout: { name: 'preset' },
      // A drag moves the picture wherever it begins.
      autoungrabify: true,
      style: [
        {
          selector: 'node',
          style: { label: 'data(name)', width: 18, height: 18, 'min-zoomed-font-size': 8 },
        },
        { selector: 'edge', style: { 'line-color': 'data(colour)', width: 1, 'curve-style': 'haystack' } },
        { selector: '.dim', style: { opacity: 0.15 } },
      ],
    });
    cy.on('mouseover', 'node', ({ target }) => {
      countHighlight();
      cy.elements().not(target.closedNeighborhood()).addClass('dim');
    });
    cy.on('mouseout', 'node', () => {
      cy.elements().removeClass('dim');
    });
    watched.actorPoints = () =>
      actors.map(({ id }) => {
        const { x, y } = cy.getElementById(id).renderedPosition();
        return [x, y];
      });
  },
};
painters[searchParams.get('with') ?? 'parley']();
document.documentElement.dataset.ready = '';
