/**
 * The kinds of actor and types of tie that Parley ships. A document can add its own; their labels are in the document,
 * those of the shipped ones in `i18n`.
 */
import type { Family, NetworkDocument, Shape, Sign, TieForm } from './schema.ts';

export interface KindEntry {
  id: string;
  shape: Shape;
  label?: Readonly<Record<string, string>>;
}

export interface TypeEntry {
  id: string;
  family: Family;
  form: TieForm;
  directed: boolean;
  sign: Sign;
  label?: Readonly<Record<string, string>>;
}

export interface Vocabulary {
  kinds: ReadonlyMap<string, KindEntry>;
  types: ReadonlyMap<string, TypeEntry>;
}

/** In the order of the key and of every grouped list. */
export const families: readonly Family[] = [
  'cooperation',
  'talks',
  'mediation',
  'pressure',
  'hostility',
  'structure',
];

const shippedKinds: readonly KindEntry[] = [
  { id: 'state', shape: 'circle' },
  { id: 'igo', shape: 'hexagon' },
  { id: 'armed-group', shape: 'triangle' },
  { id: 'political-body', shape: 'diamond' },
  { id: 'civil-body', shape: 'house' },
  { id: 'person', shape: 'person' },
  { id: 'issue', shape: 'rectangle' },
];

const type = (id: string, family: Family, form: TieForm, sign: Sign, directed = false): TypeEntry => ({
  id,
  family,
  form,
  sign,
  directed,
});
const shippedTypes: readonly TypeEntry[] = [
  type('alliance', 'cooperation', 'double', 1),
  type('cooperation', 'cooperation', 'line', 1),
  type('material-support', 'cooperation', 'thick', 1, true),
  type('political-support', 'cooperation', 'line', 1, true),
  type('talks', 'talks', 'open-circle', 0),
  type('agreement', 'talks', 'filled-square', 0),
  type('contact', 'talks', 'dots', 0),
  type('mediation', 'mediation', 'filled-diamond', 0, true),
  type('facilitation', 'mediation', 'open-diamond', 0, true),
  type('guarantee', 'mediation', 'dotted-diamond', 0, true),
  type('pressure', 'pressure', 'ticks', -1, true),
  type('rivalry', 'pressure', 'ticks', -1),
  type('armed-conflict', 'hostility', 'zigzag', -1),
  type('attack', 'hostility', 'zigzag', -1, true),
  type('part-of', 'structure', 'open-square-end', 0),
  type('succession', 'structure', 'filled-square-end', 0),
];

const formOfFamily: Readonly<Record<Family, TieForm>> = {
  cooperation: 'line',
  talks: 'open-circle',
  mediation: 'filled-diamond',
  pressure: 'ticks',
  hostility: 'zigzag',
  structure: 'open-square-end',
};
const signOfFamily: Readonly<Record<Family, Sign>> = {
  cooperation: 1,
  talks: 0,
  mediation: 0,
  pressure: -1,
  hostility: -1,
  structure: 0,
};

/** The shipped vocabulary with the document's own entries added or, under the same id, put in its place. */
export function vocabularyOf(document: Pick<NetworkDocument, 'vocabulary'>): Vocabulary {
  const kinds = new Map(shippedKinds.map((kind) => [kind.id, kind]));
  const types = new Map(shippedTypes.map((entry) => [entry.id, entry]));
  for (const { id, label, shape } of document.vocabulary?.kinds ?? []) {
    kinds.set(id, { id, label, shape: shape ?? kinds.get(id)?.shape ?? 'circle' });
  }
  for (const own of document.vocabulary?.types ?? []) {
    const { id, label, family } = own;
    types.set(id, {
      id,
      label,
      family,
      form: own.form ?? formOfFamily[family],
      sign: own.sign ?? signOfFamily[family],
      directed: own.directed ?? types.get(id)?.directed ?? false,
    });
  }
  return { kinds, types };
}
