/**
 * What a person's data got wrong is a value, not an exception: readers collect issues to the end and return them all.
 * The sentence for each code, in each language, is in `i18n`.
 */
export type Severity = 'error' | 'warning';

/** The place in the person's own file: a record of a document, or a line or cell of a text. */
export interface Place {
  file?: string;
  /** Path in a JSON document, e.g. `ties[12].source`. */
  path?: string;
  /** Id of the record, where it has one. */
  record?: string;
  line?: number;
  row?: number;
  column?: string;
}

export interface Issue {
  code: string;
  severity: Severity;
  where: Place;
  /** What the sentence needs: the offending value, what was expected, the nearest known names. */
  values: Readonly<Record<string, string | number | readonly string[]>>;
}

export const isError = (issue: Issue): boolean => issue.severity === 'error';
