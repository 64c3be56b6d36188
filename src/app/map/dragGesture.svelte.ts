/** Dragging an actor: it follows the pointer and is kept where it is let go; with Live on, the rest answers. */
import type { LayoutPoint } from '../../layout/positions.ts';
import type { LiveLayout } from '../../layout/liveLayout.ts';
import type { ActorId } from '../../model/schema.ts';
import { layoutSizes } from '../../scene/places.ts';
import { placeActors } from '../../scene/camera.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import type { MapControls } from '../state/mapControls.svelte.ts';
import type { MapState } from './mapState.svelte.ts';

/** CSS px before a press becomes a drag. */
const threshold = 4;

export class DragGesture {
  #start: { id: ActorId; x: number; y: number } | undefined;
  #live: LiveLayout | undefined;
  #frame = 0;
  #dragged = false;
  isOn = $state(false);

  constructor(
    readonly explorer: Explorer,
    readonly map: MapState,
    readonly controls: MapControls,
  ) {}

  start(id: ActorId, { clientX, clientY }: PointerEvent): void {
    this.#start = { id, x: clientX, y: clientY };
    this.#dragged = false;
    this.isOn = true;
  }

  move(point: LayoutPoint, { clientX, clientY }: PointerEvent): void {
    if (!this.#start) return;
    const { id, x, y } = this.#start;
    if (!this.#dragged && Math.hypot(clientX - x, clientY - y) < threshold) return;
    if (!this.#dragged) this.#begin(id);
    this.#dragged = true;
    if (this.map.isCrowd) this.map.carried = { id, point };
    else if (this.#live) this.#live.drag(id, point);
    else this.map.held = heldAt(id, point);
  }

  end(): void {
    const { carried, held } = this.map;
    if (this.#start && carried) this.#keep(heldAt(carried.id, carried.point));
    else if (this.#start && this.#dragged && held) this.#keep(held);
    this.cancel();
  }

  cancel(): void {
    cancelAnimationFrame(this.#frame);
    this.#live = undefined;
    this.#start = undefined;
    this.isOn = false;
    this.map.held = undefined;
    this.map.carried = undefined;
  }

  /** Whether the click that follows belongs to a drag; asked once. */
  wasDragged(): boolean {
    const was = this.#dragged;
    this.#dragged = false;
    return was;
  }

  #begin(id: ActorId): void {
    this.map.preview = undefined;
    if (this.controls.live && !this.map.isCrowd) void this.#beginLive(id);
  }

  /** The simulation is fetched with the first drag that wants it; until then the actor moves alone. */
  async #beginLive(id: ActorId): Promise<void> {
    const start = this.#start;
    const { startLiveLayout } = await import('../../layout/liveLayout.ts');
    if (!this.#start || this.#start !== start) return;
    const { network, sliced, view } = this.explorer;
    const ids = network.actors.map((actor) => actor.id);
    const places = placeActors(ids, this.map.positions, view.moved);
    this.#live = startLiveLayout(network, places, {
      ...layoutSizes,
      moving: sliced.actors.map((actor) => actor.id),
    });
    const tick = (): void => {
      if (!this.#live) return;
      this.map.held = this.#live.tick();
      this.#frame = requestAnimationFrame(tick);
    };
    this.#live.drag(id, places.get(id) ?? { x: 0, y: 0 });
    this.#frame = requestAnimationFrame(tick);
  }

  #keep(held: NonNullable<MapState['held']>): void {
    this.explorer.apply((view) => ({ ...view, moved: { ...view.moved, ...held } }));
  }
}

const heldAt = (id: ActorId, { x, y }: LayoutPoint): NonNullable<MapState['held']> => ({
  [id]: [round(x), round(y)],
});
const round = (value: number): number => Math.round(value * 10) / 10;
