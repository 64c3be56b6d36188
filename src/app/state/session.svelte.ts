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

/** How long a write may take before the person is asked all the same, ms. */
const patience = 3_000;

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
  /** While the person is asked whether changes that cannot be kept may be left: takes the answer. */
  asking = $state.raw<((leaves: boolean) => void) | undefined>();
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
    if (named) return void (await this.#openNamed(named));
    const last = orLast && location.hash === '' ? recall('open') : null;
    if (!last) return;
    if ((await this.openOwn(last, 'replace')) === 'opened') this.notice = 'restored';
    else remember('open', '');
  }

  /** After Back or Forward. @returns whether the network was another one */
  follow(): boolean {
    const named = ownInAddress();
    if (named === this.#ownId) return false;
    void (named ? this.#openNamed(named) : this.openBrought('replace')).then((isLeft) => {
      if (!isLeft) this.#stay();
    });
    return true;
  }

  /** The address has gone ahead: it comes back to what is open. */
  #stay(): void {
    this.#became(this.#ownId, 'push');
    this.#explorer.show({}, 'replace');
  }

  /** @returns whether what was open is left */
  async #openNamed(id: string): Promise<boolean> {
    const found = await this.openOwn(id, 'replace');
    if (found !== 'missing') return found === 'opened';
    if (!(await this.openBrought('replace'))) return false;
    this.notice = 'not-found';
    return true;
  }

  /** Changes that cannot be kept, and that no file has, are left only by the person's own word. */
  async #mayLeave(): Promise<boolean> {
    const keeper = await this.#keeping;
    if (!keeper) return true;
    if (keeper.hasUnkept)
      await Promise.race([keeper.keep(), new Promise((resolve) => setTimeout(resolve, patience))]);
    if (!keeper.hasUnkept || !this.#explorer.document.isChanged) return true;
    if (this.asking) return false;
    return new Promise((resolve) => {
      this.asking = (leaves) => {
        this.asking = undefined;
        resolve(leaves);
      };
    });
  }

  /** @returns also whether there is no such network in this browser, or the person stays with what is open */
  async openOwn(id: string, step: 'push' | 'replace' = 'push'): Promise<'opened' | 'missing' | 'stayed'> {
    const { firstView, readOwn } = await import('./startKeeper.ts');
    const keeper = await this.keeping();
    const read = await readOwn(id);
    if (!read) return 'missing';
    if (!(await this.#mayLeave())) return 'stayed';
    const isAsked = ownInAddress() === id;
    if (!isAsked) this.#became(id, step);
    await this.#show(read.network, firstView(read.network), isAsked);
    this.#ownId = id;
    remember('open', id);
    keeper.follow(read.head);
    return 'opened';
  }

  /** @returns whether it is open: the person may stay with what was */
  async openBrought(step: 'push' | 'replace' = 'push'): Promise<boolean> {
    if (!(await this.#mayLeave())) return false;
    this.keeper?.leave();
    this.#became(null, step);
    await this.#show(this.brought, this.#broughtOpening, true);
    return true;
  }

  /**
   * A network from a file or made anew: the person's own from now on. Resolves when it is kept, or cannot be.
   * @returns whether it is open: the person may stay with what was
   */
  async openNew(network: Network, file?: OwnFile): Promise<boolean> {
    const { firstView } = await import('./startKeeper.ts');
    const keeper = await this.keeping();
    if (!(await this.#mayLeave())) return false;
    keeper.leave();
    this.#became(null, 'push');
    await this.#show(network, firstView(network), false);
    keeper.file = file;
    await keeper.keep();
    return true;
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
