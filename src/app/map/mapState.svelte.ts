/** The map while it is used: what is focused, previewed, dragged; the scene that follows. */
import type { LayoutPoint, Positions } from '../../layout/positions.ts';
import type { ActorId, TieId } from '../../model/schema.ts';
import type { SlicedNetwork } from '../../model/slice.ts';
import type { Projection } from '../../scene/camera.ts';
import { egoEmphasis, findEmphasis, type Emphasis } from '../../scene/emphasis.ts';
import { frames, type Frame } from '../../scene/frames.ts';
import { isCrowd } from '../../scene/crowd.ts';
import { buildMapScene, screenProjection } from '../../scene/mapScene.ts';
import type { Scene } from '../../scene/marks.ts';
import { neighbourhoodOf } from '../../scene/neighbourhood.ts';
import type { View } from '../../scene/view.ts';
import { Arranger } from '../state/arranger.svelte.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import type { MapControls } from '../state/mapControls.svelte.ts';
import type { Settings } from '../state/settings.svelte.ts';

export interface Preview {
  kind: 'actor' | 'tie';
  id: string;
}

export class MapState {
  readonly #explorer: Explorer;
  readonly #settings: Settings;
  readonly #controls: MapControls;
  readonly #arranger = new Arranger();
  /** The region's size in CSS px; not known before the page is laid out. */
  width = $state(0);
  height = $state(0);
  preview = $state.raw<Preview | undefined>();
  /** The actor that the keyboard is on. */
  focusedId = $state<string | undefined>();
  /** Places while an actor is dragged or moved, before they are kept. */
  held = $state.raw<View['moved'] | undefined>();

  /** An actor of a crowd while it is dragged, in layout units: the picture is only painted anew when it is let go. */
  carried = $state.raw<{ id: ActorId; point: LayoutPoint } | undefined>();

  readonly isNarrow: boolean = $derived(this.width > 0 && this.width < 600);
  readonly frame: Frame = $derived(this.isNarrow ? frames.narrow : frames.wide);
  readonly view: View = $derived.by(() => this.#shownView());
  readonly scene: Scene = $derived.by(() => this.#buildScene());
  /** Whether there is too much for an element each: then it is painted on a canvas. */
  readonly isCrowd: boolean = $derived.by(() => isCrowd(this.#explorer.sliced));

  constructor(explorer: Explorer, settings: Settings, controls: MapControls) {
    this.#explorer = explorer;
    this.#settings = settings;
    this.#controls = controls;
  }

  get positions(): Positions {
    return this.#explorer.overlay?.positions ?? this.#arranger.positionsOf(this.#explorer.network);
  }
  get projection(): Projection {
    return screenProjection({ positions: this.#seenPositions(), view: this.view }, this.frame);
  }

  /** What a preview lights up; the panel and the scene stay as they are. */
  readonly previewed: Emphasis | undefined = $derived.by(() => {
    const { preview } = this;
    const { sliced } = this.#explorer;
    if (!preview) return this.#controls.litFromOutside;
    if (preview.kind === 'actor') return egoEmphasis(sliced, preview.id as ActorId);
    return findEmphasis(sliced, { ...this.view, tie: preview.id as TieId });
  });
  readonly lit: ReadonlySet<string> | undefined = $derived(
    this.previewed && new Set([...this.previewed.actors, ...this.previewed.ties]),
  );

  #shownView(): View {
    const view = this.#explorer.view;
    const held = this.held ? { ...view, moved: { ...view.moved, ...this.held } } : view;
    // A small screen shows a neighbourhood, never the whole: what is not lit would only be clutter there.
    return this.isNarrow && (held.selected.length > 0 || held.question !== null)
      ? { ...held, context: 'hide' }
      : held;
  }

  #buildScene(): Scene {
    const { shown, messages } = this.#explorer;
    const positions = this.#seenPositions();
    const input = { ...shown, sliced: placedOnly(shown.sliced, positions), view: this.view, positions };
    return buildMapScene(input, { messages, theme: this.#settings.shownTheme, frame: this.frame });
  }

  /** On a small screen the neighbourhood fills the frame; elsewhere all actors have their lasting places. */
  #seenPositions(): Positions {
    const { emphasis } = this.#explorer;
    if (!this.isNarrow || !emphasis) return this.positions;
    // All that are ever tied to the selected keep their places in the frame: nothing moves with the date.
    const lasting = neighbourhoodOf(this.#explorer.network, this.view);
    return new Map([...this.positions].filter(([id]) => emphasis.actors.has(id) || lasting?.has(id)));
  }
}

/** Without the actors that have no place yet, and their ties. */
function placedOnly(sliced: SlicedNetwork, positions: Positions): SlicedNetwork {
  if (sliced.actors.every(({ id }) => positions.has(id))) return sliced;
  return {
    ...sliced,
    actors: sliced.actors.filter(({ id }) => positions.has(id)),
    ties: sliced.ties.filter(({ source, target }) => positions.has(source) && positions.has(target)),
  };
}
