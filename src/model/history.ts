/** A document and the edits that led to it, done and undone. Plain data; every function gives a new history. */
import { applyEdit, reverseEdit, type Edit } from './edit.ts';
import type { NetworkDocument } from './schema.ts';

export interface History {
  present: NetworkDocument;
  /** In the order in which they were made; the first `done` of them are in force. */
  edits: readonly Edit[];
  done: number;
}

export const startHistory = (document: NetworkDocument): History => ({
  present: document,
  edits: [],
  done: 0,
});

/** Applies the edit; what had been undone before is forgotten. */
export const record = ({ present, edits, done }: History, edit: Edit): History => ({
  present: applyEdit(present, edit),
  edits: [...edits.slice(0, done), edit],
  done: done + 1,
});

export const canUndo = ({ done }: History): boolean => done > 0;
export const canRedo = ({ done, edits }: History): boolean => done < edits.length;

/** The same history where there is nothing to undo. */
export const undo = (history: History): History => goToStep(history, history.done - 1);
export const redo = (history: History): History => goToStep(history, history.done + 1);

/** The document as it was after so many edits; outside the range nothing changes. */
export function goToStep(history: History, step: number): History {
  const { edits } = history;
  if (step < 0 || step > edits.length || !Number.isInteger(step)) return history;
  let { present, done } = history;
  while (done > step) present = applyEdit(present, reverseEdit(edits[--done]));
  while (done < step) present = applyEdit(present, edits[done++]);
  return { present, edits, done };
}
