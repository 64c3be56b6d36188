/** From the screen to the scene: the picture is scaled into its region as a whole. */
import type { Point } from '../../scene/curve.ts';

export interface Fit {
  /** CSS px a scene unit. */
  scale: number;
  /** CSS px from the region's corner to the scene's. */
  left: number;
  top: number;
}

/** As `xMidYMid meet` does it. */
export function fitOf(
  region: { width: number; height: number },
  frame: { width: number; height: number },
): Fit {
  const scale = Math.min(region.width / frame.width, region.height / frame.height) || 1;
  return {
    scale,
    left: (region.width - frame.width * scale) / 2,
    top: (region.height - frame.height * scale) / 2,
  };
}

export const toScene = (event: { clientX: number; clientY: number }, element: Element, fit: Fit): Point => {
  const { left, top } = element.getBoundingClientRect();
  return [(event.clientX - left - fit.left) / fit.scale, (event.clientY - top - fit.top) / fit.scale];
};

/** A d3-zoom transform in CSS px as one in scene units. */
export const inSceneUnits = ({ k, x, y }: { k: number; x: number; y: number }, fit: Fit) => ({
  k,
  x: (x + (k - 1) * fit.left) / fit.scale,
  y: (y + (k - 1) * fit.top) / fit.scale,
});
