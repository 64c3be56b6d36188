/** Pinch, wheel and drag of the canvas, told upward as one transform. */
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
  /** Whether a press here moves the canvas; if not, a second finger makes it do so. */
  startsHere: (event: PointerEvent) => boolean;
  /** Two fingers are down: whatever the first one was doing is over. */
  onpinch: () => void;
  /** How much closer or further the current picture may get. */
  limits: () => [number, number];
}
interface Touch {
  x: number;
  y: number;
}

const identity: Transform = { k: 1, x: 0, y: 0 };
/** CSS px before a press is a drag and no click. */
const threshold = 3;
/** Wheel steps follow each other closely: the picture is drawn anew when they are over. */
const restMs = 120;

/** Lines and pages of a wheel in px; a pinch on a touchpad comes as small steps with Ctrl held. */
const wheelFactor = ({ deltaY, deltaMode, ctrlKey }: WheelEvent): number =>
  2 ** (-deltaY * (deltaMode === 1 ? 0.05 : deltaMode === 2 ? 1 : 0.002) * (ctrlKey ? 10 : 1));

/** The transform enlarged by a factor, the point staying where it is. */
export function enlarged({ k, x, y }: Transform, factor: number, at: Touch): Transform {
  return { k: k * factor, x: at.x + (x - at.x) * factor, y: at.y + (y - at.y) * factor };
}

/** An attachment for the map's element. */
export const zoomGesture =
  ({ onmove, onrest, startsHere, onpinch, limits }: GestureEvents) =>
  (element: Element): (() => void) => {
    const touches = new Map<number, Touch>();
    let transform = identity;
    let travelled = 0;
    let isOurs = false;
    let resting: ReturnType<typeof setTimeout> | undefined;

    const placeOf = ({ clientX, clientY }: MouseEvent): Touch => {
      const { left, top } = element.getBoundingClientRect();
      return { x: clientX - left, y: clientY - top };
    };
    const move = (next: Transform): void => {
      transform = next;
      onmove(transform);
    };
    const enlarge = (factor: number, at: Touch): void => {
      const [least, most] = limits();
      move(enlarged(transform, Math.min(most, Math.max(least, transform.k * factor)) / transform.k, at));
    };
    const restSoon = (): void => {
      clearTimeout(resting);
      if (transform === identity || touches.size > 0) return;
      resting = setTimeout(() => {
        onrest(transform);
        // The new picture starts from itself.
        transform = identity;
      }, restMs);
    };

    const onpointerdown = (event: PointerEvent): void => {
      if (event.button !== 0) return;
      clearTimeout(resting);
      if (touches.size === 0) {
        travelled = 0;
        isOurs = startsHere(event);
      } else if (!isOurs) {
        isOurs = true;
        onpinch();
      }
      touches.set(event.pointerId, placeOf(event));
    };
    const onpointermove = (event: PointerEvent): void => {
      const before = touches.get(event.pointerId);
      if (!before) return;
      const now = placeOf(event);
      if (!isOurs) {
        touches.set(event.pointerId, now);
        return;
      }
      travelled += Math.hypot(now.x - before.x, now.y - before.y);
      const other = [...touches].find(([id]) => id !== event.pointerId)?.[1];
      touches.set(event.pointerId, now);
      if (travelled < threshold) return;
      // The canvas keeps what pulls it, beyond its edge too.
      if (!element.hasPointerCapture(event.pointerId)) element.setPointerCapture(event.pointerId);
      if (!other) {
        move({ ...transform, x: transform.x + now.x - before.x, y: transform.y + now.y - before.y });
        return;
      }
      const [was, is] = [before, now].map(({ x, y }) => Math.hypot(x - other.x, y - other.y) || 1);
      // Of two fingers, one rests while the other moves: half its way is the middle's.
      move({
        ...transform,
        x: transform.x + (now.x - before.x) / 2,
        y: transform.y + (now.y - before.y) / 2,
      });
      enlarge(is / was, { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
    };
    const onpointerend = (event: PointerEvent): void => {
      if (touches.delete(event.pointerId)) restSoon();
    };
    const onwheel = (event: WheelEvent): void => {
      event.preventDefault();
      enlarge(wheelFactor(event), placeOf(event));
      restSoon();
    };
    /** The click that ends a drag chooses nothing. */
    const onclick = (event: Event): void => {
      if (travelled < threshold) return;
      travelled = 0;
      event.stopPropagation();
    };

    const listeners: [string, (event: never) => void, AddEventListenerOptions?][] = [
      ['pointerdown', onpointerdown],
      ['pointermove', onpointermove],
      ['pointerup', onpointerend],
      ['pointercancel', onpointerend],
      ['wheel', onwheel, { passive: false }],
      ['click', onclick, { capture: true }],
    ];
    for (const [name, listener, options] of listeners)
      element.addEventListener(name, listener as EventListener, options);
    return () => {
      clearTimeout(resting);
      for (const [name, listener, options] of listeners)
        element.removeEventListener(name, listener as EventListener, options);
    };
  };
