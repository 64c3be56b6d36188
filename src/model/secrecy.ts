/** The marks of what is to stay out of public copies: a record, whole or in part. */

export interface Marks {
  sensitive: boolean;
  sensitiveFields?: readonly string[] | undefined;
}
export type Secrecy = 'whole' | 'part';

export const secrecyOf = ({ sensitive, sensitiveFields = [] }: Marks): Secrecy | undefined =>
  sensitive ? 'whole' : sensitiveFields.length > 0 ? 'part' : undefined;

/** What either of two records that become one was to keep secret stays secret, whichever of them it comes from. */
export function joinedMarks(a: Marks, b: Marks): { sensitive: boolean; sensitiveFields?: string[] } {
  const fields = [...new Set([a, b].flatMap(({ sensitiveFields = [] }) => sensitiveFields))];
  return { sensitive: a.sensitive || b.sensitive, ...(fields.length > 0 ? { sensitiveFields: fields } : {}) };
}
