/** Positions for the map: at once where they are known, else as soon as a worker has found them. */
import type { Positions } from '../../layout/positions.ts';
import type { Network } from '../../model/network.ts';
import { keepPositions, knownPositions } from '../../scene/places.ts';

export class Arranger {
  #asked: Network | undefined;
  #stop: (() => void) | undefined;
  /** Found last; it only says that there is something new to see. */
  #found = $state.raw<Positions | undefined>();

  /** Of all actors, or none while they are sought. */
  positionsOf(network: Network): Positions {
    void this.#found;
    const known = knownPositions(network);
    if (known) return known;
    if (this.#asked !== network) void this.#arrange(network);
    return new Map();
  }

  async #arrange(network: Network): Promise<void> {
    this.#stop?.();
    this.#asked = network;
    if (import.meta.env.SSR) return;
    const { arrangeAside } = await import('../browser/arrange.ts');
    if (this.#asked !== network) return;
    this.#stop = arrangeAside(network, (positions) => {
      this.#found = keepPositions(network, positions);
    });
  }
}
