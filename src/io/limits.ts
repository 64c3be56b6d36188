/** Bounds on what is read, far above what a stakeholder network needs: a hostile file must end in a sentence. */
export const limits = {
  fileMiB: 200,
  /** Of all that a zip file unpacks to. */
  unpackedMiB: 400,
  filesInZip: 2000,
  xmlDepth: 100,
  columns: 1000,
  rows: 1_000_000,
  /** Letters of one cell. */
  cell: 1_000_000,
} as const;

/** What a caller may watch and stop. */
export interface ReadControl {
  /** @param done share of the reading, 0 to 1 */
  onProgress?: (done: number) => void;
  /** Asked now and then; reading ends with `Stopped` once it says yes. */
  shouldStop?: () => boolean;
}

/** Thrown where a person cancelled. */
export class Stopped extends Error {
  constructor() {
    super('stopped');
  }
}

/** Call for each record: reports and asks at every thousandth. */
export function watch({ onProgress, shouldStop }: ReadControl, from: number, to: number) {
  return (index: number, total: number): void => {
    if (index % 1000 !== 0) return;
    if (shouldStop?.()) throw new Stopped();
    if (total > 0) onProgress?.(from + ((to - from) * index) / total);
  };
}
