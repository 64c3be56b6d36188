/** Whether a record is to stay out of public copies, whole or in part. */

export interface Marks {
  sensitive: boolean;
  sensitiveFields?: readonly string[] | undefined;
}
export type Secrecy = 'whole' | 'part';

export const secrecyOf = ({ sensitive, sensitiveFields = [] }: Marks): Secrecy | undefined =>
  sensitive ? 'whole' : sensitiveFields.length > 0 ? 'part' : undefined;
