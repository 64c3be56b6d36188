/** Loaded with the first form that changes a network, not at the start: it knows how newcomers find their places. */
import { isEmptyEdit, type Edit } from '../../model/edit.ts';
import { withPlaces } from '../../scene/placed.ts';
import type { Explorer } from './explorer.svelte.ts';

/** The one way in which a person changes the network. Nobody who has a place moves; an edit of nothing is no step. */
export function editNetwork(explorer: Explorer, edit: Edit): void {
  if (!isEmptyEdit(edit)) explorer.edit(withPlaces(explorer.document.network, edit));
}
