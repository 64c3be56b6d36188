/** Positions for the map: at once where they are known, else as soon as a worker has found them. */
import type { Positions } from '../../layout/positions.ts';
import type { Network } from '../../model/network.ts';
import { keepPositions, knownPositions } from '../../scene/places.ts';

export class Arranger {
  #asked: Network | undefined;
  #stop: (() => void) | undefined;
  /** Found last: a picture on the way, or the last one. */
  #found = $state.raw<{ network: Network; positions: Positions } | undefined>();

  /** Of all actors, or none until there is a first picture of use. */
  positionsOf(network: Network): Positions {
    const found = this.#found;
    const known = knownPositions(network);
    if (known) return known;
    if (this.#asked !== network) void this.#arrange(network);
    return found?.network === network ? found.positions : new Map();
  }

  async #arrange(network: Network): Promise<void> {
    this.#stop?.();
    this.#asked = network;
    if (import.meta.env.SSR) return;
    const { arrangeAside } = await import('../browser/arrange.ts');
    if (this.#asked !== network) return;
    this.#stop = arrangeAside(network, {
      onpicture: (positions) => (this.#found = { network, positions }),
      ondone: (positions) => (this.#found = { network, positions: keepPositions(network, positions) }),
    });
  }
}
