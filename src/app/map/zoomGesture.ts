/** d3-zoom on the map: pinch, wheel and drag of the canvas, told upward as one transform. */
import { select, zoom, zoomIdentity, type D3ZoomEvent } from 'd3';

export interface Transform {
  k: number;
  x: number;
  y: number;
}
interface GestureEvents {
  /** While it goes on, in CSS px from where it began. */
  onmove: (transform: Transform) => void;
  /** At rest: the picture is drawn anew there. */
  onrest: (transform: Transform) => void;
  /** Whether a press here moves the canvas. */
  startsHere: (event: Event) => boolean;
  /** How much closer or further the current picture may get. */
  limits: () => [number, number];
}

/** An attachment for the map's element. */
export const zoomGesture =
  ({ onmove, onrest, startsHere, limits }: GestureEvents) =>
  (element: SVGSVGElement): (() => void) => {
    let resting: ReturnType<typeof setTimeout> | undefined;
    const behaviour = zoom<SVGSVGElement, unknown>()
      .filter(
        (event: MouseEvent & TouchEvent) => !event.button && (event.type === 'wheel' || startsHere(event)),
      )
      .on('start', () => clearTimeout(resting))
      .on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
        behaviour.scaleExtent(limits());
        onmove(transform);
      })
      .on('end', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
        if (transform.k === 1 && transform.x === 0 && transform.y === 0) return;
        // Wheel steps follow each other closely: draw anew when they are over.
        resting = setTimeout(() => {
          onrest(transform);
          // The new picture starts from itself; d3 keeps its transform on the element.
          (element as unknown as { __zoom: unknown }).__zoom = zoomIdentity;
        }, 120);
      });
    select(element).call(behaviour).on('dblclick.zoom', null);
    return () => {
      clearTimeout(resting);
      select(element).on('.zoom', null);
    };
  };
