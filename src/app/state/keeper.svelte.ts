/**
 * Keeps an own network: every change is written at once, one write after the other, and other tabs are told. Where two
 * tabs changed the same version, both are kept: the later one as a network of its own.
 */
import { editBetween } from '../../model/edit.ts';
import type { NetworkDocument } from '../../model/schema.ts';
import { StoreError, type Head, type NetworkStore, type StoreFault } from '../browser/networkStore.ts';
import type { OwnFile } from '../browser/ownFile.ts';
import type { Explorer } from './explorer.svelte.ts';

/** What tabs of one browser say to each other about a network. */
export type TabMessage =
  | { kind: 'hello' | 'here' | 'bye'; id: string; tab: string }
  | { kind: 'written'; id: string; tab: string; version: number };

/** A channel that reaches the other tabs, and not this one. */
export interface Tabs {
  tell: (message: TabMessage) => void;
  listen: (heard: (message: TabMessage) => void) => void;
  close: () => void;
}

export type KeepState = 'kept' | 'keeping' | 'failed';

interface Tools {
  explorer: Explorer;
  store: NetworkStore;
  tabs: Tabs;
  /** A name for this tab among the others. */
  tab: string;
  /** An id for a new network. */
  freshId: () => string;
  /** Called when the network got an id, or another one. */
  onid: (id: string) => void;
  /** Called when two tabs had changed one version, and this tab's version is kept as a network of its own. */
  onparted: () => void;
}

export class Keeper {
  state = $state<KeepState>('kept');
  fault = $state<StoreFault | undefined>();
  /** Other tabs that have the same network open. */
  #others = $state.raw<ReadonlySet<string>>(new Set());
  #head = $state.raw<Head | undefined>();
  readonly #tools: Tools;
  #kept: NetworkDocument | undefined;
  #running: Promise<void> | undefined;
  /** Whether what is here is to become a network of its own, which is told once that is kept. */
  #isParted = false;
  /** Counts the networks that were followed or left: what a write of an earlier one ends with is not this one's. */
  #sitting = 0;
  file = $state.raw<OwnFile | undefined>();

  constructor(tools: Tools) {
    this.#tools = tools;
    tools.tabs.listen((message) => void this.#heard(message));
  }

  get head(): Head | undefined {
    return this.#head;
  }
  get isElsewhere(): boolean {
    return this.#others.size > 0;
  }
  get hasUnkept(): boolean {
    const { document } = this.#tools.explorer.network;
    return this.state !== 'kept' || (this.#kept !== undefined && document !== this.#kept);
  }

  /** The network now open is a kept one. */
  follow(head: Head): void {
    this.leave();
    this.#head = head;
    this.file = head.file && {
      handle: head.file,
      ...(head.fileTime === undefined ? {} : { time: head.fileTime }),
    };
    this.#kept = this.#tools.explorer.network.document;
    this.state = 'kept';
    this.fault = undefined;
    this.#tell('hello');
  }
  /** The network now open is not one of the person's own, until it is changed. */
  leave(): void {
    if (this.#head) this.#tell('bye');
    this.#sitting++;
    this.#head = undefined;
    this.#kept = undefined;
    this.#isParted = false;
    this.file = undefined;
    this.#others = new Set();
    this.fault = undefined;
    this.state = 'kept';
  }

  /** The page is left; it may come back. */
  sayBye(): void {
    this.#tell('bye');
  }

  /** Writes what is not yet written. Calls during a write are one write after it. */
  keep(): Promise<void> {
    this.state = 'keeping';
    this.#running ??= this.#write().finally(() => (this.#running = undefined));
    return this.#running;
  }

  async #write(): Promise<void> {
    const { explorer, store } = this.#tools;
    do {
      const { document } = explorer.network;
      const sitting = this.#sitting;
      try {
        const id = this.#head?.id ?? this.#tools.freshId();
        const head = await store.write(id, document, this.#head?.version ?? 0, this.file);
        if (sitting !== this.#sitting) continue;
        const isNew = this.#head?.id !== id;
        this.#head = head;
        this.#kept = document;
        this.state = 'kept';
        this.fault = undefined;
        if (isNew) this.#tools.onid(id);
        if (this.#isParted) this.#tools.onparted();
        this.#isParted = false;
        this.#tools.tabs.tell({ kind: 'written', id, tab: this.#tools.tab, version: head.version });
      } catch (error) {
        if (sitting !== this.#sitting) continue;
        const fault = error instanceof StoreError ? error.fault : 'failed';
        if (fault === 'conflict' || fault === 'gone') this.#part(fault);
        else {
          this.state = 'failed';
          this.fault = fault;
          return;
        }
      }
    } while (this.hasUnkept);
  }

  /** Another tab wrote a version that this one has not seen: what is here goes on under an id of its own. */
  #part(fault: StoreFault): void {
    this.#tell('bye');
    this.#head = undefined;
    this.file = undefined;
    this.#others = new Set();
    this.#isParted ||= fault === 'conflict';
  }

  async #heard(message: TabMessage): Promise<void> {
    if (message.id !== this.#head?.id) return;
    const others = new Set(this.#others);
    if (message.kind === 'bye') others.delete(message.tab);
    else others.add(message.tab);
    this.#others = others;
    if (message.kind === 'hello') this.#tell('here');
    if (message.kind === 'written') await this.#take(message.version);
  }

  /** What another tab wrote arrives here as a step that can be undone; own changes not yet written are not overwritten. */
  async #take(version: number): Promise<void> {
    const { explorer, store } = this.#tools;
    if (this.#running || this.hasUnkept || !this.#head || this.#head.version >= version) return;
    // What cannot be read now is read after the next change, or told of when this tab writes.
    const read = await store.read(this.#head.id).catch(() => undefined);
    if (!read || this.#running || this.hasUnkept) return;
    const { document } = explorer.network;
    const edit = editBetween({ verb: 'replace', what: 'network' }, document, read.document);
    explorer.document.edit(edit);
    explorer.refresh();
    this.#head = read.head;
    this.#kept = explorer.network.document;
  }

  #tell(kind: 'hello' | 'here' | 'bye'): void {
    if (this.#head) this.#tools.tabs.tell({ kind, id: this.#head.id, tab: this.#tools.tab });
  }
}
