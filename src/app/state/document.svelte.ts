/** The network that is open, every step that led to it, and whether a file has it all. */
import { sha256 } from '../../math/sha256.ts';
import type { Edit } from '../../model/edit.ts';
import * as steps from '../../model/history.ts';
import { Network } from '../../model/network.ts';

export class DocumentState {
  #history = $state.raw() as steps.History;
  /** The step that the person's own file has: `undefined` for the start. */
  #saved = $state.raw<Edit | undefined>();
  #file = $state.raw<{ name: string; checksum: string } | undefined>();
  readonly network: Network = $derived.by(() => this.#networkOf());
  /** Made once by whoever opened it; the same object as long as nothing was changed. */
  #opened: Network;

  constructor(network: Network) {
    this.#opened = network;
    this.#history = steps.startHistory(network.document);
  }

  get history(): steps.History {
    return this.#history;
  }
  get canUndo(): boolean {
    return steps.canUndo(this.#history);
  }
  get canRedo(): boolean {
    return steps.canRedo(this.#history);
  }
  get lastStep(): Edit | undefined {
    return this.#history.edits[this.#history.done - 1];
  }
  /** What redo would do. */
  get nextStep(): Edit | undefined {
    return this.#history.edits[this.#history.done];
  }
  get isChanged(): boolean {
    return this.lastStep !== this.#saved;
  }

  edit(edit: Edit): void {
    this.#history = steps.record(this.#history, edit);
  }
  goTo(step: number): void {
    this.#history = steps.goToStep(this.#history, step);
  }
  /** Another network, with a history of its own. */
  open(network: Network): void {
    this.#opened = network;
    this.#history = steps.startHistory(network.document);
    this.#saved = undefined;
    this.#file = undefined;
  }
  /** The person's file, which has these bytes, has everything up to this step. */
  markSaved(name: string, bytes: Uint8Array): void {
    this.#saved = this.lastStep;
    this.#file = { name, checksum: sha256(bytes) };
  }
  /** The file that has the network as it stands, where there is one. */
  get file(): { name: string; checksum: string } | undefined {
    return this.isChanged ? undefined : this.#file;
  }

  #networkOf(): Network {
    const { present } = this.#history;
    return present === this.#opened.document ? this.#opened : new Network(present);
  }
}
