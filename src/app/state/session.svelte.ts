/**
 * Which network is open in this tab: the one the page brings, or one of the person's own. What reads files and writes
 * storage is loaded when it is first needed.
 */
import { createContext } from 'svelte';
import type { Network } from '../../model/network.ts';
import type { View } from '../../scene/view.ts';
import { ownInAddress, viewInAddress } from '../browser/address.ts';
import { pushAddress, replaceAddress, settleAddress } from '../browser/writeAddress.ts';
import type { OwnFile } from '../browser/ownFile.ts';
import { recall, remember } from '../browser/storage.ts';
import type { Explorer } from './explorer.svelte.ts';
import type { Keeper } from './keeper.svelte.ts';

/** What is said once about the network that is open, until it is dismissed. */
export type SessionNotice = 'restored' | 'parted' | 'not-found' | 'large' | 'telling-link';

export class Session {
  readonly #explorer: Explorer;
  /** The network that the page brings. */
  readonly brought: Network;
  /** Of the file that it is from, if that is the bundled one. */
  readonly broughtChecksum: string | undefined;
  readonly #broughtOpening: View;
  keeper = $state.raw<Keeper | undefined>();
  notice = $state<SessionNotice | null>(null);
  /** Loads the newer app that is waiting, if there is one; the page begins again. */
  loadNewer = $state.raw<(() => void) | undefined>();
  #ownId = $state<string | null>(null);
  #keeping: Promise<Keeper> | undefined;

  constructor(explorer: Explorer, broughtChecksum?: string) {
    this.#explorer = explorer;
    this.broughtChecksum = broughtChecksum;
    this.brought = explorer.network;
    this.#broughtOpening = explorer.opening;
  }

  get ownId(): string | null {
    return this.#ownId;
  }

  /** Whether there may be something to say of the network that is open, or of a newer app. */
  get hasToSay(): boolean {
    return this.keeper !== undefined || this.notice !== null || this.loadNewer !== undefined;
  }

  /** After a change by the person. */
  async changed(): Promise<void> {
    const keeper = await this.keeping();
    await keeper.keep();
  }

  /** What keeps networks, started when first asked for. */
  keeping(): Promise<Keeper> {
    this.#keeping ??= (async () => {
      const { startKeeper } = await import('./startKeeper.ts');
      this.keeper = await startKeeper(this.#explorer, {
        onid: (id) => this.#became(id, 'replace'),
        onparted: () => (this.notice = 'parted'),
      });
      return this.keeper;
    })();
    return this.#keeping;
  }

  /**
   * At the start: the network that the address names, else the one that was open last, if the address asks for nothing.
   * @param orLast whether the one that was open last comes before the one that the page brings
   */
  async resume(orLast = true): Promise<void> {
    const named = ownInAddress();
    if (named) return this.#openNamed(named);
    const last = orLast && location.hash === '' ? recall('open') : null;
    if (!last) return;
    if (await this.openOwn(last, 'replace')) this.notice = 'restored';
    else remember('open', '');
  }

  /** After Back or Forward. @returns whether the network was another one */
  follow(): boolean {
    const named = ownInAddress();
    if (named === this.#ownId) return false;
    void (named ? this.#openNamed(named) : this.openBrought('replace'));
    return true;
  }

  async #openNamed(id: string): Promise<void> {
    if (await this.openOwn(id, 'replace')) return;
    await this.openBrought('replace');
    this.notice = 'not-found';
  }

  /** @returns whether there is such a network in this browser */
  async openOwn(id: string, step: 'push' | 'replace' = 'push'): Promise<boolean> {
    const { firstView, readOwn } = await import('./startKeeper.ts');
    const keeper = await this.keeping();
    const read = await readOwn(id);
    if (!read) return false;
    const isAsked = ownInAddress() === id;
    if (!isAsked) this.#became(id, step);
    await this.#show(read.network, firstView(read.network), isAsked);
    this.#ownId = id;
    remember('open', id);
    keeper.follow(read.head);
    return true;
  }

  openBrought(step: 'push' | 'replace' = 'push'): Promise<void> {
    this.keeper?.leave();
    this.#became(null, step);
    return this.#show(this.brought, this.#broughtOpening, true);
  }

  /** A network from a file or made anew: the person's own from now on. Resolves when it is kept, or cannot be. */
  async openNew(network: Network, file?: OwnFile): Promise<void> {
    const { firstView } = await import('./startKeeper.ts');
    const keeper = await this.keeping();
    keeper.leave();
    this.#became(null, 'push');
    await this.#show(network, firstView(network), false);
    keeper.file = file;
    await keeper.keep();
  }

  /** @param isLinked whether the address says how the network is to be seen */
  async #show(network: Network, opening: View, isLinked: boolean): Promise<void> {
    const read = isLinked ? await viewInAddress(opening, network) : undefined;
    const isWished = network.document.opening?.face !== undefined;
    this.notice = opening.face === 'table' && !isWished ? 'large' : null;
    this.#explorer.open(network, opening, read);
  }

  #became(id: string | null, step: 'push' | 'replace'): void {
    this.#ownId = id;
    remember('open', id ?? '');
    settleAddress();
    const address = new URL(location.href);
    if (id) address.searchParams.set('own', id);
    else address.searchParams.delete('own');
    if (step === 'push') {
      address.hash = '';
      pushAddress(address);
    } else {
      // Which network it is never waits: a page loaded anew in between would open another one.
      replaceAddress(address);
      settleAddress();
    }
  }
}

export const [useSession, provideSession] = createContext<Session>();
