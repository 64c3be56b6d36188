import { describe, expect, test } from 'vitest';
import { families, vocabularyOf } from '../../src/model/vocabulary.ts';
import { family } from '../../src/model/schema.ts';
import { networkOf } from '../scene/network.ts';

const vocabularyWith = (own: Record<string, unknown>) =>
  networkOf({ actors: [], ties: [], vocabulary: own }).vocabulary;
const label = { en: 'Own' };

describe('the shipped vocabulary', () => {
  const { types, kinds } = vocabularyOf({});

  test('has the families of the schema, each once and each with a type', () => {
    expect([...families].sort()).toEqual([...family.options].sort());
    expect(new Set([...types.values()].map((type) => type.family))).toEqual(new Set(families));
  });

  test('gives each kind a shape of its own', () => {
    const shapes = [...kinds.values()].map(({ shape }) => shape);
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  // As the field has it: friends +, enemies -, those who talk or belong neither.
  test.each([
    [1, ['alliance', 'cooperation', 'material-support', 'political-support']],
    [-1, ['pressure', 'rivalry', 'armed-conflict', 'attack']],
    [0, ['talks', 'agreement', 'contact', 'mediation', 'facilitation', 'guarantee', 'part-of', 'succession']],
  ])('has the sign %i for %j and no other', (sign, expected) => {
    const found = [...types.values()].filter((type) => type.sign === sign).map(({ id }) => id);
    expect(found.sort()).toEqual([...expected].sort());
  });

  test('draws an arrow for what one side does to the other', () => {
    const directed = [...types.values()].filter((type) => type.directed).map(({ id }) => id);
    expect(directed.sort()).toEqual([
      'attack',
      'facilitation',
      'guarantee',
      'material-support',
      'mediation',
      'political-support',
      'pressure',
    ]);
  });
});

describe("a document's own vocabulary", () => {
  test('adds a type that takes sign and form from its family', () => {
    const { types } = vocabularyWith({ types: [{ id: 'embargo', label, family: 'pressure' }] });
    expect(types.get('embargo')).toEqual({
      id: 'embargo',
      label,
      family: 'pressure',
      form: 'ticks',
      sign: -1,
      directed: false,
    });
    expect(types.has('talks')).toBe(true);
  });

  test('decides form, sign and direction where it says them', () => {
    const own = { id: 'embargo', label, family: 'pressure', form: 'dots', sign: 0, directed: true };
    expect(vocabularyWith({ types: [own] }).types.get('embargo')).toEqual(own);
  });

  test('takes the place of a shipped type, which leaves its direction', () => {
    const { types } = vocabularyWith({ types: [{ id: 'mediation', label, family: 'talks' }] });
    expect(types.get('mediation')).toMatchObject({ family: 'talks', directed: true, label });
  });

  test('adds a kind, a circle if it does not say, and renames a shipped one', () => {
    const { kinds } = vocabularyWith({
      kinds: [
        { id: 'tribe', label },
        { id: 'party', label, shape: 'diamond' },
        { id: 'igo', label },
      ],
    });
    expect(kinds.get('tribe')?.shape).toBe('circle');
    expect(kinds.get('party')?.shape).toBe('diamond');
    expect(kinds.get('igo')).toEqual({ id: 'igo', label, shape: 'hexagon' });
  });
});
