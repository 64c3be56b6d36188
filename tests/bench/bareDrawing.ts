/**
 * What the pages draw that Parley is measured against: d3-force with the same actors, ties and positions, so that no
 * tick is needed before the picture. Plain circles, lines and names; zoom and drag, as such pages have them.
 */
import {
  drag,
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  select,
  zoom,
  type D3DragEvent,
  type D3ZoomEvent,
} from 'd3';

export interface BareNode {
  id: string;
  name: string;
  radius: number;
  x: number;
  y: number;
  fx?: number | null;
  fy?: number | null;
}
export interface BareLink {
  source: string | BareNode;
  target: string | BareNode;
  colour: string;
}
export interface BareNetwork {
  nodes: BareNode[];
  links: BareLink[];
  /** What the picture shows, as an SVG view box. */
  box: string;
}
export function drawBare(network: BareNetwork): void {
  const svg = select('body')
    .append('svg')
    .attr('viewBox', network.box)
    .attr('width', '100%')
    .attr('height', '100%');
  const picture = svg.append('g');
  const simulation = forceSimulation(network.nodes)
    .force(
      'link',
      forceLink<BareNode, BareLink>(network.links).id(({ id }) => id),
    )
    .force('charge', forceManyBody())
    .force(
      'collide',
      forceCollide<BareNode>(({ radius }) => radius),
    )
    .force('x', forceX())
    .force('y', forceY())
    .stop();

  const ends = ({ source, target }: BareLink) => [source as BareNode, target as BareNode] as const;
  const lines = picture
    .append('g')
    .selectAll('line')
    .data(network.links)
    .join('line')
    .attr('stroke', ({ colour }) => colour);
  const groups = picture
    .append('g')
    .selectAll<SVGGElement, BareNode>('g')
    .data(network.nodes)
    .join('g')
    .attr('data-kind', 'actor');
  groups
    .append('circle')
    .attr('r', ({ radius }) => radius)
    .attr('fill', 'white')
    .attr('stroke', 'black');
  groups
    .append('text')
    .attr('text-anchor', 'middle')
    .attr('font-size', 12)
    .attr('y', ({ radius }) => radius + 12)
    .text(({ name }) => name);

  function place(): void {
    lines
      .attr('x1', (link) => ends(link)[0].x)
      .attr('y1', (link) => ends(link)[0].y)
      .attr('x2', (link) => ends(link)[1].x)
      .attr('y2', (link) => ends(link)[1].y);
    groups.attr('transform', ({ x, y }) => `translate(${x},${y})`);
  }
  place();
  simulation.on('tick', place);
  groups.call(
    drag<SVGGElement, BareNode>()
      .on('start', () => simulation.alphaTarget(0.3).restart())
      .on('drag', ({ x, y }: D3DragEvent<SVGGElement, BareNode, BareNode>, node) => {
        node.fx = x;
        node.fy = y;
      })
      .on('end', () => simulation.alphaTarget(0)),
  );
  svg.call(
    zoom<SVGSVGElement, unknown>().on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) =>
      picture.attr('transform', transform.toString()),
    ),
  );
  document.documentElement.dataset.ready = '';
}
