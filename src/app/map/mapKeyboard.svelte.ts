/** The map by keyboard: one stop of the Tab key, arrows inside. */
import { flushSync } from 'svelte';
import type { ActorId, EventId, Tie, TieId } from '../../model/schema.ts';
import { alterOf, byInfluenceIn } from '../../model/network.ts';
import { nextEvent, previousEvent } from '../../scene/eventSteps.ts';
import type { ActorPlace } from '../../scene/marks.ts';
import { actorTitle, shortName, tiesByActor, tieTitle } from '../../scene/names.ts';
import { nearestIn } from '../../scene/nearest.ts';
import { moveActor } from '../../scene/viewMoves.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import type { MapControls } from '../state/mapControls.svelte.ts';
import { commandOf, type MapCommand } from './keys.ts';
import type { MapState } from './mapState.svelte.ts';

export class MapKeyboard {
  hasFocus = $state(false);
  #stop = $state<string | undefined>();
  #tie: TieId | undefined;
  /** Where the actor that is being moved came from. */
  #moving: { id: ActorId; x: number; y: number } | undefined;
  #wantsFocus = false;

  constructor(
    readonly explorer: Explorer,
    readonly map: MapState,
    readonly controls: MapControls,
  ) {}

  /** The one actor that the Tab key reaches: the last one used, else the selected, else the most influential. */
  get stop(): string | undefined {
    const places = this.map.scene.places.actors;
    const known = [this.#stop, ...this.explorer.view.selected].find((id) =>
      places.some((place) => place.id === id),
    );
    return known ?? this.#ranked[0]?.id;
  }
  set stop(id: string | undefined) {
    this.#stop = id;
  }

  readonly #ranked = $derived.by(() =>
    [...this.explorer.sliced.actors].sort(byInfluenceIn(this.explorer.sliced.interval)),
  );
  readonly #ties = $derived.by(() => tiesByActor(this.explorer.sliced));

  attributesOf(id: string): Record<string, unknown> {
    const { explorer } = this;
    const actor = explorer.network.actorById.get(id as ActorId);
    if (!actor) return {};
    return {
      role: 'button',
      tabindex: id === this.stop ? 0 : -1,
      'aria-pressed': explorer.view.selected.includes(actor.id),
      'aria-label': actorTitle(explorer.sliced, actor, this.#ties.get(id) ?? [], explorer.messages),
    };
  }

  focusIn(target: EventTarget | null): void {
    const id = (target as Element | null)?.getAttribute?.('data-id');
    if (!id) return;
    this.hasFocus = (target as Element).matches(':focus-visible');
    this.#wantsFocus = true;
    this.#stop = id;
    if (this.hasFocus) this.map.preview = { kind: 'actor', id };
  }

  focusOut(): void {
    this.hasFocus = false;
    this.map.preview = undefined;
    this.#tie = undefined;
  }

  /** Gives the focus back to the stop if a redrawing took it. */
  keepFocus(svg: SVGSVGElement | undefined): void {
    if (!this.#wantsFocus || !svg) return;
    const active = document.activeElement;
    if (active && active !== document.body) {
      this.#wantsFocus = svg.contains(active);
      return;
    }
    this.#focus(svg);
  }

  #focus(svg: Element): void {
    const { stop } = this;
    for (const group of svg.querySelectorAll<SVGGElement>('[role="button"]')) {
      if (group.dataset.id === stop) group.focus();
    }
  }

  press(event: KeyboardEvent, characterKeys: boolean, zoomBy: (factor: number) => void): void {
    if (this.#moving) {
      if (this.#pressWhileMoving(event)) event.preventDefault();
      return;
    }
    const command = commandOf(event, characterKeys);
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    this.#run(command, event.currentTarget as SVGSVGElement, zoomBy);
  }

  #run(command: MapCommand, svg: SVGSVGElement, zoomBy: (factor: number) => void): void {
    const { explorer, controls } = this;
    const id = this.stop as ActorId | undefined;
    const step = (event: { id: EventId } | undefined) => event && explorer.openEvent(event.id);
    const simple: Partial<Record<MapCommand['do'], () => void>> = {
      export: () => controls.openDialog('export'),
      zoomIn: () => zoomBy(1.4),
      zoomOut: () => zoomBy(1 / 1.4),
      fit: () => explorer.show({ camera: null }, 'replace'),
      back: () => this.#back(),
      nextEvent: () => step(nextEvent(explorer.network, explorer.view)),
      previousEvent: () => step(previousEvent(explorer.network, explorer.view)),
      select: () => id && this.#select(id),
      second: () => id && explorer.selectSecond(id),
      pin: () => id && explorer.togglePin(id),
      move: () => id && this.#startMoving(id),
      nextTie: () => id && this.#nextTie(id),
    };
    if (command.do === 'go') this.#go(svg, this.#inDirection(command.direction));
    else if (command.do === 'rank') this.#go(svg, this.#ranked.at(command.end === 'most' ? 0 : -1)?.id);
    else if (command.do === 'neighbour') this.#go(svg, this.#neighbour(command.step));
    else simple[command.do]?.();
  }

  #place(id: string | undefined): ActorPlace | undefined {
    return this.map.scene.places.actors.find((place) => place.id === id);
  }

  #inDirection(direction: Parameters<typeof nearestIn>[0]): string | undefined {
    const from = this.#place(this.stop);
    return from && nearestIn(direction, from, this.map.scene.places.actors)?.id;
  }

  /** Neighbours of the selected actor, or of the focused one, in the order of their ties. */
  #neighbour(step: 1 | -1): string | undefined {
    const ego = this.explorer.view.selected[0] ?? (this.stop as ActorId | undefined);
    if (!ego) return undefined;
    const alters = [...new Set((this.#ties.get(ego) ?? []).map((tie) => alterOf(tie, ego)))].filter((id) =>
      this.#place(id),
    );
    if (alters.length === 0) return undefined;
    const at = alters.indexOf(this.stop as ActorId);
    return at < 0 ? alters.at(step === 1 ? 0 : -1) : alters[(at + step + alters.length) % alters.length];
  }

  #go(svg: SVGSVGElement, id: string | undefined): void {
    if (!id) return;
    this.#stop = id;
    this.#tie = undefined;
    // In a crowd only the stop has an element: it has to be there first.
    if (this.map.isCrowd) flushSync();
    this.#focus(svg);
  }

  #select(id: ActorId): void {
    if (this.#tie) this.explorer.openTie(this.#tie);
    else this.explorer.select(id);
    this.#tie = undefined;
    this.map.preview = undefined;
  }

  #back(): void {
    if (this.#tie) {
      this.#tie = undefined;
      this.map.preview = { kind: 'actor', id: this.stop ?? '' };
    } else if (this.map.preview) {
      this.map.preview = undefined;
      this.explorer.back();
    } else this.explorer.back();
  }

  #nextTie(id: ActorId): void {
    const ties: readonly Tie[] = this.#ties.get(id) ?? [];
    if (ties.length === 0) return;
    const at = ties.findIndex((tie) => tie.id === this.#tie);
    const next = ties[(at + 1) % ties.length];
    this.#tie = next.id;
    this.map.preview = { kind: 'tie', id: next.id };
    this.explorer.announce(tieTitle(this.explorer.network, next, this.explorer.messages));
  }

  #startMoving(id: ActorId): void {
    const place = this.#place(id);
    const actor = this.explorer.network.actorById.get(id);
    if (!place || !actor) return;
    const { x, y } = this.map.projection.toLayout([place.x, place.y]);
    this.#moving = { id, x, y };
    this.map.held = { [id]: [x, y] };
    this.explorer.announce(this.explorer.messages.app.map.moving(shortName(actor)));
  }

  /** @returns whether the key was used */
  #pressWhileMoving({ key, shiftKey }: KeyboardEvent): boolean {
    const moving = this.#moving;
    if (!moving) return false;
    const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key] ?? [
      0, 0,
    ];
    const far = (shiftKey ? 1 : 10) / this.map.projection.scale;
    if (dx !== 0 || dy !== 0) {
      moving.x += dx * far;
      moving.y += dy * far;
      this.map.held = { [moving.id]: [moving.x, moving.y] };
      return true;
    }
    if (key !== 'Enter' && key !== 'Escape') return false;
    this.#moving = undefined;
    this.map.held = undefined;
    const actor = this.explorer.network.actorById.get(moving.id);
    if (key === 'Enter' && actor) {
      this.explorer.apply((view) => moveActor(view, moving.id, moving));
      this.explorer.announce(this.explorer.messages.app.map.moved(shortName(actor)));
    }
    return true;
  }
}
