/** A page that draws a generated network: with Parley's own map, with sigma, or with cytoscape, by its address. */
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
import type { NetworkDocument } from '../../src/model/schema.ts';
import { openingView } from '../../src/scene/openingView.ts';
import { themes } from '../../src/scene/theme.ts';

const { searchParams } = new URL(location.href);
const data = (await (await fetch(`generated-${searchParams.get('n')}.json`)).json()) as NetworkDocument;
const network = new Network(data);
const places = data.layout?.positions ?? {};
const colourOf = (tie: (typeof network.ties)[number]): string => themes.light.family[network.familyOf(tie)];

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
    for (const { id, name } of network.actors) {
      const [x, y] = places[id];
      graph.addNode(id, { x, y: -y, size: 3, label: name, color: themes.light.ink });
    }
    for (const tie of network.ties) graph.addEdge(tie.source, tie.target, { size: 1, color: colourOf(tie) });
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
      sigma.refresh({ skipIndexation: true });
    });
    sigma.on('leaveNode', () => {
      hovered = undefined;
      sigma.refresh({ skipIndexation: true });
    });
  },
  cytoscape: () => {
    const cy = cytoscape({
      container: container(),
      elements: [
        ...network.actors.map(({ id, name }) => ({
          data: { id, name },
          position: { x: places[id][0], y: places[id][1] },
        })),
        ...network.ties.map((tie) => ({
          data: { source: tie.source, target: tie.target, colour: colourOf(tie) },
        })),
      ],
      layout: { name: 'preset' },
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
      cy.elements().not(target.closedNeighborhood()).addClass('dim');
    });
    cy.on('mouseout', 'node', () => {
      cy.elements().removeClass('dim');
    });
  },
};
painters[searchParams.get('with') ?? 'parley']();
document.documentElement.dataset.ready = '';
