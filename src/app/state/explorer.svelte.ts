/** The app's one network and one view, and what follows from them. */
import { createContext } from 'svelte';
import { messagesFor, type Messages } from '../../i18n/messages.ts';
import type { Edit } from '../../model/edit.ts';
import type { Network } from '../../model/network.ts';
import type { ActorId, EventId, SourceId, TieId } from '../../model/schema.ts';
import type { applyScenario } from '../../model/scenario.ts';
import type { SlicedNetwork } from '../../model/slice.ts';
import type { Emphasis } from '../../scene/emphasis.ts';
import { knownView } from '../../scene/knownView.ts';
import type { ReadView } from '../../scene/readViewLink.ts';
import { needsOverlay, type Overlay } from '../../scene/overlay.ts';
import { shownOf, type Shown } from '../../scene/shown.ts';
import type { View } from '../../scene/view.ts';
import * as moves from '../../scene/viewMoves.ts';
import { DocumentState } from './document.svelte.ts';

/** How a change of view enters the address: as a new step that Back undoes, or in place of the current one. */
export type Step = 'push' | 'replace';

type OverlayMaker = (network: Network, view: View, messages: Messages) => Overlay;

export class Explorer {
  readonly document: DocumentState;
  /** The view that the network opens with: links say their difference to it. */
  #opening = $state.raw() as View;
  #view = $state.raw() as View;
  /** Parts of the link or step last shown that could not be read, until that is dismissed. */
  unreadable = $state.raw<readonly string[]>([]);
  /** What is said to those who listen, beside what follows from the view. */
  announcement = $state('');
  #onchange: (view: View, step: Step) => void = () => {};
  #onedit: () => void = () => {};

  #applyScenario = $state.raw<typeof applyScenario | undefined>();
  readonly #shownNetwork: Network = $derived.by(() => {
    const { network } = this.document;
    const { scenario: id } = this.#view;
    const scenario = id === null ? undefined : network.document.scenarios.find((each) => each.id === id);
    return scenario && this.#applyScenario ? this.#applyScenario(network, scenario) : network;
  });
  readonly messages: Messages = $derived(messagesFor('en'));
  #overlayOf = $state.raw<OverlayMaker | undefined>();
  /** What the analyses add that the view asks for; none before their code is here. */
  readonly overlay: Overlay | undefined = $derived.by(() =>
    this.#overlayOf && needsOverlay(this.#view)
      ? this.#overlayOf(this.network, this.#view, this.messages)
      : undefined,
  );
  /** Everything but where one looks: what scenes, panels and tables are made from. */
  readonly shown: Shown = $derived.by(() => shownOf(this.network, this.#view, this.overlay));

  constructor(network: Network, view: View) {
    this.document = new DocumentState(network);
    this.#opening = view;
    this.#view = view;
  }

  get sliced(): SlicedNetwork {
    return this.shown.sliced;
  }
  get emphasis(): Emphasis | undefined {
    return this.shown.emphasis;
  }
  /** What is shown: the document's network, or what the open scenario makes of it. */
  get network(): Network {
    return this.#shownNetwork;
  }
  /** Without the open scenario; `undefined` if there is none. */
  get baseNetwork(): Network | undefined {
    return this.#shownNetwork === this.document.network ? undefined : this.document.network;
  }
  get opening(): View {
    return this.#opening;
  }
  get view(): View {
    return this.#view;
  }

  /** Called after each change of the view by a gesture: the address bar listens here. */
  listen(onchange: (view: View, step: Step) => void): void {
    this.#onchange = onchange;
  }
  /** Takes a view from the address without telling it. */
  restore({ view, unreadable }: ReadView): void {
    this.#view = view;
    this.unreadable = unreadable;
    this.#prepare(view);
  }
  show(change: Partial<View>, step: Step = 'push'): void {
    this.#become({ ...this.#view, ...change }, step);
  }
  apply(move: (view: View) => View, step: Step = 'push'): void {
    this.#become(move(this.#view), step);
  }

  select(id: ActorId): void {
    this.apply((view) => moves.selectActor(view, id));
  }
  selectSecond(id: ActorId): void {
    this.apply((view) => moves.selectSecond(view, id));
  }
  openTie(id: TieId): void {
    this.apply((view) => moves.openTie(view, id));
  }
  openEvent(id: EventId, step: Step = 'push'): void {
    const event = this.network.eventById.get(id);
    if (event) this.apply((view) => moves.openEvent(view, id, event.date), step);
  }
  openSource(id: SourceId): void {
    this.apply((view) => moves.openSource(view, id));
  }
  back(): void {
    this.apply(moves.stepBack);
  }
  togglePin(id: ActorId): void {
    this.apply((view) => moves.togglePin(view, id));
  }

  /** Called after each change of the network by the person: what keeps it safe listens here. */
  listenToEdits(onedit: () => void): void {
    this.#onedit = onedit;
  }
  /** A step of the history. Forms take it through `editNetwork`, which finds newcomers their places. */
  edit(edit: Edit): void {
    this.document.edit(edit);
    this.#afterChange();
    this.announce(this.messages.app.editing.done(edit.name));
  }
  undo(): void {
    const { lastStep, history } = this.document;
    const words = this.messages.app.editing;
    this.goToStep(history.done - 1);
    this.announce(lastStep ? words.undone(lastStep.name) : words.nothingToUndo);
  }
  redo(): void {
    const { nextStep, history } = this.document;
    const words = this.messages.app.editing;
    this.goToStep(history.done + 1);
    this.announce(nextStep ? words.redone(nextStep.name) : words.nothingToRedo);
  }
  /** As it was after so many edits. */
  goToStep(step: number): void {
    const before = this.document.history;
    this.document.goTo(step);
    if (this.document.history !== before) this.#afterChange();
  }
  /** Another network in place of this one, seen as it opens or as given. */
  open(network: Network, opening: View, read: ReadView = { view: opening, unreadable: [] }): void {
    this.document.open(network);
    this.#opening = opening;
    this.restore(read);
  }

  announce(text: string): void {
    this.announcement = text;
  }

  #afterChange(): void {
    this.refresh();
    this.#onedit();
  }
  /** The network has changed: what is selected may be gone. */
  refresh(): void {
    const { view } = knownView({ view: this.#view, unreadable: [] }, this.document.network);
    this.#become(view, 'replace');
  }

  #become(view: View, step: Step): void {
    if (view === this.#view) return;
    this.#view = view;
    this.#onchange(view, step);
    this.#prepare(view);
  }

  /** The code of the analyses comes with the first view that needs it. */
  #prepare(view: View): void {
    if (!this.#overlayOf && needsOverlay(view)) {
      void import('../../scene/overlayOf.ts').then(({ overlayOf }) => (this.#overlayOf = overlayOf));
    }
    if (!this.#applyScenario && view.scenario !== null) {
      void import('../../model/scenario.ts').then((loaded) => (this.#applyScenario = loaded.applyScenario));
    }
  }
}

export const [useExplorer, provideExplorer] = createContext<Explorer>();
